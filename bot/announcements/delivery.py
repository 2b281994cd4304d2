"""Sending one announcement: as many calls side by side as the pace and the window allow."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bot.announcements.breaker import Breaker
from bot.announcements.ledger import Claim, Ledger, Return, Turn
from bot.announcements.pacer import Pacer
from bot.announcements.rate import Rate
from bot.announcements.schedule import Due
from bot.announcements.sender import UNKNOWN, Moved, Outcome, Sender, Settled, Wait
from bot.announcements.status import Reason, State
from bot.announcements.waiting import Sleep, happened
from bot.storage.errors import UnavailableError

_LOG = logging.getLogger(__name__)
_LOOK = 2.0
"""Seconds after which it looks whether another process paused or cancelled it."""
_AGAIN = 1.0
"""Seconds until it tries again to write what the database did not take."""
_LEAD = 0.02
"""Seconds that a turn is taken to last, at most: by then more copies may go than now."""
_SOON = 0.05
"""What comes back while the next copy is this near is settled together with that."""
_WAITS = 2
"""A chat that made everybody wait so often comes last: a group may be slow for itself."""


@dataclass(frozen=True, slots=True)
class Means:
    """What deliveries share."""

    sender: Sender
    pacer: Pacer
    now: Callable[[], float]
    """Seconds since some moment; never set back."""
    sleep: Sleep
    window: int
    """How many calls may be under way."""
    grace: float = 1.5
    """Seconds that calls may take to end once the bot is to stop."""


class Delivery:
    """Runs until nothing is left, the announcement is not `sending` any more, or `stop`.

    `changed` is called when `reason` has changed.
    """

    def __init__(
        self, due: Due, ledger: Ledger, means: Means, changed: Callable[[], None]
    ) -> None:
        self._due, self._ledger, self._means, self._changed = due, ledger, means, changed
        self._told: Reason | None = None
        self._rate = Rate(means.now)
        self._breaker = Breaker(means.pacer)
        self._under_way: dict[int, tuple[Claim, asyncio.Task[None]]] = {}
        self._returns: list[Return] = []
        self._waits, self._last = Counter[int](), set[int]()
        self._woken = asyncio.Event()
        self._lead = 0.0
        self._stopping = self._in_doubt = self._is_dry = False

    async def run(self) -> Reason | None:
        """Why it should be paused; None where it should not."""
        try:
            async with asyncio.TaskGroup() as calls:
                while await self._turn(calls):
                    self._tell()
                    await self._rest()
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from None
        return Reason.REFUSED if self._breaker.is_hopeless else None

    async def settle(self) -> None:
        """Settle what has come back, after `run` was ended by an exception."""
        await self._commit(0)

    def wake(self) -> None:
        """Look at once how the announcement stands."""
        self._woken.set()

    def stop(self) -> None:
        """Claim no more, give the calls under way a moment, and end."""
        self._stopping = True
        self._woken.set()
        asyncio.get_running_loop().call_later(self._means.grace, self._give_up)

    @property
    def number(self) -> int:
        """The announcement's number."""
        return self._due.number

    @property
    def reason(self) -> Reason | None:
        """Why it waits, if it does."""
        return Reason.DATABASE if self._in_doubt else self._breaker.reason

    @property
    def rate(self) -> float | None:
        """Copies settled a second, lately."""
        return self._rate.per_second

    def _tell(self) -> None:
        if self._told is not self.reason:
            self._told = self.reason
            _LOG.warning("Announcement %d: %s", self.number, self._told or "goes on")
            self._changed()

    async def _turn(self, calls: asyncio.TaskGroup) -> bool:
        """Settle and claim; whether there is more to do."""
        ending = self._stopping or self._breaker.is_hopeless
        began, lead = self._means.now(), self._lead
        wanted = 0 if ending else min(self._means.pacer.free(lead), self._room)
        try:
            turn = await self._commit(wanted)
        except UnavailableError:
            self._in_doubt = True
            return not self._stopping
        early = began + lead - self._means.now()
        self._lead = min(_LEAD, 0.9 * lead + 0.1 * (lead - early))
        if turn.claims and early > 0:  # what is claimed is what may go by then
            await self._means.sleep(early)
        for claim in turn.claims:
            self._under_way[claim.row] = claim, calls.create_task(self._call(claim))
        await asyncio.sleep(0)  # they begin, and the pacer counts them
        self._is_dry = wanted > 0 and not turn.found
        return bool(self._under_way) or (turn.state is State.SENDING and not ending)

    async def _commit(self, wanted: int) -> Turn:
        """One turn of the ledger; what comes back meanwhile is for the next one."""
        if self._in_doubt:
            await self._ledger.release(self._under_way.keys())
            self._in_doubt = False
        returns = tuple(self._returns)
        others = len(self._under_way) - len(returns)
        turn = await self._ledger.turn(returns, wanted, others, self._last)
        del self._returns[: len(returns)]
        for back in returns:
            self._under_way.pop(back.claim.row, None)
        self._rate.add(sum(isinstance(back.outcome, Settled) for back in returns))
        return turn

    async def _call(self, claim: Claim) -> None:
        outcome: Outcome = UNKNOWN  # cancelled, it may have arrived
        self._means.pacer.sent()
        try:
            content = self._due.contents[claim.language]
            outcome = await self._means.sender.send(claim.chat, content, silent=self._due.silent)
        finally:
            self._note(claim, outcome)

    def _note(self, claim: Claim, outcome: Outcome) -> None:
        self._breaker.note(outcome)
        if isinstance(outcome, Moved) and self._is_under_way(outcome.chat):
            outcome = Wait(0)  # to be joined when it is known what became of that
        self._returns.append(Return(claim, outcome))
        if isinstance(outcome, Wait):
            self._waits[claim.row] += 1
            if self._waits[claim.row] == _WAITS:
                self._last.add(claim.row)
        self._woken.set()

    def _is_under_way(self, chat: int) -> bool:
        return any(claim.chat == chat for claim, _ in self._under_way.values())

    async def _rest(self) -> None:
        """Wait until a copy may go, something has come back, or it is time to look."""
        if self._in_doubt:
            return await happened(self._woken, _AGAIN)
        if self._is_dry or self._room <= 0:
            return await happened(self._woken, _LOOK)
        seconds = max(0.0, self._means.pacer.wait() - self._lead)
        if seconds < _SOON:
            return await self._means.sleep(seconds)
        return await happened(self._woken, min(seconds, _LOOK), self._means.sleep)

    @property
    def _room(self) -> int:
        """How many calls more may be under way; where nothing gets through, one tries."""
        under_way = len(self._under_way) - len(self._returns)
        return max(0, (1 if self._breaker.is_open else self._means.window) - under_way)

    def _give_up(self) -> None:
        for _, call in self._under_way.values():
            call.cancel()
