import asyncio
import stat
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.engine import engine, name
from bot.storage.errors import StorageError


async def test_the_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    async with Database.open(str(file)) as database:
        async with database.write() as connection:
            await connection.exec_driver_sql("DELETE FROM chats")
        found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert found == {"new.db": 0o600, "new.db-shm": 0o600, "new.db-wal": 0o600}


async def test_sqlite_is_set_to_lose_and_to_leave_nothing(tmp_path: Path) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
    }
    async with Database.open(str(tmp_path / "new.db")) as database, database.read() as connection:
        for pragma, value in wanted.items():
            found = await connection.exec_driver_sql(f"PRAGMA {pragma}")
            assert found.scalar() == value, pragma


@pytest.mark.parametrize("place", ["missing/new.db", "."])
def test_a_file_that_cannot_be_made_is_said(tmp_path: Path, place: str) -> None:
    with pytest.raises(StorageError, match="can't be opened"):
        engine(str(tmp_path / place))


def test_a_url_that_is_none_is_said_without_its_password() -> None:
    with pytest.raises(StorageError, match="not of the form") as error:
        engine("postgresql://me:secret@host:port/x")
    assert "secret" not in str(error.value)


def test_a_password_is_never_in_a_name() -> None:
    assert name("postgres://me:secret@host/x?application_name=y") == "postgres://me:***@host/x"
    assert name("folder/bot.db") == "folder/bot.db"


async def test_a_server_that_cannot_be_reached_is_said_in_a_line() -> None:
    with pytest.raises(StorageError, match="can't be opened: connection failed") as error:
        async with Database.open("postgresql://me:secret@127.0.0.1:1/x"):
            await asyncio.sleep(0)
    assert "secret" not in str(error.value)
    assert "\n" not in str(error.value)
