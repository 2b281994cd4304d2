"""Fresh databases for tests, on SQLite and on PostgreSQL.

Migrating takes longer than most tests: each test gets a copy of a migrated file, or the tables of
one schema of its own, emptied.
"""

import os
import shutil
import uuid
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import pytest_asyncio
from sqlalchemy import make_url

from bot.storage.database import Database
from bot.storage.tables import METADATA

SERVER = os.environ.get("TAWTHIQ_POSTGRESQL", "")
"""The URL of a database in which tests may create schemas."""
_WITHOUT = "set TAWTHIQ_POSTGRESQL=postgresql://host/name to a database that tests may write to"
_TABLES = ", ".join(METADATA.tables)
DIALECTS = (
    "sqlite",
    pytest.param("postgresql", marks=pytest.mark.skipif(not SERVER, reason=_WITHOUT)),
)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database without rows."""
    file = tmp_path_factory.mktemp("storage") / "migrated.db"
    await _migrate(str(file))
    return file


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def migrated_schema() -> AsyncGenerator[str]:
    """The URL of a PostgreSQL schema of this run, with all tables."""
    if not SERVER:
        pytest.skip(_WITHOUT)
    with schema() as url:
        await _migrate(url)
        yield url


@pytest.fixture
def empty_place(dialect: str, tmp_path: Path) -> Generator[str]:
    """Where there is no table yet."""
    if dialect == "sqlite":
        yield str(tmp_path / "empty.db")
    else:
        with schema() as url:
            yield url


@pytest.fixture(params=DIALECTS)
def dialect(request: pytest.FixtureRequest) -> str:
    """A test that asks for it runs once on each database."""
    return request.param


@pytest.fixture
def place(dialect: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The path or URL of a fresh database with all tables and no rows."""
    if dialect == "sqlite":
        migrated: Path = request.getfixturevalue("migrated_file")
        return str(shutil.copy(migrated, tmp_path / "tawthiq.db"))
    url: str = request.getfixturevalue("migrated_schema")
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"TRUNCATE {_TABLES} RESTART IDENTITY".encode())
    return url


@pytest.fixture
async def database(place: str) -> AsyncGenerator[Database]:
    """A fresh database, open."""
    async with Database.open(place) as opened:
        yield opened


@contextmanager
def schema() -> Generator[str]:
    """The URL of a new schema, which is dropped in the end."""
    name = f"tawthiq_{uuid.uuid4().hex}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE SCHEMA {name}".encode())
        try:
            url = make_url(SERVER).update_query_dict({"options": f"-csearch_path={name}"})
            yield url.render_as_string(hide_password=False)
        finally:
            server.execute(f"DROP SCHEMA {name} CASCADE".encode())


async def _migrate(place: str) -> None:
    async with Database.open(place):
        pass
