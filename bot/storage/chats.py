"""The chats that subscribed or chose a language: nothing else is known of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import Language
from bot.storage.database import Database
from bot.storage.moving import move
from bot.storage.tables import chats

KEPT_DAYS = 7
"""How long it is kept who left, and who got an announcement that has ended."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a chat; `chat` is Telegram's id."""

    chat: int
    language: Language
    subscribed: bool


class Chats:
    """Each method is a transaction of its own, and raises `UnavailableError`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stored = database.addresses.stored

    async def subscribe(self, chat: int, language: Language, now: int) -> bool:
        """Subscribe, in `language`; False where the chat was subscribed already."""
        async with self._database.write() as connection:
            before = await self._known(connection, chat)
            if before is not None and before.subscribed:
                return False
            await self._put(connection, chat, now, language=language, subscribed_at=now)
        return True

    async def unsubscribe(self, chat: int, now: int) -> bool:
        """End the subscription; False where there was none."""
        async with self._database.write() as connection:
            left = await connection.execute(
                chats.update()
                .where(chats.c.address == self._stored(chat), chats.c.subscribed_at.is_not(None))
                .values(subscribed_at=None, left_at=now, updated_at=now)
            )
        return bool(left.rowcount)

    async def choose(self, chat: int, language: Language, now: int) -> None:
        """Keep the language that a chat chose."""
        async with self._database.write() as connection:
            await self._put(connection, chat, now, language=language)

    async def move(self, chat: int, to: int, now: int) -> None:
        """Let a group that got a new id keep what it had."""
        async with self._database.write() as connection:
            await move(connection, self._stored(chat), self._stored(to), now)

    async def forget(self, chat: int) -> None:
        """Delete all about a chat, its part of the ledger too, and what the files still hold."""
        async with self._database.write() as connection:
            await connection.execute(chats.delete().where(chats.c.address == self._stored(chat)))
        await self._database.scrub()

    async def known(self, chat: int) -> Known | None:
        """What is known of one chat."""
        async with self._database.read() as connection:
            return await self._known(connection, chat)

    async def latest(self, limit: int) -> list[Known]:
        """The chats that changed last, the last first."""
        wanted = select(chats).order_by(chats.c.updated_at.desc(), chats.c.id.desc()).limit(limit)
        async with self._database.read() as connection:
            return list(self._read(await connection.execute(wanted)))

    async def subscribers(self) -> Mapping[Language, int]:
        """How many are subscribed, by language; none are left out."""
        counted = (
            select(chats.c.language, func.count())
            .where(chats.c.subscribed_at.is_not(None))
            .group_by(chats.c.language)
        )
        async with self._database.read() as connection:
            found = {Language(row[0]): row[1] for row in await connection.execute(counted)}
        return {language: found.get(language, 0) for language in Language}

    async def _put(
        self, connection: AsyncConnection, chat: int, now: int, **values: str | int
    ) -> None:
        """Add the chat, or change it; either way it is no longer one that left."""
        changed = {**values, "left_at": None, "updated_at": now}
        added = self._database.insert(chats).values(address=self._stored(chat), **changed)
        await connection.execute(
            added.on_conflict_do_update(index_elements=[chats.c.address], set_=changed)
        )

    async def _known(self, connection: AsyncConnection, chat: int) -> Known | None:
        wanted = select(chats).where(chats.c.address == self._stored(chat))
        return next(self._read(await connection.execute(wanted)), None)

    def _read(self, rows: Iterable[Row[Any]]) -> Iterator[Known]:
        for row in rows:
            chat = self._database.addresses.chat(row.address)
            yield Known(chat, Language(row.language), row.subscribed_at is not None)


async def purge(connection: AsyncConnection, before: int) -> None:
    """Delete who left `before` that second, and has chosen no language since."""
    await connection.execute(chats.delete().where(chats.c.left_at < before))
