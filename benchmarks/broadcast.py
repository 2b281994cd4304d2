"""Announcing over HTTP: `python -m benchmarks.broadcast`.

First, how many messages a second arrive without a limit, side by side with what a bot would do
without us: `asyncio.gather` over python-telegram-bot's `send_message`. Each has a look-alike of
the Bot API in a process of its own. Then, how long a reply takes while an announcement runs at 25
a second, against the same bot with the announcement paused, in turns.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time

from telegram import Bot
from telegram.request import HTTPXRequest

from benchmarks.faults import bot
from benchmarks.whole_bot import Server, server
from bot.announcements.announcements import Announcements
from bot.announcements.delivery import Delivery, Means
from bot.announcements.lease import Lease
from bot.announcements.ledger import Ledger
from bot.announcements.pacer import Pacer
from bot.announcements.schedule import Schedule
from bot.announcements.status import Mark
from bot.features.sender import TelegramSender
from bot.language import Language
from bot.storage.database import Database
from tests.announcements.ordeal import Ordeal, Plan
from tests.announcements.posts import CONTENTS, OWN_TEXT, subscribe
from tests.botapi import BotApi

_WINDOW = 64
_TURN = 25
"""Questions asked before the announcement is paused, or goes on."""


async def ours(api: Server, place: str, people: int) -> float:
    """Messages a second through the ledger."""
    async with Database.open(place) as database:
        for start in range(1, people + 1, 50_000):
            await subscribe(database, range(start, min(start + 50_000, people + 1)))
        announcements = Announcements(database, time.time)
        await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
        lease = Lease(database, "benchmark", time.time)
        await lease.take()
        due = await Schedule(lease).due()
        assert due is not None  # noqa: S101 - it was scheduled
        sender = TelegramSender(api.token, api.url, _WINDOW)
        unlimited = Pacer(1_000_000, time.monotonic)
        means = Means(sender, unlimited, time.monotonic, asyncio.sleep, _WINDOW)
        began = time.monotonic()
        await Delivery(due, Ledger(lease, due.number), means, lambda: None).run()
        took = time.monotonic() - began
        await sender.close()
        assert (await announcements.status(1)).count(Mark.SENT) == people  # noqa: S101
    return people / took


async def plain(api: Server, people: int) -> float:
    """Messages a second with nothing between the list and Telegram."""
    request = HTTPXRequest(connection_pool_size=_WINDOW, pool_timeout=3600)
    async with Bot(api.token, base_url=f"{api.url}/bot", request=request) as sender:
        text = CONTENTS[Language.EN].html
        began = time.monotonic()
        await asyncio.gather(*(sender.send_message(chat, text) for chat in range(1, people + 1)))
        return people / (time.monotonic() - began)


async def pace(people: int, gathered: int) -> None:
    """Print the first table."""
    print("| | messages | messages/s |")
    with server(0.0) as api, tempfile.TemporaryDirectory() as folder:
        through = await ours(api, f"{folder}/tawthiq.db", people)
        print(f"| the ledger | {people:,} | {through:.0f} |", flush=True)
    with server(0.0) as api:
        print(
            f"| `asyncio.gather` | {gathered:,} | {await plain(api, gathered):.0f} |", flush=True
        )


async def replies(questions: int) -> None:
    """Print the second table."""
    with tempfile.TemporaryDirectory() as folder:
        place = f"{folder}/tawthiq.db"
        async with BotApi(keep=1000) as api, Database.open(place) as database:
            await subscribe(database, range(1000, 31_000))
            announcements = Announcements(database, time.time)
            number = await announcements.draft(OWN_TEXT, CONTENTS)
            command = bot(api, place, folder, 25)
            async with Ordeal(api, place, Plan(0, 0), command).bot():
                await api.polling(timeout=30)
                await answered(api, 10)
                await announcements.schedule(number)
                await api.sent(40, timeout=30)
                beside, alone = list[float](), list[float]()
                for _ in range(questions // _TURN):
                    beside += await answered(api, _TURN)
                    await announcements.pause(number)
                    await asyncio.sleep(3)
                    alone += await answered(api, _TURN)
                    await announcements.resume(number)
                    await asyncio.sleep(3)
    print("\n| | replies | p50 ms | p95 ms |")
    for name, times in (("alone", alone), ("beside an announcement", beside)):
        middle, high = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        print(f"| {name} | {len(times)} | {1000 * middle:.1f} | {1000 * high:.1f} |")
    ratio = statistics.quantiles(beside, n=20)[-1] / statistics.quantiles(alone, n=20)[-1]
    print(f"\np95 beside / alone: {ratio:.2f}")


async def answered(api: BotApi, count: int) -> list[float]:
    """How long each of so many replies took, asked by as many people, ten a second."""
    times: list[float] = []
    for at in range(count):
        person = api.person(at + 1)
        began = time.monotonic()
        await person.says("how many children were killed?")
        await person.reply()
        times.append(time.monotonic() - began)
        await asyncio.sleep(max(0.0, 0.1 - times[-1]))
    return times


async def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=50_000)
    parser.add_argument("--gathered", type=int, default=5000)
    parser.add_argument("--questions", type=int, default=200)
    options = parser.parse_args()
    os.environ["PTB_TIMEDELTA"] = "1"
    await pace(options.people, options.gathered)
    await replies(options.questions)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
