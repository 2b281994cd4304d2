"""An open database: short transactions to read, and to write one at a time.

Nothing may be awaited inside a transaction but the database itself, least of all the network: on
SQLite everybody who writes waits for it.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.addresses import Addresses
from bot.storage.engine import BEGIN, engine, name
from bot.storage.errors import StorageError, Trouble, UnavailableError
from bot.storage.lock import is_held, lock
from bot.storage.schema import bring_up, prove
from bot.storage.sealing import prove_seal, seal
from bot.storage.troubles import DAMAGED, opening, using

_ONE_STATE: dict[str, dict[str, str]] = {
    "sqlite": {},  # always
    "postgresql": {"isolation_level": "REPEATABLE READ"},
}

_TRIES, _AGAIN = 50, 0.1
"""How often, and after how many seconds, what others disturb is tried again."""


class Database:
    """Opened by `Database.open`, and closed at the end of that block."""

    def __init__(self, made: AsyncEngine, called: str, addresses: Addresses) -> None:
        self.dialect, self.name, self.addresses = made.dialect.name, called, addresses
        self.insert = sqlite.insert if self.dialect == "sqlite" else postgresql.insert
        """An INSERT that can also change the row that is there."""
        self._engine = made
        self._reader = made.execution_options(**_ONE_STATE[self.dialect])
        self._writer = made.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
        self._turn = asyncio.Lock()

    @classmethod
    @asynccontextmanager
    async def open(
        cls, place: str, key: bytes | None = None, *, as_it_is: bool = False
    ) -> AsyncGenerator[Self]:
        """Open the file or URL `place`, migrated to this version; raises `StorageError`.

        With a `key` of 64 bytes, chat ids are encrypted. `as_it_is`, nothing is made, migrated or
        encrypted: where that would be needed, it raises; `MissingError` where nothing is there.
        """
        made = engine(place, create=not as_it_is)
        try:
            found = cls(made, name(place), Addresses(key))
            with opening(found.name):
                await (found._prove() if as_it_is else found._prepare())
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

    async def is_taken(self) -> bool:
        """Whether a bot runs with this database."""
        with using():
            return await is_held(self._engine)

    async def scrub(self) -> None:
        """Let no file hold what was deleted; raises `UnavailableError`.

        SQLite overwrites it in the database; the log beside that still has the old pages, and
        keeps them while another program reads. PostgreSQL does it when it vacuums.
        """
        if self.dialect == "sqlite":
            with using():
                async with self._turn:
                    is_busy = await self._pragma("wal_checkpoint(TRUNCATE)")
            if is_busy:
                raise UnavailableError(Trouble.LOCKED)

    async def _pragma(self, pragma: str) -> object:
        """Run what SQLite allows only outside of a transaction; the first that it says."""
        async with self._engine.execution_options(**{BEGIN: ""}).connect() as connection:
            return (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar()

    async def _prepare(self) -> None:
        """Look at the file, then migrate; only then write to what is proven to be ours.

        Looking takes seconds with a million chats, and a bot that runs wants to write meanwhile.
        """
        if self.dialect == "sqlite":
            async with self._reader.connect() as connection:
                await connection.run_sync(_look_for_damage, self.name)
        async with self._writer.begin() as connection:
            await connection.run_sync(bring_up, self.name)
            sealed = await connection.run_sync(seal, self.addresses, self.name)
        if self.dialect == "sqlite":
            await self._use_wal()
        if sealed:
            await self.scrub()

    async def _prove(self) -> None:
        async with self._reader.connect() as connection:
            if self.dialect == "sqlite":
                await connection.run_sync(_look_for_damage, self.name)
            await connection.run_sync(prove, self.name)
            await connection.run_sync(prove_seal, self.addresses, self.name)

    async def _use_wal(self) -> None:
        """Let nobody who reads wait for who writes.

        For this SQLite does not wait by itself where another program starts at the same time.
        """
        for _ in range(_TRIES - 1):
            with suppress(OperationalError):
                await self._pragma("journal_mode = WAL")
                return
            await asyncio.sleep(_AGAIN)
        await self._pragma("journal_mode = WAL")


def _look_for_damage(connection: Connection, called: str) -> None:
    if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
        raise StorageError(f"{called}: {DAMAGED}")
