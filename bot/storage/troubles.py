"""What an exception of a database driver means."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from bot.storage.errors import StorageError, Trouble, UnavailableError

_BY_CODE: dict[object, Trouble] = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    "53100": Trouble.FULL,
    "40P01": Trouble.LOCKED,  # a deadlock
    "55P03": Trouble.LOCKED,
}
"""By SQLite's primary result code, and by PostgreSQL's."""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_FORBIDDEN = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


@contextmanager
def opening(name: str) -> Generator[None]:
    """Say as a `StorageError` why the database called `name` can't be opened."""
    try:
        yield
    except DBAPIError as error:
        raise StorageError(f"{name}: {_why(error)}") from None
    except UnavailableError as error:
        raise StorageError(f"{name}: {error}") from None


@contextmanager
def using() -> Generator[None]:
    """Say as `UnavailableError` what is not the fault of a statement."""
    try:
        yield
    except NoConnectionFree as error:
        raise UnavailableError(Trouble.LOCKED) from error
    except DBAPIError as error:
        trouble = _trouble(error)
        if trouble is None:
            raise
        raise UnavailableError(trouble) from error


def _trouble(error: DBAPIError) -> Trouble | None:
    code = _code(error)
    if code == sqlite3.SQLITE_ERROR:  # the statement is wrong, and Python calls that operational
        return None
    faulty = isinstance(error, OperationalError) or code in _DAMAGED
    return _BY_CODE.get(code) or (Trouble.LOST if faulty else None)


def _code(error: DBAPIError) -> object:
    code = getattr(error.orig, "sqlite_errorcode", None)
    return getattr(error.orig, "sqlstate", None) if code is None else code & 0xFF


def _why(error: DBAPIError) -> str:
    if _code(error) in _DAMAGED:
        return DAMAGED
    if _code(error) in _FORBIDDEN:
        return "can't be opened: the bot must be allowed to write to it and to its folder"
    words = str(error.orig).strip().splitlines() or [""]
    return f"can't be opened: {words[0]}"


DAMAGED = "this database is damaged; put a copy in its place, or name another file"
