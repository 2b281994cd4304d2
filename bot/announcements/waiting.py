"""Waiting for a time to pass or for something to happen, whichever is first."""

import asyncio
from collections.abc import Awaitable, Callable

Sleep = Callable[[float], Awaitable[None]]


async def happened(event: asyncio.Event, seconds: float, sleep: Sleep = asyncio.sleep) -> None:
    """Wait for `event`, at most so long, and clear it."""

    async def pass_time() -> None:
        await sleep(seconds)

    async with asyncio.TaskGroup() as group:
        waits = [group.create_task(event.wait()), group.create_task(pass_time())]
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()
    event.clear()
