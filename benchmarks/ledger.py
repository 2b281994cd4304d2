"""An announcement to 1,000,000 subscribers, sent to nobody: `python -m benchmarks.ledger`.

Printed for SQLite, and for PostgreSQL where `TAWTHIQ_POSTGRESQL` names a database: how long the
ledger takes to write; how near the pace comes to 1,000 copies a second in a minute of real time,
and how many copies a limit of 1,000 would have refused; how fast the rest goes without a pace; and
how much memory all of it takes over an idle bot. Then the pacer alone: a million copies at 25 and
at 1,000 a second by a clock that only waiting moves, each turn some milliseconds late.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import insert

from bot.announcements.announcements import Announcements
from bot.announcements.content import Content
from bot.announcements.delivery import Delivery, Means
from bot.announcements.lease import Lease
from bot.announcements.ledger import Ledger
from bot.announcements.pacer import Pacer
from bot.announcements.schedule import Due, Schedule
from bot.announcements.sender import SENT, Outcome, Sender
from bot.announcements.status import Mark
from bot.storage.database import Database
from bot.storage.tables import chats
from tests.announcements.posts import CONTENTS, OWN_TEXT
from tests.storage.databases import SERVER, schema

_RATE = 1000
_LATENCY = 0.05
Result = TypeVar("Result")


class Post:
    """Takes 50 ms for a call, and counts as Telegram would."""

    def __init__(self) -> None:
        self.sent = 0
        self.refused = 0
        self._second = deque[float]()

    async def send(self, _chat: int, _content: Content, *, silent: bool) -> Outcome:  # noqa: ARG002
        """Count a call."""
        now = time.monotonic()
        while self._second and self._second[0] <= now - 1:
            self._second.popleft()
        self.refused += len(self._second) >= _RATE
        self._second.append(now)
        self.sent += 1
        await asyncio.sleep(_LATENCY)
        return SENT


class Fast(Post):
    """Answers at once; `enough` is called once so many were sent."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self.enough: Callable[[], None] = lambda: None

    async def send(self, _chat: int, _content: Content, *, silent: bool) -> Outcome:  # noqa: ARG002
        """Count a call."""
        self.sent += 1
        if self.sent == self._count:
            self.enough()
        return SENT


def memory() -> float:
    """Megabytes that the process holds now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


async def populate(database: Database, people: int) -> None:
    """Subscribe so many."""
    for start in range(1, people + 1, 50_000):
        rows = [
            {
                "address": database.addresses.stored(chat),
                "language": "ar" if chat % 3 else "en",
                "subscribed_at": 0,
                "updated_at": 0,
            }
            for chat in range(start, min(start + 50_000, people + 1))
        ]
        async with database.write() as connection:
            await connection.execute(insert(chats), rows)


async def _watch(most: list[float]) -> None:
    while True:
        most.append(max(most[-1], memory()))
        del most[0]
        await asyncio.sleep(0.5)


async def measured(name: str, place: str, people: int, seconds: float, unpaced: int) -> None:
    """Print a row."""
    async with Database.open(place) as database, asyncio.TaskGroup() as group:
        await populate(database, people)
        announcements = Announcements(database, time.time)
        await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
        lease = Lease(database, "benchmark", time.time)
        await lease.take()
        idle, most = memory(), [0.0]
        watching = group.create_task(_watch(most))
        written, due = await timed(Schedule(lease).due())
        assert due is not None  # noqa: S101 - it was scheduled
        post, rest = Post(), Fast(unpaced)
        minute = _delivery(due, lease, post, _RATE)
        asyncio.get_running_loop().call_later(seconds, minute.stop)
        await minute.run()
        fast = _delivery(due, lease, rest, 1_000_000)
        rest.enough = fast.stop
        took, _ = await timed(fast.run())
        counting, status = await timed(announcements.status(due.number))
        watching.cancel()
    assert status.count(Mark.SENT) == post.sent + rest.sent  # noqa: S101
    assert status.count() == people  # noqa: S101
    print(
        f"| {name} | {people:,} | {written:.1f} | {100 * post.sent / seconds / _RATE:.1f} |"
        f" {post.refused} | {rest.sent / took:,.0f} | {most[0] - idle:.0f} | {counting:.2f} |",
        flush=True,
    )


def _delivery(due: Due, lease: Lease, sender: Sender, per_second: int) -> Delivery:
    pacer = Pacer(per_second, time.monotonic)
    means = Means(sender, pacer, time.monotonic, asyncio.sleep, 128)
    return Delivery(due, Ledger(lease, due.number), means, lambda: None)


async def timed(work: Awaitable[Result]) -> tuple[float, Result]:
    """How many seconds it took, and what came of it."""
    began = time.monotonic()
    result = await work
    return time.monotonic() - began, result


def paced(per_second: int, late: float, people: int) -> None:
    """Print how near a pacer comes to what is allowed, by a clock that only waiting moves."""
    now, sent, refused = 0.0, 0, 0
    pacer, second = Pacer(per_second, lambda: now), deque[float]()
    while sent < people:
        now += pacer.wait() + late
        count = pacer.free()
        pacer.sent(count)
        sent += count
        while second and second[0] <= now - 1:
            second.popleft()
        second.extend([now] * count)
        refused += max(0, len(second) - per_second)
    pace = 100 * sent / now / per_second
    print(f"| {per_second:,} | {1000 * late:.0f} | {people:,} | {pace:.1f} | {refused} |")


@contextmanager
def places() -> Iterator[dict[str, str]]:
    """Fresh databases by name."""
    with tempfile.TemporaryDirectory() as folder:
        found = {"SQLite": f"{folder}/tawthiq.db"}
        if not SERVER:
            yield found
            return
        with schema() as url:
            yield found | {"PostgreSQL": url}


async def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument(
        "--unpaced", type=int, default=1_000_000, help="copies sent without a pace"
    )
    parser.add_argument("--only", choices=["SQLite", "PostgreSQL"])
    options = parser.parse_args()
    print(
        "| database | subscribers | ledger written, s | pace, % of 1,000/s | would be 429 |"
        " copies/s without a pace | memory over idle, MB | counting, s |"
    )
    with places() as found:
        for name, place in found.items():
            if options.only in (None, name):
                await measured(name, place, options.people, options.seconds, options.unpaced)
    print(
        "\n| allowed a second | turns late by, ms | copies | pace, % of allowed | would be 429 |"
    )
    for per_second, late in ((25, 0.005), (25, 0.02), (1000, 0.005), (1000, 0.02)):
        paced(per_second, late, options.people)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
