"""The settings of a command, and the announcements in the database that they name."""

import time
from argparse import Namespace
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.announcements.announcements import Announcements
from bot.commands.errors import CommandError, NoDatabaseError
from bot.settings import Settings, SettingsError, chat_key, database, load
from bot.storage.database import Database
from bot.storage.errors import MissingError, StorageError, UnavailableError

_CONFIG = Path("config.yaml")


def now() -> datetime:
    """The time of day, UTC."""
    return datetime.fromtimestamp(time.time(), UTC)


def settings_of(options: Namespace) -> Settings:
    """The settings in the file that `--config` names, else in config.yaml if it is there."""
    file = options.config or (_CONFIG if _CONFIG.is_file() else None)
    try:
        return load(file)
    except SettingsError as error:
        raise CommandError(str(error)) from None


@dataclass(frozen=True, slots=True)
class Opened:
    """The announcements, and whether a bot runs that sends them."""

    announcements: Announcements
    name: str
    """What to call the database in a message."""
    is_running: bool


@asynccontextmanager
async def opened(settings: Settings) -> AsyncGenerator[Opened]:
    """Open the database of `settings`; what is wrong with it is a `CommandError`.

    Only a bot that runs makes or migrates one.
    """
    try:
        async with Database.open(database(settings), chat_key(), as_it_is=True) as storage:
            is_running = await storage.is_taken()
            yield Opened(Announcements(storage, time.time), storage.name, is_running)
    except MissingError as error:
        raise NoDatabaseError(str(error)) from None
    except (SettingsError, StorageError, UnavailableError) as error:
        raise CommandError(str(error)) from None
