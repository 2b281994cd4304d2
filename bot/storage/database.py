"""An open database: short transactions to read, and to write one at a time.

Nothing may be awaited inside a transaction but the database itself, least of all the network: on
SQLite everybody who writes waits for it.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.addresses import Addresses
from bot.storage.engine import BEGIN, engine, name
from bot.storage.errors import StorageError
from bot.storage.lock import lock
from bot.storage.schema import bring_up
from bot.storage.sealing import seal
from bot.storage.troubles import DAMAGED, opening, using

_ONE_STATE: dict[str, dict[str, str]] = {
    "sqlite": {},  # always
    "postgresql": {"isolation_level": "REPEATABLE READ"},
}


class Database:
    """Opened by `Database.open`, and closed at the end of that block."""

    def __init__(self, made: AsyncEngine, addresses: Addresses) -> None:
        self.dialect, self.addresses = made.dialect.name, addresses
        self._engine = made
        self._reader = made.execution_options(**_ONE_STATE[self.dialect])
        self._writer = made.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
        self._turn = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(cls, place: str, key: bytes | None = None) -> AsyncGenerator[Self]:
        """Open the file or URL `place`, migrated to this version; raises `StorageError`.

        With a `key` of 64 bytes, chat ids are encrypted.
        """
        made = engine(place)
        try:
            found = cls(made, Addresses(key))
            with opening(name(place)):
                await found._prepare(name(place))
            yield found
        finally:
            await made.dispose()

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[AsyncConnection]:
        """A transaction that sees one state of the database; raises `UnavailableError`."""
        with using():
            async with self._reader.connect() as connection:
                yield connection

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[AsyncConnection]:
        """A transaction that is durable once the block has ended; raises `UnavailableError`.

        An exception in the block undoes it. Within the program, writers take turns.
        """
        with using():
            async with self._turn, self._writer.begin() as connection:
                yield connection

    @asynccontextmanager
    async def alone(self) -> AsyncGenerator[bool]:
        """Keep the lock of the bot that runs; False where another process has it."""
        with using():
            async with lock(self._engine) as taken:
                yield taken

    async def scrub(self) -> None:
        """Let no file hold what was deleted; raises `UnavailableError`.

        SQLite overwrites it in the database; the log beside that still has the old pages.
        PostgreSQL does it when it vacuums.
        """
        if self.dialect == "sqlite":
            with using():
                async with self._turn:
                    await self._pragma("wal_checkpoint(TRUNCATE)")

    async def _pragma(self, pragma: str) -> None:
        """Run what SQLite allows only outside of a transaction."""
        async with self._engine.execution_options(**{BEGIN: ""}).connect() as connection:
            await connection.exec_driver_sql(f"PRAGMA {pragma}")

    async def _prepare(self, called: str) -> None:
        """Look at the file, then migrate; only then write to what is proven to be ours."""
        async with self._writer.begin() as connection:
            if self.dialect == "sqlite":
                await connection.run_sync(_look_for_damage, called)
            await connection.run_sync(bring_up, called)
            sealed = await connection.run_sync(seal, self.addresses, called)
        if self.dialect == "sqlite":
            await self._pragma("journal_mode = WAL")
        if sealed:
            await self.scrub()


def _look_for_damage(connection: Connection, called: str) -> None:
    if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
        raise StorageError(f"{called}: {DAMAGED}")
