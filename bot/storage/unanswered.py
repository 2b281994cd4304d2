"""What several people asked in vain, as text that is evened out, and how often; not who."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language import Language
from bot.storage.database import Database
from bot.storage.tables import unanswered

KEPT_DAYS = 90
"""How long a text is kept after the last day on which it was asked."""
MOST = 5_000
"""How many texts are kept, those that were asked most: nobody can fill the disk with texts."""

_OFTEN = (unanswered.c.declined + unanswered.c.disliked).desc()
_ORDER = (_OFTEN, unanswered.c.text, unanswered.c.language)


class Why(StrEnum):
    """Why a question counts as asked in vain: the bot declined it, or answered another one."""

    DECLINED = "declined"
    DISLIKED = "disliked"


class InVain(NamedTuple):
    """A text that was asked in vain."""

    language: Language
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class Unanswered:
    """How often a text was asked in vain."""

    language: Language
    text: str
    declined: int = 0
    disliked: int = 0

    @property
    def count(self) -> int:
        """How often in all."""
        return self.declined + self.disliked


class UnansweredTexts:
    """Each method is a transaction of its own, and raises `UnavailableError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, texts: Mapping[InVain, int], day: int) -> None:
        """Count what was asked on the day that began at that second since 1970."""
        async with self._database.write() as connection:
            for (language, text, why), count in texts.items():
                counts = {str(each): count if each is why else 0 for each in Why}
                added = self._database.insert(unanswered).values(
                    language=language, text=text, asked_on=day, **counts
                )
                together = {name: unanswered.c[name] + added.excluded[name] for name in counts}
                await connection.execute(
                    added.on_conflict_do_update(
                        index_elements=unanswered.primary_key, set_={**together, "asked_on": day}
                    )
                )

    async def most(self, limit: int = MOST) -> list[Unanswered]:
        """What was asked most, the most frequent first."""
        wanted = select(unanswered).order_by(*_ORDER).limit(limit)
        async with self._database.read() as connection:
            return [
                Unanswered(Language(row.language), row.text, row.declined, row.disliked)
                for row in await connection.execute(wanted)
            ]

    async def drop(self, texts: Iterable[Unanswered]) -> None:
        """Delete texts that have been dealt with, also from the files."""
        gone = or_(*(_is(each.language, each.text) for each in texts))
        async with self._database.write() as connection:
            await connection.execute(unanswered.delete().where(gone))
        await self._database.scrub()

    async def purge(self, before: int | None) -> None:
        """Delete what was last asked before that day (None: all), and the rarest beyond `MOST`."""
        old = unanswered.c.asked_on < before if before is not None else true()
        async with self._database.write() as connection:
            gone = await connection.execute(unanswered.delete().where(old))
            rare = await _delete_rare(connection)
        if gone.rowcount or rare:
            await self._database.scrub()


async def _delete_rare(connection: AsyncConnection) -> bool:
    keys = select(unanswered.c.language, unanswered.c.text).order_by(*_ORDER)
    rare = (await connection.execute(keys.offset(MOST))).all()
    for row in rare:
        await connection.execute(unanswered.delete().where(_is(row.language, row.text)))
    return bool(rare)


def _is(language: str, text: str) -> ColumnElement[bool]:
    return and_(unanswered.c.language == language, unanswered.c.text == text)
