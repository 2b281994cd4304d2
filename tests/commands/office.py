"""A configuration with a database of its own, for the commands about announcements."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import yaml

from bot.announcements.announcements import Announcements
from bot.language import Language
from bot.storage.chats import Chats
from bot.storage.database import Database
from tests.conftest import KNOWLEDGE

T = TypeVar("T")


class Office:
    """Where the commands are run: the folder has the configuration, the database, knowledge."""

    def __init__(self, folder: Path, migrated: Path) -> None:
        self.folder, self.database = folder, str(folder / "bot.db")
        shutil.copy(migrated, self.database)
        self.config = folder / "config.yaml"
        self.use(KNOWLEDGE)

    def use(self, knowledge: Path) -> None:
        """Answer from `knowledge`."""
        settings = {"knowledge": str(knowledge), "database": self.database}
        self.config.write_text(yaml.safe_dump(settings), encoding="utf-8")

    def subscribe(self, *people: int, language: Language = Language.EN) -> None:
        """Let people subscribe."""

        async def subscribed() -> None:
            async with Database.open(self.database) as database:
                for person in people:
                    await Chats(database).subscribe(person, language, 1)

        asyncio.run(subscribed())

    def ask(self, question: Callable[[Announcements], Awaitable[T]]) -> T:
        """What the database says."""

        async def asked() -> T:
            async with Database.open(self.database) as database:
                return await question(Announcements(database, lambda: 1000.0))

        return asyncio.run(asked())
