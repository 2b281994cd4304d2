import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text

from bot.storage.addresses import KEY_BYTES
from bot.storage.database import Database
from bot.storage.errors import MissingError, StorageError
from bot.storage.tables import chats


async def _add(database: Database, chat: int, *, fail: bool = False) -> None:
    async with database.write() as connection:
        address = database.addresses.stored(chat)
        await connection.execute(
            insert(chats).values(address=address, language="en", updated_at=0)
        )
        if fail:
            raise LookupError


async def _count(database: Database) -> int:
    async with database.read() as connection:
        return (await connection.execute(select(func.count()).select_from(chats))).scalar_one()


async def test_what_is_written_is_there_when_opened_again(place: str) -> None:
    async with Database.open(place) as database:
        await _add(database, 1)
    async with Database.open(place) as database:
        assert await _count(database) == 1


async def test_what_is_opened_as_it_is_can_be_read_and_written(place: str) -> None:
    async with Database.open(place, as_it_is=True) as database:
        await _add(database, 1)
        assert await _count(database) == 1


async def test_as_it_is_nothing_is_made(empty_place: str, tmp_path: Path) -> None:
    with pytest.raises(MissingError, match="no such database"):
        async with Database.open(empty_place, as_it_is=True):
            pass
    assert list(tmp_path.iterdir()) == []


async def test_as_it_is_an_empty_file_stays_empty(tmp_path: Path) -> None:
    file = tmp_path / "empty.db"
    file.touch()
    with pytest.raises(MissingError, match="no such database"):
        async with Database.open(str(file), as_it_is=True):
            pass
    assert file.read_bytes() == b""


async def test_as_it_is_nothing_is_migrated(empty_place: str) -> None:
    async with Database.open(empty_place) as database, database.write() as connection:
        await connection.execute(text("UPDATE tawthiq_version SET version_num = '0001'"))
    with pytest.raises(StorageError, match="of an older version"):
        async with Database.open(empty_place, as_it_is=True):
            pass


async def test_as_it_is_nothing_is_encrypted(place: str) -> None:
    key = bytes(range(KEY_BYTES))
    with pytest.raises(StorageError, match="not encrypted yet"):
        async with Database.open(place, key, as_it_is=True):
            pass
    async with Database.open(place, key):
        pass
    with pytest.raises(StorageError, match="set BOT_CHAT_KEY"):
        async with Database.open(place, as_it_is=True):
            pass


async def test_an_exception_undoes_the_transaction(database: Database) -> None:
    with pytest.raises(LookupError):
        await _add(database, 1, fail=True)
    assert await _count(database) == 0


async def test_many_write_at_once(database: Database) -> None:
    async with asyncio.TaskGroup() as group:
        for chat in range(20):
            group.create_task(_add(database, chat))
    assert await _count(database) == 20


async def test_who_reads_sees_one_state_while_others_write(database: Database) -> None:
    async with database.read() as connection:
        count = select(func.count()).select_from(chats)
        before = (await connection.execute(count)).scalar_one()
        await _add(database, 1)
        assert (await connection.execute(count)).scalar_one() == before


async def test_a_writer_that_is_cancelled_leaves_the_database_usable(database: Database) -> None:
    for steps in range(12):
        task = asyncio.ensure_future(_add(database, steps))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
    before = await _count(database)
    await _add(database, 100)
    assert await _count(database) == before + 1
