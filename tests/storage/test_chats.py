import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.language import Language
from bot.storage import engine
from bot.storage.chats import Chats, Known, purge
from bot.storage.database import Database
from bot.storage.errors import UnavailableError

EN, AR = Language.EN, Language.AR
GROUP, SUPERGROUP = -400, -1_001_234_567_890


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


async def test_who_subscribes_is_subscribed_once(chats: Chats) -> None:
    assert await chats.subscribe(1, AR, 10)
    assert not await chats.subscribe(1, EN, 20)
    assert await chats.known(1) == Known(1, AR, subscribed=True)
    assert await chats.subscribers() == {EN: 0, AR: 1}


async def test_who_leaves_keeps_the_language_and_may_come_back(chats: Chats) -> None:
    await chats.subscribe(1, AR, 10)
    assert await chats.unsubscribe(1, 20)
    assert not await chats.unsubscribe(1, 30)
    assert await chats.known(1) == Known(1, AR, subscribed=False)
    assert await chats.subscribe(1, EN, 40)
    assert await chats.subscribers() == {EN: 1, AR: 0}


async def test_nobody_is_unsubscribed_without_a_trace(chats: Chats) -> None:
    assert not await chats.unsubscribe(1, 10)
    assert await chats.known(1) is None


async def test_a_language_is_kept_with_and_without_a_subscription(chats: Chats) -> None:
    await chats.choose(1, AR, 10)
    await chats.subscribe(2, AR, 20)
    await chats.choose(2, EN, 30)
    assert await chats.latest(5) == [
        Known(2, EN, subscribed=True),
        Known(1, AR, subscribed=False),
    ]
    assert await chats.latest(1) == [Known(2, EN, subscribed=True)]
    assert await chats.subscribers() == {EN: 1, AR: 0}


async def test_who_left_is_deleted_later_but_not_who_chose_a_language_since(
    chats: Chats, database: Database
) -> None:
    for chat in (1, 2, 3):
        await chats.subscribe(chat, EN, 10)
    for chat in (1, 2):
        await chats.unsubscribe(chat, 20)
    await chats.choose(2, AR, 30)
    for before, left in ((20, [2, 1, 3]), (21, [2, 3])):
        async with database.write() as connection:
            await purge(connection, before)
        assert [known.chat for known in await chats.latest(5)] == left


async def test_a_group_that_moves_takes_everything_along(chats: Chats) -> None:
    await chats.subscribe(GROUP, AR, 10)
    await chats.move(GROUP, SUPERGROUP, 20)
    await chats.move(GROUP, SUPERGROUP, 20)
    assert await chats.latest(5) == [Known(SUPERGROUP, AR, subscribed=True)]


async def test_what_is_forgotten_is_in_no_file_any_more(
    migrated_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "forget.db"
    file.write_bytes(migrated_file.read_bytes())
    stored = b"987654321"
    async with Database.open(str(file)) as database:
        chats = Chats(database)
        await chats.subscribe(int(stored), EN, 10)
        assert stored in _bytes(tmp_path)
        await chats.forget(int(stored))
        assert stored not in _bytes(tmp_path)
        assert await chats.known(int(stored)) is None


async def test_nobody_is_told_so_while_another_program_keeps_the_old_pages(
    migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_BUSY_SECONDS", 0.01)
    file = tmp_path / "read.db"
    file.write_bytes(migrated_file.read_bytes())
    async with Database.open(str(file)) as database:
        chats = Chats(database)
        await chats.subscribe(987654321, EN, 10)
        with closing(sqlite3.connect(file)) as other:
            other.execute("BEGIN")
            other.execute("SELECT * FROM chats").fetchall()
            with pytest.raises(UnavailableError):
                await chats.forget(987654321)
        await chats.forget(987654321)
        assert b"987654321" not in _bytes(tmp_path)


def _bytes(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())
