"""The part of the running bot that sends: takes what is due, one announcement after the other."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.announcements.delivery import Delivery, Means
from bot.announcements.lease import Lease, LeaseLostError
from bot.announcements.ledger import Ledger
from bot.announcements.schedule import Due, Schedule
from bot.announcements.status import Reason, State, Status
from bot.announcements.waiting import happened
from bot.logs import way
from bot.storage.chats import KEPT_DAYS
from bot.storage.errors import UnavailableError

_LOG = logging.getLogger(__name__)
_LOOK = 2.0
"""Seconds between two looks at what another process may have scheduled."""
_REPORT = 3.0
"""Seconds between two reports of progress."""
_SHARE = 20
"""How much longer than a report took it waits for the next."""
_HOUR = 3600
_KEPT = KEPT_DAYS * 24 * _HOUR

Watch = Callable[[Status], Awaitable[None]]
"""Is told an announcement's status when it begins, waits, goes on, pauses, ends, and every few
seconds meanwhile."""


async def _nobody(_status: Status) -> None:
    """Nobody watches."""


class Dispatcher:
    """Sends what is due until `stop`, and tells `watch` how it stands."""

    def __init__(self, lease: Lease, means: Means) -> None:
        self.watch: Watch = _nobody
        self.is_outdated: Callable[[Due], bool] = lambda _: False
        self._doubted: set[int] = set()
        self._lease, self._means = lease, means
        self._schedule = Schedule(lease)
        self._delivery: Delivery | None = None
        self._woken, self._news = asyncio.Event(), asyncio.Event()
        self._stopping = self._is_ours = False
        self._forgot = 0
        self._seen: Status | None = None

    async def run(self) -> None:
        """Send until `stop`; raises `LeaseLostError` where another process has taken over."""
        try:
            async with asyncio.TaskGroup() as group:
                reports = group.create_task(self._reports())
                await self._send()
                reports.cancel()
        except ExceptionGroup as errors:
            raise errors.exceptions[0] from None

    def wake(self) -> None:
        """Look at once what has changed."""
        self._woken.set()
        if self._delivery is not None:
            self._delivery.wake()

    def stop(self) -> None:
        """End soon, with the ledger true."""
        self._stopping = True
        self._woken.set()
        if self._delivery is not None:
            self._delivery.stop()

    async def _send(self) -> None:
        while not self._stopping:
            try:
                due = await self._next()
                if due is not None:
                    await self._deliver(due)
                    continue
            except UnavailableError as error:
                _LOG.warning("Announcements wait: %s", error)
            except LeaseLostError:
                raise
            except Exception as error:  # noqa: BLE001 - it must not end the bot, which answers people
                _LOG.error("Announcements wait:\n%s", way(error))
            await happened(self._woken, _LOOK)

    async def _next(self) -> Due | None:
        """What is due; the first time, take over from the process that ran before."""
        if not self._is_ours:
            await self._lease.take()
            self._is_ours = True
        await self._forget()
        return await self._schedule.due()

    async def _forget(self) -> None:
        """Forget what is old every hour: a part each time it looks, so that nobody waits long."""
        now = self._lease.now
        if now - self._forgot >= _HOUR and not await self._schedule.forget(now - _KEPT):
            self._forgot = now

    async def _deliver(self, due: Due) -> None:
        """Send one announcement, as far as it goes."""
        ledger = Ledger(self._lease, due.number)
        delivery = Delivery(due, ledger, self._means, self._news.set)
        self._delivery = delivery
        if self._stopping:
            delivery.stop()
        self._news.set()
        try:
            reason = await self._run(due, delivery)
            if reason is not None:
                await self._schedule.pause(due.number, reason)
            if not self._stopping:
                await self._report(delivery)
        finally:
            self._delivery = None

    async def _run(self, due: Due, delivery: Delivery) -> Reason | None:
        """Why it is to be paused; a mistake of the program pauses it too."""
        try:
            if due.number not in self._doubted and self.is_outdated(due):
                self._doubted.add(due.number)  # resumed, it is sent: an administrator has seen it
                return Reason.OUTDATED
            return await delivery.run()
        except LeaseLostError:
            raise
        except Exception as error:  # noqa: BLE001 - the same
            _LOG.error("An announcement was paused:\n%s", way(error))
            await delivery.settle()
            return Reason.BROKEN

    async def _reports(self) -> None:
        """Less often where counting takes long: with a million rows, half a second."""
        while True:
            began = self._means.now()
            if self._delivery is not None:
                await self._report(self._delivery)
            took = self._means.now() - began
            await happened(self._news, max(_REPORT, _SHARE * took))

    async def _report(self, delivery: Delivery) -> None:
        try:
            await self._tell(delivery)
        except Exception as error:  # noqa: BLE001 - who is told must not stop what is told of
            _LOG.error("Nobody was told of an announcement:\n%s", way(error))

    async def _tell(self, delivery: Delivery) -> None:
        try:
            status = await self._schedule.status(delivery.number)
        except UnavailableError:
            status = self._seen
        if status is None or status.number != delivery.number:
            return
        self._seen = status
        if status.state is State.SENDING:
            status = replace(status, rate=delivery.rate, reason=delivery.reason)
        await self.watch(status)
