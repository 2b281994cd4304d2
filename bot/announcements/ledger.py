"""The ledger: who is to get a copy, and what became of each.

A row is `sending`, durably, before its call, and settled after it. One turn is one transaction:
what came back is settled, what may go next is claimed. So a crash leaves `sending` what was under
way and nothing else, and nobody can know whether that arrived.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Row, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.announcements.lease import Lease
from bot.announcements.sender import Moved, Outcome, Settled
from bot.announcements.status import Mark, State
from bot.language import Language
from bot.storage.moving import move
from bot.storage.tables import announcements, chats, deliveries

_STATE = func.coalesce(deliveries.c.state, "")
"""The state where rows are named by their numbers: until a table is analysed, PostgreSQL would
rather look for them among all of that state."""
_LEFT = (Mark.BLOCKED, Mark.GONE)
_Recipient = Row[int, str, str, int | None]


@dataclass(frozen=True, slots=True)
class Claim:
    """A copy whose call is to be made now; `row` is our own number of the chat."""

    row: int
    chat: int
    language: Language


@dataclass(frozen=True, slots=True)
class Return:
    """What came of a call."""

    claim: Claim
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Turn:
    """How the announcement stands after a turn, and what to send."""

    state: State
    claims: tuple[Claim, ...] = ()
    found: bool = False
    """Whether there was anything left; it may all have been skipped."""


class Ledger:
    """The rows of one announcement; every method is one transaction.

    They raise `LeaseLostError`, and `UnavailableError`, after which it may be that the transaction
    was committed all the same.
    """

    def __init__(self, lease: Lease, number: int) -> None:
        self._lease, self._number = lease, number
        self._mine = deliveries.c.announcement_id == number

    async def turn(
        self, returns: Sequence[Return], wanted: int, under_way: int, last: Collection[int] = ()
    ) -> Turn:
        """Settle `returns` and claim up to `wanted` copies, the rows in `last` after all others.

        It is done when nothing is left to claim and no call is `under_way`. After an error, the
        same returns may be given again; `release` takes back what may have been claimed.
        """
        async with self._lease.write() as connection:
            await self._settle(connection, returns)
            state = await self._state(connection)
            if state is not State.SENDING or not wanted:
                return Turn(state)
            rows = await self._next(connection, wanted, last)
            if rows or under_way:
                return Turn(state, await self._claim(connection, rows), bool(rows))
            await self._finish(connection)
            return Turn(State.DONE)

    async def release(self, under_way: Collection[int]) -> None:
        """Take back what is `sending`, but whose rows are not `under_way`: no call was made."""
        async with self._lease.write() as connection:
            strays = (deliveries.c.state == Mark.SENDING) & ~_rows(under_way)
            await self._mark(connection, Mark.PENDING, strays, attempted_at=None)

    async def _settle(self, connection: AsyncConnection, returns: Sequence[Return]) -> None:
        by_mark: dict[Mark, list[Claim]] = {}
        for back in returns:
            by_mark.setdefault(_mark_of(back.outcome), []).append(back.claim)
        now = self._lease.now
        for mark, claims in by_mark.items():
            rows = _rows(claim.row for claim in claims)
            times = {"attempted_at": None} if mark is Mark.PENDING else {"settled_at": now}
            await self._mark(connection, mark, rows, **times)
            if mark in _LEFT:
                await self._unsubscribe(connection, claims)
        # Only now: where the new id has a row already, that one may be under way itself.
        for back in returns:
            if isinstance(back.outcome, Moved):
                stored = self._lease.addresses.stored
                await move(connection, stored(back.claim.chat), stored(back.outcome.chat), now)

    async def _mark(
        self,
        connection: AsyncConnection,
        mark: Mark,
        rows: ColumnElement[bool],
        **times: int | None,
    ) -> None:
        """Mark what is `sending` and nothing else: another process may have called it unknown."""
        await connection.execute(
            update(deliveries)
            .where(self._mine, rows, _STATE == Mark.SENDING)
            .values(state=mark, **times)
        )

    async def _unsubscribe(self, connection: AsyncConnection, claims: Iterable[Claim]) -> None:
        """By address: whoever had that row may have been forgotten meanwhile."""
        now, stored = self._lease.now, self._lease.addresses.stored
        refused = chats.c.address.in_([stored(claim.chat) for claim in claims])
        await connection.execute(
            update(chats)
            .where(refused, chats.c.subscribed_at.is_not(None))
            .values(subscribed_at=None, left_at=now, updated_at=now)
        )

    async def _state(self, connection: AsyncConnection) -> State:
        wanted = select(announcements.c.state).where(announcements.c.id == self._number)
        return State((await connection.execute(wanted)).scalar_one())

    async def _next(
        self, connection: AsyncConnection, wanted: int, last: Collection[int]
    ) -> Sequence[_Recipient]:
        columns = (deliveries.c.chat_id, deliveries.c.language)
        pending = (
            select(*columns, chats.c.address, chats.c.subscribed_at)
            .join(chats, chats.c.id == deliveries.c.chat_id)
            .where(self._mine, deliveries.c.state == Mark.PENDING)
            .order_by(deliveries.c.chat_id)
            .limit(wanted)
            .with_for_update(of=deliveries)
        )
        if last:
            first = pending.where(deliveries.c.chat_id.not_in(list(last)))
            if rows := (await connection.execute(first)).all():
                return rows
        return (await connection.execute(pending)).all()

    async def _claim(
        self, connection: AsyncConnection, rows: Sequence[_Recipient]
    ) -> tuple[Claim, ...]:
        """Claim the rows but of those who have left since the announcement began."""
        now = self._lease.now
        there = [row for row in rows if row.subscribed_at is not None]
        left = [row.chat_id for row in rows if row.subscribed_at is None]
        for numbers, values in (
            ([row.chat_id for row in there], {"state": Mark.SENDING, "attempted_at": now}),
            (left, {"state": Mark.SKIPPED, "settled_at": now}),
        ):
            if numbers:
                await connection.execute(
                    update(deliveries)
                    .where(self._mine, _rows(numbers), _STATE == Mark.PENDING)
                    .values(values)
                )
        chat = self._lease.addresses.chat
        return tuple(
            Claim(row.chat_id, chat(row.address), Language(row.language)) for row in there
        )

    async def _finish(self, connection: AsyncConnection) -> None:
        # No call is under way: nobody will settle a row that is still said to be.
        strays = deliveries.c.state == Mark.SENDING
        await self._mark(connection, Mark.UNKNOWN, strays, settled_at=self._lease.now)
        await connection.execute(
            update(announcements)
            .where(announcements.c.id == self._number)
            .values(state=State.DONE, ended_at=self._lease.now, paused_because=None)
        )


def _mark_of(outcome: Outcome) -> Mark:
    """What a row is to be; what was surely not sent waits again."""
    return outcome.mark if isinstance(outcome, Settled) else Mark.PENDING


def _rows(numbers: Iterable[int]) -> ColumnElement[bool]:
    return deliveries.c.chat_id.in_(list(numbers))
