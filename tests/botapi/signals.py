"""Waiting for something to become true, without sleeping."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Signal:
    """Wakes everybody who waits whenever anything happened; each looks again for himself."""

    _waiters: set[asyncio.Future[None]] = field(default_factory=set[asyncio.Future[None]])

    def notify(self) -> None:
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()

    async def until(self, true: Callable[[], object]) -> None:
        while not true():
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters.add(waiter)
            await waiter

    async def within(
        self, seconds: float, true: Callable[[], object], explain: Callable[[], str]
    ) -> None:
        """Fails readably when it does not become true in time."""
        try:
            async with asyncio.timeout(seconds):
                await self.until(true)
        except TimeoutError:
            raise AssertionError(f"After {seconds} s: {explain()}") from None
