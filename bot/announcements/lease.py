"""The right to send, which one process has: its transactions fail once another has taken it.

The lock of the database keeps a second bot away. But a connection, and the lock with it, can be
lost without notice; then the row in `running` is what counts.
"""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.status import Mark
from bot.storage.database import Database
from bot.storage.tables import deliveries, running


class LeaseLostError(Exception):
    """Another process sends now: this one has to end."""


class Lease:
    """The database for the one who sends; `process` is a name that no other process has."""

    def __init__(self, database: Database, process: str, now: Callable[[], float]) -> None:
        self._database, self._process, self._now = database, process, now
        self.addresses = database.addresses

    @property
    def now(self) -> int:
        """Seconds since 1970, as the tables have them."""
        return int(self._now())

    async def take(self) -> None:
        """Take it from whoever had it: of what was under way nobody knows whether it arrived."""
        async with self._database.write() as connection:
            await connection.execute(running.delete())
            await connection.execute(running.insert().values(id=1, process=self._process))
            await connection.execute(
                update(deliveries)
                .where(deliveries.c.state == Mark.SENDING)
                .values(state=Mark.UNKNOWN, settled_at=self.now)
            )

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[AsyncConnection]:
        """A transaction to write; raises `LeaseLostError`, and `UnavailableError`."""
        async with self._database.write() as connection:
            holder = await connection.execute(select(running.c.process).with_for_update(read=True))
            if holder.scalar_one_or_none() != self._process:
                raise LeaseLostError
            yield connection

    @asynccontextmanager
    async def read(self) -> AsyncGenerator[AsyncConnection]:
        """A transaction to read; raises `UnavailableError`."""
        async with self._database.read() as connection:
            yield connection
