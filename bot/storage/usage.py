"""What the bot is used for: a sum for each day, by language; nothing of who or at which hour."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import select

from bot.language import Language
from bot.storage.database import Database
from bot.storage.tables import usage

KEPT_DAYS = 90


class Use(StrEnum):
    """What is counted."""

    QUESTION = "question"
    FACT = "fact"
    HELPFUL = "helpful"
    UNHELPFUL = "unhelpful"


class Sum(NamedTuple):
    """What a number stands for; `day` is the second since 1970 at which it began, UTC.

    `subject` is the outcome of a question, else the id of the fact that was answered or judged.
    """

    day: int
    use: Use
    language: Language
    subject: str


class Usage:
    """Each method is a transaction of its own, and raises `UnavailableError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, sums: Mapping[Sum, int]) -> None:
        """Add to what stands there."""
        async with self._database.write() as connection:
            for (day, kind, language, subject), times in sums.items():
                added = self._database.insert(usage).values(
                    day=day, kind=kind, language=language, subject=subject, times=times
                )
                together = {"times": usage.c.times + added.excluded.times}
                await connection.execute(
                    added.on_conflict_do_update(index_elements=usage.primary_key, set_=together)
                )

    async def since(self, day: int) -> dict[Sum, int]:
        """The sums of that day and later."""
        wanted = select(usage).where(usage.c.day >= day)
        async with self._database.read() as connection:
            return {
                Sum(row.day, Use(row.kind), Language(row.language), row.subject): row.times
                for row in await connection.execute(wanted)
            }

    async def purge(self, before: int) -> None:
        """Delete the sums of before that day."""
        async with self._database.write() as connection:
            await connection.execute(usage.delete().where(usage.c.day < before))
