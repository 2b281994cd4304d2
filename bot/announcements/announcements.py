"""What administrators may do with announcements; the running bot sends what is due."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.content import Content, Contents, from_json, to_json
from bot.announcements.records import found, status_of
from bot.announcements.status import Kind, Mark, Reason, State, Status, Subject
from bot.language import Language
from bot.storage.chats import Chats
from bot.storage.database import Database
from bot.storage.tables import announcements, deliveries

_UNENDED = (State.DRAFT, State.SCHEDULED, State.SENDING, State.PAUSED)


class AnnouncementError(Exception):
    """What was asked can't be done now: `state` says why; None where there is no such number."""

    def __init__(self, number: int, state: State | None) -> None:
        super().__init__(f"announcement {number}: {state or 'there is none'}")
        self.number, self.state = number, state


class Announcements:
    """Writes what is asked into the database, where each process sees the same.

    `now` is in seconds since 1970. `changed` is called after each change, so that a bot in this
    process need not wait until it looks again. Methods raise `UnavailableError`.
    """

    def __init__(
        self,
        database: Database,
        now: Callable[[], float],
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._database, self._now, self._changed = database, now, changed

    async def recipients(self) -> Mapping[Language, int]:
        """How many subscribers there are of each language."""
        return await Chats(self._database).subscribers()

    async def draft(self, subject: Subject, contents: Contents, *, silent: bool = False) -> int:
        """Put down an announcement that nobody gets yet; returns its number.

        Only subscribers of a language that `contents` has will get it.
        """
        row = {"kind": subject.kind, "subject": subject.id or None, "state": State.DRAFT}
        row |= {"texts": to_json(contents), "silent": silent, "created_at": int(self._now())}
        async with self._database.write() as connection:
            added = insert(announcements).values(row).returning(announcements.c.id)
            return (await connection.execute(added)).scalar_one()

    async def contents(self, number: int) -> Mapping[Language, Content]:
        """What subscribers of each language get, or got; for a preview."""
        async with self._database.read() as connection:
            return from_json((await _found(connection, number)).texts)

    async def schedule(self, number: int, at: datetime | None = None) -> None:
        """Have a draft sent at a moment (with its zone), or as soon as can be.

        Raises `AnnouncementError` for anything but a draft: a second press does nothing.
        """
        seconds = self._now() if at is None else at.timestamp()
        await self._change(number, (State.DRAFT,), State.SCHEDULED, scheduled_at=int(seconds))

    async def pause(self, number: int) -> None:
        """Stop one that is being sent; raises `AnnouncementError` otherwise."""
        await self._change(number, (State.SENDING,), State.PAUSED, paused_because=Reason.ASKED)

    async def resume(self, number: int) -> None:
        """Let a paused one go on; raises `AnnouncementError` otherwise."""
        await self._change(number, (State.PAUSED,), State.SENDING, paused_because=None)

    async def cancel(self, number: int) -> None:
        """End a draft, scheduled, sending or paused one; raises `AnnouncementError` otherwise."""
        ended = {"ended_at": int(self._now()), "paused_because": None}
        await self._change(number, _UNENDED, State.CANCELLED, **ended)

    async def resend_unknown(self, number: int) -> int:
        """Send again the copies of which nobody knows whether they arrived; returns how many.

        Raises `AnnouncementError` unless it is sending, paused or done, and where it is not known
        any more whose they were. Whoever got the first copy gets a second.
        """
        unknown = (deliveries.c.announcement_id == number, deliveries.c.state == Mark.UNKNOWN)
        async with self._database.write() as connection:
            row = await _found(connection, number)
            state = State(row.state)
            if state not in (State.SENDING, State.PAUSED, State.DONE) or row.counts is not None:
                raise AnnouncementError(number, state)
            again = await connection.execute(
                update(deliveries)
                .where(*unknown)
                .values(state=Mark.PENDING, attempted_at=None, settled_at=None)
            )
            if again.rowcount and state is State.DONE:
                await _set(connection, number, (State.DONE,), state=State.SENDING, ended_at=None)
        self._changed()
        return again.rowcount

    async def status(self, number: int) -> Status:
        """Where it stands; raises `AnnouncementError` where there is no such number."""
        async with self._database.read() as connection:
            return await status_of(connection, await _found(connection, number))

    async def latest(self, limit: int = 20) -> list[Status]:
        """The latest announcements without drafts, newest first."""
        wanted = (
            announcements.select()
            .where(announcements.c.state != State.DRAFT)
            .order_by(announcements.c.id.desc())
            .limit(limit)
        )
        async with self._database.read() as connection:
            rows = (await connection.execute(wanted)).all()
            return [await status_of(connection, row) for row in rows]

    async def announced(self, kind: Kind) -> frozenset[str]:
        """The ids of the reports or facts announced or about to be.

        One that was cancelled counts if it had begun.
        """
        begun = announcements.c.started_at.is_not(None)
        about_to = announcements.c.state == State.SCHEDULED
        wanted = select(announcements.c.subject).where(
            announcements.c.kind == kind, begun | about_to
        )
        async with self._database.read() as connection:
            return frozenset((await connection.execute(wanted)).scalars()) - {None}

    async def _change(
        self, number: int, states: tuple[State, ...], state: State, **values: Any
    ) -> None:
        async with self._database.write() as connection:
            if not await _set(connection, number, states, state=state, **values):
                raise AnnouncementError(number, State((await _found(connection, number)).state))
        self._changed()


async def _set(
    connection: AsyncConnection, number: int, states: tuple[State, ...], **values: Any
) -> bool:
    """Change an announcement that is in one of `states`; whether it was."""
    changed = await connection.execute(
        update(announcements)
        .where(announcements.c.id == number, announcements.c.state.in_(states))
        .values(**values)
    )
    return bool(changed.rowcount)


async def _found(connection: AsyncConnection, number: int) -> Row[Any]:
    row = await found(connection, number)
    if row is None:
        raise AnnouncementError(number, None)
    return row
