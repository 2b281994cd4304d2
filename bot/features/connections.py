"""The connections to Telegram, in several small pools.

For every request httpcore looks at each connection of its pool once per connection: with 64 chats
answered side by side that was most of the bot's work. Small pools keep the square small.
"""

import asyncio
from typing import Any

from telegram.request import BaseRequest, HTTPXRequest
from typing_extensions import override

_EACH = 8


class Connections(BaseRequest):
    """Room for at least `at_once` requests, each sent through the pool that has least to do.

    `settings` are those of each pool's `HTTPXRequest`.
    """

    def __init__(self, at_once: int, **settings: Any) -> None:
        count = -(-at_once // _EACH)
        self._pools = [
            HTTPXRequest(connection_pool_size=2 * _EACH, **settings) for _ in range(count)
        ]
        self._busy = [0] * count

    @property
    @override
    def read_timeout(self) -> float | None:
        return self._pools[0].read_timeout

    @override
    async def initialize(self) -> None:
        await asyncio.gather(*(pool.initialize() for pool in self._pools))

    @override
    async def shutdown(self) -> None:
        await asyncio.gather(*(pool.shutdown() for pool in self._pools))

    @override
    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        at = self._busy.index(min(self._busy))
        self._busy[at] += 1
        try:
            return await self._pools[at].do_request(*args, **kwargs)
        finally:
            self._busy[at] -= 1
