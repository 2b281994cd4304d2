"""`bot.py run`: answer in Telegram until Ctrl-C or SIGTERM; SIGHUP loads the knowledge again."""

import asyncio
import signal
import time
from argparse import Namespace
from contextlib import AbstractAsyncContextManager

from pydantic import SecretStr

from bot.answering.engine import Engine
from bot.app import App, RunError, World
from bot.commands.configured import settings_of
from bot.commands.errors import CommandError
from bot.commands.talking import today
from bot.knowledge.load import load
from bot.logs import set_up
from bot.memory import settle
from bot.settings import Settings, SettingsError, chat_key, database
from bot.settings import token as token_for
from bot.storage.database import Database
from bot.storage.errors import StorageError


def run(options: Namespace) -> int:
    """Answer until told to stop."""
    settings = settings_of(options)
    try:
        token = token_for(settings)
        storage = Database.open(database(settings), chat_key())
        engine = Engine(load(settings.knowledge))
    except SettingsError as error:
        raise CommandError(str(error)) from None
    engine.warm_up()
    settle()
    set_up(settings.log)
    try:
        asyncio.run(_run(settings, token, engine, storage))
    except (RunError, StorageError) as error:
        raise CommandError(str(error)) from None
    return 0


async def _run(
    settings: Settings,
    token: SecretStr,
    engine: Engine,
    storage: AbstractAsyncContextManager[Database],
) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with storage as opened:
        world = World(time.monotonic, time.time, today, asyncio.sleep, opened)
        app = App(settings, token, engine, world)
        if hasattr(signal, "SIGHUP"):  # Windows has none
            loop.add_signal_handler(signal.SIGHUP, app.reload)
        await app.run(stop)
