"""Subscribers and a sender that a test tells what Telegram would say."""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Iterable

from sqlalchemy import insert, select

from bot.announcements.announcements import Announcements
from bot.announcements.content import Content
from bot.announcements.sender import SENT, Outcome
from bot.announcements.status import Kind, Mark, State, Subject
from bot.language import Language
from bot.storage.database import Database
from bot.storage.tables import announcements, chats, deliveries

CONTENTS = {Language.EN: Content(html="News"), Language.AR: Content(html="خبر")}
OWN_TEXT = Subject(Kind.TEXT)
NOW = 1_800_000_000
"""The time in these tests, in seconds since 1970."""


class Post:
    """A sender that notes what it was given.

    What Telegram says is `says` for a chat, else `next` for any, else that it was sent.
    """

    def __init__(self) -> None:
        self.sent: list[tuple[int, str]] = []
        self.silent: set[bool] = set()
        self.says = defaultdict[int, deque[Outcome]](deque)
        self.next = deque[Outcome]()
        self.arrived, self.gate = asyncio.Event(), asyncio.Event()
        self.gate.set()
        """Calls do not end before it is set."""
        self.under_way = self.most = 0

    async def send(self, chat: int, content: Content, *, silent: bool) -> Outcome:
        self.sent.append((chat, content.html))
        self.silent.add(silent)
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        self.arrived.set()
        try:
            await asyncio.sleep(0)
            await self.gate.wait()
        finally:
            self.under_way -= 1
        told = self.says[chat] or self.next
        return told.popleft() if told else SENT

    @property
    def chats(self) -> list[int]:
        return sorted(chat for chat, _ in self.sent)


async def subscribe(database: Database, people: Iterable[int], language: str = "en") -> None:
    """Subscribers with these chat ids; the first is number 1 in an empty database."""
    stored = database.addresses.stored
    shared = {"language": language, "subscribed_at": NOW, "updated_at": NOW}
    async with database.write() as connection:
        rows = [{"address": stored(chat), **shared} for chat in people]
        await connection.execute(insert(chats), rows)


async def unsubscribe(database: Database, chat: int) -> None:
    async with database.write() as connection:
        of_chat = chats.c.address == database.addresses.stored(chat)
        await connection.execute(chats.update().where(of_chat).values(subscribed_at=None))


async def scheduled(database: Database, *, silent: bool = False) -> int:
    """An announcement to everybody that is due."""
    written = Announcements(database, lambda: NOW)
    number = await written.draft(OWN_TEXT, CONTENTS, silent=silent)
    await written.schedule(number)
    return number


async def marks(database: Database, number: int = 1) -> Counter[Mark]:
    """What became of the copies."""
    async with database.read() as connection:
        wanted = select(deliveries.c.state).where(deliveries.c.announcement_id == number)
        return Counter(map(Mark, (await connection.execute(wanted)).scalars()))


async def subscribed(database: Database) -> set[int]:
    async with database.read() as connection:
        wanted = select(chats.c.address).where(chats.c.subscribed_at.is_not(None))
        return {database.addresses.chat(it) for it in (await connection.execute(wanted)).scalars()}


async def take(
    database: Database, mark: Mark, people: Iterable[int], *, state: State = State.SENDING
) -> None:
    """Let announcement 1 stand like this, with these copies marked."""
    addresses = list(map(database.addresses.stored, people))
    rows = deliveries.c.chat_id.in_(select(chats.c.id).where(chats.c.address.in_(addresses)))
    async with database.write() as connection:
        await connection.execute(deliveries.update().where(rows).values(state=mark))
        ended = NOW if state is State.DONE else None
        await connection.execute(announcements.update().values(state=state, ended_at=ended))
