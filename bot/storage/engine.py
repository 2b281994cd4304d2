"""The SQLAlchemy engine of a place: a path of a file for SQLite, or a URL for PostgreSQL."""

import os
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.errors import MISSING, MissingError, StorageError

BEGIN = "tawthiq_begin"
"""The execution option that says how SQLite shall begin: its own default can't be relied on, since
Python's driver begins before some statements and not before others."""
_BUSY_SECONDS = 5.0
_POSTGRESQL = ("postgresql://", "postgres://")
# FULL: what is committed survives a power cut; the ledger needs it. secure_delete: what somebody
# had deleted is overwritten.
_PRAGMAS = ("foreign_keys = ON", "synchronous = FULL", "secure_delete = ON")


def name(place: str) -> str:
    """What to call `place` in a message: never with a password."""
    if place.startswith(_POSTGRESQL):
        return _url(place).set(query={}).render_as_string()
    return place


def engine(place: str, *, create: bool = True) -> AsyncEngine:
    """The engine; raises `StorageError` where `place` can't be one.

    A missing file is created, or else a `MissingError`.
    """
    if place.startswith(_POSTGRESQL):
        return _postgresql(_url(place))
    file = Path(place)
    if create:
        os.close(opened(file))  # SQLite gives the files beside it the same mode
    elif not file.exists():
        raise MissingError(f"{place}: {MISSING}")
    elif file.is_dir():  # where it can't connect, aiosqlite leaves a thread behind
        raise StorageError(f"{place}: can't be opened: it is a folder")
    return _sqlite(place)


def _postgresql(url: URL) -> AsyncEngine:
    """Without a limit, a statement would wait for ever for a table that another program holds."""
    options = f"{url.query.get('options', '')} -c lock_timeout={1000 * _BUSY_SECONDS:.0f}"
    return create_async_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args={"options": options.strip()},
        hide_parameters=True,
        pool_pre_ping=True,
    )


def _url(place: str) -> URL:
    try:
        return make_url(place)
    except (ArgumentError, ValueError):
        raise StorageError("database: not of the form postgresql://host/name") from None


def opened(file: Path) -> int:
    """A descriptor of `file`, which is made for its owner alone where it is missing."""
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StorageError(f"{file}: can't be opened: {error.strerror}") from None


def _sqlite(place: str) -> AsyncEngine:
    made = create_async_engine(
        URL.create("sqlite+aiosqlite", database=place),
        connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None},
        hide_parameters=True,
    )
    event.listen(made.sync_engine, "connect", _prepare)
    event.listen(made.sync_engine, "begin", _begin)
    return made


def _prepare(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    statement = connection.get_execution_options().get(BEGIN, "BEGIN")
    if statement:
        connection.exec_driver_sql(statement)
