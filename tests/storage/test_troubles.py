import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.storage import engine
from bot.storage.database import Database
from bot.storage.errors import StorageError, Trouble, UnavailableError


async def _run(database: Database, statement: str) -> None:
    async with database.write() as connection:
        await connection.execute(text(statement))


async def _trouble(database: Database, statement: str) -> Trouble:
    with pytest.raises(UnavailableError) as error:
        await _run(database, statement)
    return error.value.trouble


async def test_a_database_that_another_program_holds(
    migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_BUSY_SECONDS", 0.01)
    file = tmp_path / "held.db"
    file.write_bytes(migrated_file.read_bytes())
    async with Database.open(str(file)) as database:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert await _trouble(database, "DELETE FROM chats") is Trouble.LOCKED
        other.close()
        await _run(database, "DELETE FROM chats")


async def test_a_full_disk(migrated_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "full.db"
    file.write_bytes(migrated_file.read_bytes())
    async with Database.open(str(file)) as database:
        await _run(database, "PRAGMA max_page_count = 1")
        fill = "INSERT INTO running VALUES (1, hex(zeroblob(90000)))"
        assert await _trouble(database, fill) is Trouble.FULL


async def test_a_server_that_ended_the_connection(migrated_schema: str) -> None:
    async with Database.open(migrated_schema) as database:
        end = "SELECT pg_terminate_backend(pg_backend_pid())"
        assert await _trouble(database, end) is Trouble.LOST
        await _run(database, "DELETE FROM chats")


async def test_a_lock_that_another_program_holds_on_the_server(migrated_schema: str) -> None:
    async with Database.open(migrated_schema) as database:
        with psycopg.connect(migrated_schema) as other:
            other.execute("LOCK TABLE chats")
            statement = "LOCK TABLE chats NOWAIT"
            assert await _trouble(database, statement) is Trouble.LOCKED


async def test_a_wrong_statement_is_no_trouble_of_the_database(database: Database) -> None:
    with pytest.raises(DBAPIError):
        await _run(database, "DELETE FROM nothing")


async def test_what_may_not_be_written_is_said(migrated_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "closed.db"
    file.write_bytes(migrated_file.read_bytes())
    (tmp_path / "closed.db-wal").mkdir()
    with pytest.raises(StorageError, match="must be allowed to write to it and to its folder"):
        async with Database.open(str(file), as_it_is=True):
            pass


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="it is a folder"):
        async with Database.open(str(tmp_path), as_it_is=True):
            pass
