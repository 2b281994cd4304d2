import pytest
from sqlalchemy import insert, select

from bot.language import Language
from bot.storage.chats import Chats, Known
from bot.storage.database import Database
from bot.storage.tables import announcements, deliveries

OLD, NEW = -400, -1_001_234_567_890
ANNOUNCEMENT = {"kind": "text", "state": "sending", "silent": False, "texts": "", "created_at": 0}


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


@pytest.mark.parametrize("subscribed", [OLD, NEW])
async def test_two_rows_become_one_that_is_subscribed_if_either_was(
    chats: Chats, subscribed: int
) -> None:
    await chats.choose(OLD, Language.AR, 10)
    await chats.choose(NEW, Language.EN, 10)
    await chats.subscribe(subscribed, Language.AR, 20)
    await chats.move(OLD, NEW, 30)
    assert await chats.latest(5) == [Known(NEW, Language.AR, subscribed=True)]


async def test_a_chat_that_nobody_knows_moves_nothing(chats: Chats) -> None:
    await chats.subscribe(NEW, Language.AR, 10)
    await chats.move(OLD, NEW, 30)
    assert await chats.latest(5) == [Known(NEW, Language.AR, subscribed=True)]


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("pending", None, "pending"),
        (None, "sent", "sent"),
        ("pending", "sent", "sent"),
        ("sending", "sent", "sent"),
        ("pending", "sending", "unknown"),
        ("sending", "sending", "unknown"),
        ("pending", "unknown", "unknown"),
        ("sent", "pending", "sent"),
        ("sending", "pending", "sending"),
        ("pending", "pending", "pending"),
    ],
)
async def test_nobody_gets_twice_what_may_have_arrived(
    database: Database, chats: Chats, old: str | None, new: str | None, kept: str
) -> None:
    for chat in (OLD, NEW):
        await chats.subscribe(chat, Language.AR, 10)
    async with database.write() as connection:
        await connection.execute(insert(announcements).values(**ANNOUNCEMENT))
        for number, state in enumerate((old, new), start=1):
            if state:
                row = {"announcement_id": 1, "chat_id": number, "language": "ar"}
                await connection.execute(insert(deliveries).values(**row, state=state))
    await chats.move(OLD, NEW, 20)
    async with database.read() as connection:
        rows = await connection.execute(select(deliveries.c.chat_id, deliveries.c.state))
        assert [tuple(row) for row in rows] == [(1, kept)]
