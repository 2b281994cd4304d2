"""What the tests share: the shipped knowledge, and the bot against the look-alike Bot API."""

import asyncio
import shutil
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.answering.engine import Engine
from bot.app import App, World
from bot.knowledge.base import Knowledge
from bot.knowledge.load import load
from bot.knowledge.schema import write
from bot.replies.reply import Replies
from bot.settings import Operator, Settings
from bot.storage.database import Database
from tests.botapi import BotApi
from tests.knowledge.editing import Copy

pytest_plugins = ["tests.botapi.fixtures", "tests.storage.databases"]

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
TODAY = date(2026, 11, 22)

Running = Callable[..., AbstractAsyncContextManager[BotApi]]


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        """Passes at once."""
        self.slept.append(seconds)
        self.time += seconds
        await asyncio.sleep(0)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load(KNOWLEDGE)


@pytest.fixture(scope="session")
def flawless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little knowledge with its schemas, which take long to write."""
    copied = Copy(tmp_path_factory.mktemp("flawless") / "knowledge")
    write(copied.folder / "schema")
    return copied.folder


@pytest.fixture(scope="session")
def engine(knowledge: Knowledge) -> Engine:
    return Engine(knowledge)


@pytest.fixture(scope="session")
def replies(knowledge: Knowledge) -> Replies:
    return Replies(knowledge, lambda: TODAY)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(botapi: BotApi) -> Settings:
    return Settings.model_validate(
        {
            "operator": Operator(name="A test", contact="https://example.org/errors"),
            "limits": {"messages": 1000},
            "telegram": {"api": botapi.root_url, "poll_seconds": 1, "conflict_seconds": 30},
        }
    )


@pytest.fixture
def database_of_bot(migrated_file: Path, tmp_path: Path) -> str:
    """Where the whole bot keeps things; a test on both databases overrides it with `place`."""
    return str(shutil.copy(migrated_file, tmp_path / "bot.db"))


@pytest.fixture
async def world(database_of_bot: str, clock: Clock) -> AsyncGenerator[World]:
    async with Database.open(database_of_bot) as database:
        yield World(clock.now, clock.now, lambda: TODAY, clock.sleep, database)


@pytest.fixture
def running(botapi: BotApi, engine: Engine, settings: Settings, world: World) -> Running:
    """`async with running(): …`: the whole bot polls the look-alike meanwhile."""

    @asynccontextmanager
    async def run(
        settings: Settings = settings, engine: Engine = engine
    ) -> AsyncGenerator[BotApi]:
        app = App(settings, SecretStr(botapi.token), engine, world)
        stop = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(app.run(stop))
            try:
                await botapi.polling()
                yield botapi
            finally:
                stop.set()

    return run


@pytest.fixture
async def bot(running: Running) -> AsyncGenerator[BotApi]:
    """The look-alike with the bot behind it."""
    async with running() as api:
        yield api
