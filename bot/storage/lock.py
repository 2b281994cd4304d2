"""One bot at a time on a database: a lock that ends with the process, however that ends."""

import fcntl
import os
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.engine import opened

_TRY = text(
    "SELECT pg_try_advisory_lock((5461742::bigint << 32) + 'running'::regclass::oid::bigint)"
)
"""Any number, and the table's own: schemas of one database do not disturb each other."""
# A machine that vanished is noticed within a minute, not after the two hours of TCP's default.
_WATCHED = text(
    "SELECT set_config('tcp_keepalives_idle', '30', false),"
    " set_config('tcp_keepalives_interval', '10', false),"
    " set_config('tcp_keepalives_count', '3', false)"
)


def lock(engine: AsyncEngine) -> AbstractAsyncContextManager[bool]:
    """Hold the lock of the database; False where another process has it."""
    if engine.dialect.name == "sqlite":
        return _file_lock(_file(engine))
    return _session_lock(engine)


async def is_held(engine: AsyncEngine) -> bool:
    """Whether a process has the lock; leaves no file behind."""
    if engine.dialect.name == "sqlite" and not _file(engine).exists():
        return False
    async with lock(engine) as free:
        return not free


def _file(engine: AsyncEngine) -> Path:
    return Path(f"{engine.url.database}.lock")


@asynccontextmanager
async def _file_lock(file: Path) -> AsyncGenerator[bool]:
    """The file stays: whoever deleted it could take away the one that somebody waits for."""
    descriptor = opened(file)
    try:
        yield _is_taken(descriptor)
    finally:
        os.close(descriptor)


def _is_taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@asynccontextmanager
async def _session_lock(engine: AsyncEngine) -> AsyncGenerator[bool]:
    """A session holds it: the server frees it once the connection is gone."""
    outside = engine.execution_options(isolation_level="AUTOCOMMIT")
    async with outside.connect() as connection:
        await connection.execute(_WATCHED)
        taken = bool((await connection.execute(_TRY)).scalar_one())
        try:
            yield taken
        finally:
            await connection.invalidate()  # closed, not handed on with the lock
