from bot.announcements.records import counted, found, to_json
from bot.announcements.status import Mark
from bot.language import Language
from bot.storage.database import Database
from tests.announcements.posts import scheduled


async def test_what_nobody_was_sent_counts_nothing(database: Database) -> None:
    number = await scheduled(database)
    async with database.read() as connection:
        assert await counted(connection, number) == {}
        row = await found(connection, number)
        assert row is not None
        assert row.counts is None
        assert await found(connection, number + 1) is None


def test_counts_are_kept_in_the_words_of_json() -> None:
    assert to_json({Language.AR: {Mark.SENT: 3}}) == {"ar": {"sent": 3}}
