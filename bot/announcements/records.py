"""Reading how announcements stand."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.status import Counts, Kind, Mark, Reason, State, Status, Subject
from bot.language import Language
from bot.storage.tables import announcements, deliveries

_LARGEST = 2**63 - 1


async def found(connection: AsyncConnection, number: int) -> Row[Any] | None:
    """The row of an announcement; none has a number that the databases can't hold."""
    if number > _LARGEST:
        return None
    wanted = announcements.select().where(announcements.c.id == number)
    return (await connection.execute(wanted)).one_or_none()


async def status_of(connection: AsyncConnection, row: Row[Any]) -> Status:
    """The status that a row of `announcements` shows, its ledger counted anew."""
    kept = row.counts is not None
    return Status(
        row.id,
        Subject(Kind(row.kind), row.subject or ""),
        State(row.state),
        silent=row.silent,
        languages=frozenset(map(Language, row.texts)),
        created=_moment(row.created_at),
        at=_time(row.scheduled_at),
        started=_time(row.started_at),
        ended=_time(row.ended_at),
        reason=Reason(row.paused_because) if row.paused_because else None,
        counts=_from_json(row.counts) if kept else await counted(connection, row.id),
    )


async def counted(connection: AsyncConnection, number: int) -> Counts:
    """How many copies there are, by language and what became of them."""
    wanted = (
        select(deliveries.c.language, deliveries.c.state, func.count())
        .where(deliveries.c.announcement_id == number)
        .group_by(deliveries.c.language, deliveries.c.state)
    )
    counts = defaultdict[Language, dict[Mark, int]](dict)
    for language, state, count in await connection.execute(wanted):
        counts[Language(language)][Mark(state)] = count
    return counts


def to_json(counts: Counts) -> dict[str, dict[str, int]]:
    """Counts as the database keeps them when the rows are gone."""
    return {str(of): {str(mark): n for mark, n in marks.items()} for of, marks in counts.items()}


def _from_json(kept: Mapping[str, Mapping[str, int]]) -> Counts:
    return {
        Language(of): {Mark(mark): n for mark, n in marks.items()} for of, marks in kept.items()
    }


def _time(seconds: int | None) -> datetime | None:
    return None if seconds is None else _moment(seconds)


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
