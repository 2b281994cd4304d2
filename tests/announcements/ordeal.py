"""An announcement over real HTTP while everything breaks, and the proof that nobody was lost.

The look-alike of the Bot API knows what arrived; the ledger says what it believes. Between the two
nothing may be left to explain.
"""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random

from sqlalchemy import select

from bot.announcements.announcements import Announcements
from bot.announcements.status import Mark, State
from bot.storage.chats import Chats
from bot.storage.database import Database
from bot.storage.tables import chats, deliveries
from tests.announcements.posts import CONTENTS, OWN_TEXT, subscribe
from tests.botapi import (
    Blocked,
    BotApi,
    ChatNotFound,
    Deactivated,
    DroppedAfter,
    DroppedBefore,
    Fault,
    Migrated,
    ServerError,
    Silent,
    TooManyRequests,
)

ROOT = Path(__file__).resolve().parents[2]
_SUPERGROUP = -1_001_000_000_000
_LATE = 1.0
"""Seconds for a call that was under way when somebody left."""


@dataclass(frozen=True)
class Plan:
    """How hard it is to be."""

    people: int
    kills: int
    silent: int = 0
    """Calls that never end, though the message arrived: each costs the sender's patience."""
    seed: int = 1


@dataclass
class Ordeal:
    """A look-alike, a database, and what was broken."""

    api: BotApi
    place: str
    plan: Plan
    command: list[str]
    """Starts a bot that sends."""
    uncertain: set[int] = field(default_factory=set[int])
    """Chats whose copy may or may not arrive, by Telegram's own fault."""
    moved: dict[int, int] = field(default_factory=dict[int, int])
    left: dict[int, float] = field(default_factory=dict[int, float])
    under_way: list[set[int]] = field(default_factory=list[set[int]])
    """At each kill, the chats whose rows were `sending`."""
    refused_with: int | None = None
    """The exit code of the second of two that started at once."""
    stopped_in: float = 0.0
    """Seconds from SIGTERM to the end."""

    def __post_init__(self) -> None:
        self._random = Random(self.plan.seed)  # noqa: S311 - a plan, not a secret
        self.people = list(range(1, self.plan.people + 1))

    @property
    def joined(self) -> set[int]:
        """Every other group is there under both of its ids, which are joined when it moves."""
        return set(list(self.moved.values())[::2])

    async def survive(self) -> "Verdict":
        """Announce, with the bot killed again and again."""
        async with Database.open(self.place) as database:
            await self._populate(database)
            announcements = Announcements(database, time.time)
            await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
            for target in self._kills():
                await self._live_until(database, target)
            await self._finish(announcements)
            return await self._verdict(database)

    async def _populate(self, database: Database) -> None:
        groups = [-1000 - number for number in range(max(1, self.plan.people // 100))]
        self.moved = {group: _SUPERGROUP + group for group in groups}
        for group in self.moved.values():
            self.api.group(group)
        half = len(self.people) // 2
        await subscribe(database, self.people[:half])
        await subscribe(database, [*groups, *self.joined])
        await subscribe(database, self.people[half:], "ar")
        self._break()

    def _break(self) -> None:
        """2 % blocked, 1 % gone, 1 % moved, and Telegram at its worst."""
        count = self.plan.people
        few = max(1, count // 300)
        forever: list[tuple[Fault, int]] = [
            (Blocked(), count // 50),
            (ChatNotFound(), count // 200),
            (Deactivated(), count // 200),
        ]
        once: list[tuple[Fault, int]] = [
            (ServerError(), few),
            (DroppedBefore(), few),
            (DroppedAfter(), few),
            (Silent(delivered=True), self.plan.silent),
        ]
        order = iter(self._random.sample(self.people, count))
        self._lay(forever, order, None)
        self._lay([(TooManyRequests(1), max(1, count // 1000))], order, 1)
        self.uncertain = self._lay(once, order, 1)
        for old, new in self.moved.items():
            self.api.fault(Migrated(new), chat_id=old, times=None)

    def _lay(
        self, faults: Iterable[tuple[Fault, int]], order: Iterator[int], times: int | None
    ) -> set[int]:
        """Let so many chats meet each fault; which."""
        struck = set[int]()
        for fault, count in faults:
            for chat in islice(order, count):
                self.api.fault(fault, chat_id=chat, times=times)
                struck.add(chat)
        return struck

    def _kills(self) -> list[int]:
        """After how many messages to kill it."""
        last = self.plan.people * 9 // 10
        return sorted(self._random.sample(range(1, last), self.plan.kills))

    async def _live_until(self, database: Database, target: int) -> None:
        async with self.bot() as bot:
            await self.api.sent(target - 1, timeout=120)
            await self._leave(database)
            await self.api.sent(target, timeout=120)
            bot.kill()
        self.under_way.append(await _sending(database))

    async def _leave(self, database: Database) -> None:
        """Some unsubscribe in the middle of it."""
        for chat in self._random.sample(self.people, 2):
            if await Chats(database).unsubscribe(chat, int(time.time())):
                self.left[chat] = time.monotonic()

    async def _finish(self, announcements: Announcements) -> None:
        """Two start at once: one refuses, the other sends the rest and is told to stop."""
        async with self.bot() as one, self.bot() as other:
            ends = {asyncio.ensure_future(bot.wait()): bot for bot in (one, other)}
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            left = next(bot for bot in (one, other) if bot.returncode is None)
            self.refused_with = (other if left is one else one).returncode
            while (await announcements.status(1)).state is not State.DONE:
                await asyncio.sleep(0.1)
            began = time.monotonic()
            left.terminate()
            await asyncio.wait(ends)
            self.stopped_in = time.monotonic() - began

    @asynccontextmanager
    async def bot(self, stderr: int | None = None) -> AsyncGenerator[asyncio.subprocess.Process]:
        """A bot at work; at the end of the block it is killed, if it has not ended."""
        process = await asyncio.create_subprocess_exec(*self.command, cwd=ROOT, stderr=stderr)
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()

    async def _verdict(self, database: Database) -> "Verdict":
        rows = select(chats.c.address, deliveries.c.state).join(
            deliveries, deliveries.c.chat_id == chats.c.id
        )
        async with database.read() as connection:
            marks = {
                database.addresses.chat(address): Mark(state)
                for address, state in await connection.execute(rows)
            }
        arrived = Counter[int]()
        late = 0
        for (chat, _), kept in self.api.world.messages.items():
            arrived[chat] += 1
            if kept.call and kept.call.time > self.left.get(chat, kept.call.time) + _LATE:
                late += 1
        return Verdict(self, marks, arrived, late)


@dataclass(frozen=True)
class Verdict:
    """What the ledger says, and what arrived."""

    ordeal: Ordeal
    marks: dict[int, Mark]
    arrived: Counter[int]
    late: int
    """Copies that set out to people after they had left."""

    @property
    def counts(self) -> Counter[Mark]:
        """How many have each mark."""
        return Counter(self.marks.values())

    @property
    def doubled(self) -> set[int]:
        """Chats that got more than one copy."""
        return {chat for chat, count in self.arrived.items() if count > 1}

    @property
    def untrue(self) -> set[int]:
        """Chats of which the ledger says what is not so; what is unknown may be either way."""
        return {
            chat
            for chat, mark in self.marks.items()
            if mark is not Mark.UNKNOWN and self.arrived[chat] != (mark is Mark.SENT)
        }

    @property
    def lost(self) -> set[int]:
        """Chats that have no row, or one that nothing became of."""
        waiting = {c for c, mark in self.marks.items() if mark in (Mark.PENDING, Mark.SENDING)}
        people = set(self.ordeal.people) - self.marks.keys()
        groups = {new for old, new in self.ordeal.moved.items() if not {old, new} & {*self.marks}}
        return waiting | people | groups

    @property
    def interrupted(self) -> set[int]:
        """Chats whose calls were interrupted by a kill."""
        chats = set[int]().union(*self.ordeal.under_way)
        return chats | {self.ordeal.moved.get(chat, chat) for chat in chats}

    @property
    def unexplained(self) -> set[int]:
        """Unknown ones that neither Telegram made uncertain nor a kill interrupted.

        A group there under both ids is unknown where one call was under way as they were joined.
        """
        unknown = {chat for chat, mark in self.marks.items() if mark is Mark.UNKNOWN}
        return unknown - self.ordeal.uncertain - self.interrupted - self.ordeal.joined

    @property
    def most_under_way(self) -> int:
        """The most calls that a kill interrupted."""
        return max(map(len, self.ordeal.under_way), default=0)


async def _sending(database: Database) -> set[int]:
    wanted = (
        select(chats.c.address)
        .join(deliveries, deliveries.c.chat_id == chats.c.id)
        .where(deliveries.c.state == Mark.SENDING)
    )
    async with database.read() as connection:
        return {database.addresses.chat(it) for it in (await connection.execute(wanted)).scalars()}


def sending_bot(api: BotApi, place: str, per_second: int) -> list[str]:
    """The command of a bot that only sends."""
    module = "tests.announcements.sending_bot"
    return [sys.executable, "-m", module, place, api.root_url, api.token, str(per_second)]
