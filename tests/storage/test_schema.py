import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from bot.storage.database import Database
from bot.storage.errors import StorageError
from bot.storage.schema import VERSION_TABLE
from bot.storage.tables import METADATA


def differences(connection: Connection) -> list[Any]:
    options = {"version_table": VERSION_TABLE, "compare_server_default": True}
    return compare_metadata(MigrationContext.configure(connection, opts=options), METADATA)


def _constraints(connection: Connection) -> set[str]:
    found = inspect(connection)
    return {
        str(check["name"])
        for name in METADATA.tables
        for check in found.get_check_constraints(name)
    }


async def test_the_migrations_build_what_the_tables_say(empty_place: str) -> None:
    async with Database.open(empty_place) as database, database.read() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(_constraints) == {
            *("storage_one", "announcements_kind", "announcements_state"),
            *("deliveries_state", "running_one", "usage_kind"),
        }


async def test_two_programs_may_migrate_at_once(empty_place: str) -> None:
    async def start() -> None:
        async with Database.open(empty_place) as database, database.read() as connection:
            assert await connection.run_sync(differences) == []

    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            group.create_task(start())


async def _change(place: str, *statements: str) -> None:
    async with Database.open(place) as database, database.write() as connection:
        for statement in statements:
            await connection.execute(text(statement))


async def _refused(place: str) -> str:
    with pytest.raises(StorageError) as error:
        async with Database.open(place):
            pass
    return str(error.value)


async def test_a_newer_database_is_refused(empty_place: str) -> None:
    await _change(empty_place, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")  # noqa: S608
    assert "newer version of the bot" in await _refused(empty_place)


async def test_another_programs_database_is_refused(empty_place: str) -> None:
    await _change(empty_place, f"DROP TABLE {VERSION_TABLE}")
    assert "another program's database" in await _refused(empty_place)


def _other(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()


def _newer(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute(f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32) NOT NULL)")
    connection.execute(f"INSERT INTO {VERSION_TABLE} VALUES ('9999')")  # noqa: S608
    connection.commit()
    connection.close()


def _no_database(file: Path) -> None:
    file.write_bytes(b"what is this?" * 400)


@pytest.mark.parametrize(
    ("make", "what"),
    [(_other, "another program"), (_newer, "newer"), (_no_database, "damaged")],
)
async def test_a_file_that_is_refused_stays_as_it_was(
    tmp_path: Path, make: Any, what: str
) -> None:
    file = tmp_path / "some.db"
    make(file)
    before = file.read_bytes()
    assert what in await _refused(str(file))
    assert file.read_bytes() == before


async def test_a_file_that_is_damaged_within_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "some.db"
    async with Database.open(str(file)):
        pass
    content = bytearray(file.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    file.write_bytes(content)
    assert "damaged" in await _refused(str(file))
    assert file.read_bytes() == content
