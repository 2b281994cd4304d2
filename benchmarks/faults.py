"""Announcing while everything breaks: `python -m benchmarks.faults`.

The bot (`bot.py run`) sends to 5,000 subscribers over real HTTP against the look-alike: 2 % have
blocked it, 1 % are gone, 1 % are groups that moved; some calls meet a 429, a 500, a dropped
connection, or get no answer though the message arrived. It is killed with SIGKILL at 20 random
moments; in the end two start at once. Then another program locks the database, its disk is full,
its server drops the connections. Printed: what the ledger says against what arrived. It exits
with 1 where anybody was lost or doubled. PostgreSQL is tried where `TAWTHIQ_POSTGRESQL` names it.
"""

import argparse
import asyncio
import logging
import os
import resource
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import (
    AbstractAsyncContextManager,
    ExitStack,
    asynccontextmanager,
    closing,
)
from pathlib import Path

import psycopg

from bot.announcements.announcements import Announcements
from bot.announcements.status import Mark, State
from bot.storage.database import Database
from tests.announcements.ordeal import Ordeal, Plan, Verdict
from tests.announcements.posts import CONTENTS, OWN_TEXT, subscribe
from tests.botapi import BotApi
from tests.storage.databases import SERVER, schema

ROOT = Path(__file__).resolve().parents[1]
Breaking = Callable[[str, int], AbstractAsyncContextManager[None]]
_HELD = 8.0
"""Seconds: longer than the bot waits for a lock."""
_NAME = "tawthiq_faults"
"""How PostgreSQL knows the bot's connections from others."""
_INTERRUPTED = 400
"""Subscribers of an announcement that is interrupted once."""


def bot(api: BotApi, place: str, folder: str, per_second: int) -> list[str]:
    """The command of the bot, which finds the rest in the environment."""
    config = Path(folder) / "config.yaml"
    config.write_text(
        f"knowledge: {ROOT / 'knowledge'}\n"
        f"telegram: {{api: '{api.root_url}', conflict_seconds: 0}}\n"
        f"announcements: {{per_second: {per_second}}}\n"
        "log: warning\n"
    )
    named = f"{place}&application_name={_NAME}" if place.startswith("postgresql") else place
    os.environ |= {"BOT_TOKEN": api.token, "BOT_DATABASE": named}
    return [sys.executable, "bot.py", "run", "--config", str(config)]


async def killed(place: str, plan: Plan, per_second: int) -> Verdict:
    """One announcement through all of it."""
    async with BotApi() as api:
        with tempfile.TemporaryDirectory() as folder:
            ordeal = Ordeal(api, place, plan, bot(api, place, folder, per_second))
            return await ordeal.survive()


def told(name: str, verdict: Verdict, seconds: float) -> bool:
    """Print a row; whether nobody was lost or doubled."""
    ordeal, counts = verdict.ordeal, verdict.counts
    wrong = [verdict.doubled, verdict.untrue, verdict.lost, verdict.unexplained]
    marks = [Mark.SENT, Mark.BLOCKED, Mark.GONE, Mark.SKIPPED, Mark.UNKNOWN]
    print(
        f"| {name} |",
        *(f"{counts[mark]:,} |" for mark in marks),
        f"{ordeal.plan.kills} | {verdict.most_under_way} | {len(verdict.interrupted)} |",
        *(f"{len(each)} |" for each in wrong),
        f"{verdict.late} | {ordeal.refused_with == 1} | {ordeal.stopped_in:.2f} | {seconds:.0f} |",
        flush=True,
    )
    return not any(wrong) and not verdict.late and ordeal.refused_with == 1


@asynccontextmanager
async def locked(place: str, _process: int) -> AsyncGenerator[None]:
    """Another program holds the database."""
    if place.startswith("postgresql"):
        with psycopg.connect(place) as other:
            other.execute("LOCK TABLE deliveries")
            yield
    else:
        with closing(sqlite3.connect(place, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield


@asynccontextmanager
async def full(place: str, process: int) -> AsyncGenerator[None]:
    """The bot can't write past the end of its files."""
    size = Path(f"{place}-wal").stat().st_size
    _, most = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (size, most))
    yield
    resource.prlimit(process, resource.RLIMIT_FSIZE, (most, most))


@asynccontextmanager
async def dropped(place: str, _process: int) -> AsyncGenerator[None]:
    """The server ends every connection, and again before it lets the bot be."""
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = %s"
    with psycopg.connect(place, autocommit=True) as other:
        other.execute(end, [_NAME])
        yield
        other.execute(end, [_NAME])


async def interrupted(name: str, place: str, breaking: Breaking) -> bool:
    """Print what an announcement made of one trouble with its database."""
    async with BotApi() as api, Database.open(place) as database:
        with tempfile.TemporaryDirectory() as folder:
            people = range(1, _INTERRUPTED + 1)
            await subscribe(database, people)
            announcements = Announcements(database, time.time)
            await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
            ordeal = Ordeal(api, place, Plan(0, 0), bot(api, place, folder, 100))
            async with ordeal.bot(stderr=asyncio.subprocess.PIPE) as process:
                await api.sent(_INTERRUPTED // 4, timeout=60)
                async with breaking(place, process.pid):
                    await asyncio.sleep(1.0)
                    before = api.pace.total
                    await asyncio.sleep(_HELD - 1)
                    meanwhile = api.pace.total - before
                while (await announcements.status(1)).state is not State.DONE:
                    await asyncio.sleep(0.1)
                process.terminate()
                _, log = await process.communicate()
            status = await announcements.status(1)
            arrived = Counter(chat for chat, _ in api.world.messages)
            once = arrived == Counter(people)
            noted = log.decode().count("Announcement 1: database")
            row = (
                f"{meanwhile} | {noted} | {status.count(Mark.SENT)} | {status.count(Mark.UNKNOWN)}"
            )
            print(f"| {name} | {row} | {'yes' if once else 'NO'} |", flush=True)
            return once and status.count(Mark.SENT) == _INTERRUPTED


async def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--per-second", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    plan = Plan(options.people, options.kills, silent=5, seed=options.seed)
    held = True
    with ExitStack() as stack:

        def fresh(kind: str) -> str:
            if kind == "SQLite":
                return f"{stack.enter_context(tempfile.TemporaryDirectory())}/tawthiq.db"
            return stack.enter_context(schema())

        kinds = ["SQLite", "PostgreSQL"] if SERVER else ["SQLite"]
        print(
            "| database | sent | blocked | gone | skipped | unknown | kills | most under way |"
            " interrupted | doubled | untrue | lost | unexplained | late | second refused |"
            " SIGTERM s | s |"
        )
        for kind in kinds:
            began = time.monotonic()
            verdict = await killed(fresh(kind), plan, options.per_second)
            held &= told(kind, verdict, time.monotonic() - began)
        print("\n| trouble | sent meanwhile | noted | sent | unknown | each got one |")
        for kind in kinds:
            held &= await interrupted(f"{kind}: locked for 8 s", fresh(kind), locked)
        held &= await interrupted("SQLite: disk full for 8 s", fresh("SQLite"), full)
        if SERVER:
            held &= await interrupted("PostgreSQL: connections dropped", fresh("P"), dropped)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
