"""A bot that sends announcements and does nothing else, in a process of its own.

`python -m tests.announcements.sending_bot DATABASE API TOKEN PER_SECOND`; SIGTERM ends it.
"""

import asyncio
import os
import signal
import sys
import time

from bot.announcements.delivery import Means
from bot.announcements.dispatcher import Dispatcher
from bot.announcements.lease import Lease
from bot.announcements.pacer import Pacer
from bot.features.sender import TelegramSender
from bot.storage.database import Database

WINDOW = 32


async def _send(place: str, api: str, token: str, per_second: int) -> None:
    async with Database.open(place) as database, database.alone() as alone:
        if not alone:
            sys.exit("another bot runs with this database")
        sender = TelegramSender(token, api, WINDOW)
        pacer = Pacer(per_second, time.monotonic)
        means = Means(sender, pacer, time.monotonic, asyncio.sleep, WINDOW)
        dispatcher = Dispatcher(Lease(database, str(os.getpid()), time.time), means)
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, dispatcher.stop)
        try:
            await dispatcher.run()
        finally:
            await sender.close()


if __name__ == "__main__":
    os.environ["PTB_TIMEDELTA"] = "1"
    _place, _api, _token, _rate = sys.argv[1:]
    asyncio.run(_send(_place, _api, _token, int(_rate)))
