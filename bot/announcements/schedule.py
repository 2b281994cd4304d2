"""Which announcement is to be sent next, and its beginning; kept in the database only."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import exists, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.content import Content, from_json
from bot.announcements.lease import Lease
from bot.announcements.records import counted, found, status_of, to_json
from bot.announcements.status import Kind, Mark, Reason, State, Status, Subject
from bot.language import Language
from bot.storage.chats import purge
from bot.storage.tables import announcements, chats, deliveries

_AT_ONCE = 10_000
"""Rows deleted in one transaction: others want to write meanwhile."""
_ROW = ("announcement_id", "chat_id", "language", "state")


@dataclass(frozen=True, slots=True)
class Due:
    """An announcement that is being sent."""

    number: int
    contents: Mapping[Language, Content]
    silent: bool
    subject: Subject


class Schedule:
    """Every method is one transaction, and raises as `Lease.write` does."""

    def __init__(self, lease: Lease) -> None:
        self._lease = lease

    async def due(self) -> Due | None:
        """What to send now: what has begun, else what is due longest, which begins with this."""
        sending = announcements.c.state == State.SENDING
        waiting = announcements.c.state == State.SCHEDULED
        ripe = announcements.c.scheduled_at <= self._lease.now
        wanted = (
            announcements.select()
            .where(sending | (waiting & ripe))
            .order_by(sending.desc(), announcements.c.scheduled_at, announcements.c.id)
            .limit(1)
        )
        async with self._lease.read() as connection:
            row = (await connection.execute(wanted)).one_or_none()
        if row is None or (row.state == State.SCHEDULED and not await self._begin(row.id)):
            return None
        subject = Subject(Kind(row.kind), row.subject or "")
        return Due(row.id, from_json(row.texts), row.silent, subject)

    async def _begin(self, number: int) -> bool:
        """Write a row for each subscriber, unless it was cancelled meanwhile."""
        now = self._lease.now
        async with self._lease.write() as connection:
            began = await connection.execute(
                update(announcements)
                .where(announcements.c.id == number, announcements.c.state == State.SCHEDULED)
                .values(state=State.SENDING, started_at=now)
            )
            if not began.rowcount:
                return False
            row = await found(connection, number)
            languages = list(row.texts) if row else []
            subscribers = select(
                literal(number), chats.c.id, chats.c.language, literal(str(Mark.PENDING))
            ).where(chats.c.subscribed_at.is_not(None), chats.c.language.in_(languages))
            await connection.execute(insert(deliveries).from_select(_ROW, subscribers))
        return True

    async def status(self, number: int) -> Status | None:
        """Where one stands."""
        async with self._lease.read() as connection:
            row = await found(connection, number)
            return None if row is None else await status_of(connection, row)

    async def pause(self, number: int, reason: Reason) -> None:
        """Pause what is being sent, for a reason that nobody asked for."""
        async with self._lease.write() as connection:
            await connection.execute(
                update(announcements)
                .where(announcements.c.id == number, announcements.c.state == State.SENDING)
                .values(state=State.PAUSED, paused_because=reason)
            )

    async def forget(self, before: int) -> bool:
        """Delete drafts of before that second, who left and who got what ended; counts stay.

        Of the latter some at a time; whether there may be more.
        """
        drafts = announcements.c.state == State.DRAFT
        async with self._lease.write() as connection:
            await purge(connection, before)
            await connection.execute(
                announcements.delete().where(drafts, announcements.c.created_at < before)
            )
        return await self._forget_some(before)

    async def _forget_some(self, before: int) -> bool:
        """Keep the counts of what ended, and delete some of its rows; whether there were any."""
        held = deliveries.c.announcement_id == announcements.c.id
        ended = select(announcements.c.id, announcements.c.counts).where(
            announcements.c.ended_at < before, exists().where(held)
        )
        async with self._lease.write() as connection:
            row = (await connection.execute(ended.limit(1))).one_or_none()
            if row is None:
                return False
            if row.counts is None:
                await _keep_counts(connection, row.id)
            mine = deliveries.c.announcement_id == row.id
            some = select(deliveries.c.chat_id).where(mine).limit(_AT_ONCE)
            await connection.execute(
                deliveries.delete().where(mine, deliveries.c.chat_id.in_(some))
            )
        return True


async def _keep_counts(connection: AsyncConnection, number: int) -> None:
    await connection.execute(
        update(announcements)
        .where(announcements.c.id == number)
        .values(counts=to_json(await counted(connection, number)))
    )
