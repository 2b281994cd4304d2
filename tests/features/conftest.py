"""The bot with two administrators and with subscribers of both languages."""

from collections.abc import AsyncGenerator

import pytest

from bot.announcements.announcements import Announcements
from bot.app import World
from bot.settings import Settings
from bot.storage import engine
from bot.storage.tables import chats
from tests.botapi import BotApi
from tests.conftest import Running
from tests.features.announcing import FIRST, READERS, SECOND


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that is held is soon given up."""
    monkeypatch.setattr(engine, "_BUSY_SECONDS", 0.01)


@pytest.fixture
def administered(settings: Settings) -> Settings:
    return settings.model_copy(update={"administrators": (FIRST, SECOND)})


@pytest.fixture
async def subscribed(world: World) -> None:
    """Three people who read English, five who read Arabic."""
    rows = [
        {"address": str(id_), "language": str(language), "subscribed_at": 1, "updated_at": 1}
        for language, ids in READERS.items()
        for id_ in ids
    ]
    async with world.database.write() as connection:
        await connection.execute(chats.insert(), rows)


@pytest.fixture
async def office(
    running: Running, administered: Settings, subscribed: None
) -> AsyncGenerator[BotApi]:
    """The bot with its administrators and subscribers."""
    async with running(administered) as api:
        yield api


@pytest.fixture
def announcements(world: World) -> Announcements:
    """What stands in the database of the bot."""
    return Announcements(world.database, world.time)
