"""The updates that wait for the bot: long polling with acknowledgement, or a webhook.

Each update is encoded once, when it is queued; a poll only joins strings.
"""

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from itertools import islice

import aiohttp

from tests.botapi.refusal import ApiError, Json, bad_request, conflict
from tests.botapi.signals import Signal

UNASKED = {"chat_member", "message_reaction", "message_reaction_count"}
"""Kinds that Telegram sends only to a bot that asks for them by name."""


@dataclass
class _Update:
    number: int
    kind: str
    encoded: str


@dataclass
class Webhook:
    url: str
    secret: str
    task: asyncio.Task[None]


@dataclass
class Inbox:
    signal: Signal
    last: int = 100_000
    allowed: frozenset[str] = frozenset()
    ignored: list[str] = field(default_factory=list[str])
    """Kinds that were dropped because the bot did not ask for them."""
    webhook: Webhook | None = None
    _updates: deque[_Update] = field(default_factory=deque[_Update])
    _waiting: asyncio.Future[None] | None = None

    def put(self, kind: str, payload: Json) -> int:
        self.last += 1
        encoded = json.dumps({"update_id": self.last, kind: payload})
        self._updates.append(_Update(self.last, kind, encoded))
        self._wake()
        return self.last

    @property
    def pending(self) -> int:
        return len(self._updates)

    @property
    def polled(self) -> bool:
        """Whether a poller waits at this moment."""
        return self._waiting is not None and not self._waiting.done()

    async def take(self, offset: int, limit: int, timeout: float) -> bytes:
        """The answer to getUpdates: what is there, or what comes within the time-out."""
        if self.webhook:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self.end_poll(
            "terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        self._acknowledge(offset)
        if not self._updates and timeout > 0:
            await self._wait(timeout)
        found = ",".join(
            update.encoded for update in islice(self._updates, max(1, min(limit, 100)))
        )
        return f"[{found}]".encode()

    async def _wait(self, timeout: float) -> None:
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        self.signal.notify()
        try:
            async with asyncio.timeout(timeout):
                await waiting
        except TimeoutError:
            pass
        finally:
            if self._waiting is waiting:
                self._waiting = None

    def end_poll(self, why: str) -> None:
        """The waiting poller gets a 409, as Telegram gives it to the older of two."""
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(conflict(why))

    def drop(self) -> None:
        self._updates.clear()

    def ask_for(self, kinds: list[str]) -> None:
        """An empty list is every kind but those that must be named."""
        self.allowed = frozenset(kinds)
        self._sift()

    def _wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in UNASKED

    def _sift(self) -> None:
        """Queued before the bot said what it wants: dropped as soon as it has said so."""
        if all(self._wants(update.kind) for update in self._updates):
            return
        self.ignored += [update.kind for update in self._updates if not self._wants(update.kind)]
        self._updates = deque(update for update in self._updates if self._wants(update.kind))

    def _acknowledge(self, offset: int) -> None:
        self._sift()
        if offset < 0:
            self._updates = deque(islice(reversed(self._updates), -offset))
            self._updates.reverse()
        while offset > 0 and self._updates and self._updates[0].number < offset:
            self._updates.popleft()

    def _wake(self) -> None:
        if self._waiting and not self._waiting.done():
            self._sift()
            if self._updates:
                self._waiting.set_result(None)
        self.signal.notify()

    def hook(self, url: str, secret: str) -> None:
        """Starts posting to the address; an empty one goes back to polling."""
        if self.webhook:
            self.webhook.task.cancel()
            self.webhook = None
        if not url:
            return
        if not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        self.end_poll("terminated by setWebhook request")
        task = asyncio.get_running_loop().create_task(self._post(url, secret))
        self.webhook = Webhook(url, secret, task)

    async def _post(self, url: str, secret: str) -> None:
        headers = {"Content-Type": "application/json"}
        if secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        async with aiohttp.ClientSession(headers=headers) as session:
            while True:
                await self.signal.until(lambda: self.pending > 0)
                self._sift()
                if self._updates and not await _posted(session, url, self._updates[0].encoded):
                    await asyncio.sleep(0.05)
                elif self._updates:
                    self._updates.popleft()
                    self.signal.notify()

    def close(self) -> None:
        self.hook("", "")
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(ApiError(502, "Bad Gateway"))


async def _posted(session: aiohttp.ClientSession, url: str, update: str) -> bool:
    try:
        async with session.post(url, data=update, allow_redirects=False) as response:
            return 200 <= response.status < 300
    except aiohttp.ClientError:
        return False
