"""Fetching updates: notices what python-telegram-bot's poller keeps to itself.

A refused token ends its loop without a word, a second poller makes it try for ever: both are to
end the program with a reason.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from telegram.error import NetworkError
from telegram.request import HTTPXRequest
from typing_extensions import override

_LOG = logging.getLogger(__name__)
_REFUSED = {401, 404}
_CONFLICT = 409
_FINE = 200


class Health:
    """How fetching goes; `over` is set when there is no sense in going on."""

    def __init__(self, now: Callable[[], float], conflict_seconds: float) -> None:
        self.over = asyncio.Event()
        self.reason = ""
        self._now, self._patience = now, conflict_seconds
        self._conflict: float | None = None
        self._lost = False

    def answered(self, code: int) -> None:
        """Telegram answered with `code`."""
        if code in _REFUSED:
            self.refused()
        elif code == _CONFLICT:
            self._conflicted()
        elif code == _FINE:
            if self._lost or self._conflict is not None:
                _LOG.info("Updates are coming in again")
            self._lost, self._conflict = False, None

    def refused(self) -> None:
        """Telegram does not know the token."""
        self.end("Telegram refuses the token: it is wrong or was revoked")

    def lost(self) -> None:
        """Telegram could not be reached."""
        if not self._lost:
            _LOG.warning("Telegram can't be reached: trying again until it can")
        self._lost = True

    def _conflicted(self) -> None:
        if self._conflict is None:
            self._conflict = self._now()
            _LOG.warning("Another program fetches the updates of this bot: waiting for it to end")
        if self._now() - self._conflict >= self._patience:
            self.end("another program fetches the updates of this bot: stop it first")

    def end(self, reason: str) -> None:
        """There is no sense in going on, for a reason that a person can read."""
        self.reason = reason
        self.over.set()


class PollingRequest(HTTPXRequest):
    """Tells `health` how each request went."""

    def __init__(self, health: Health, **settings: Any) -> None:
        super().__init__(**settings)
        self._health = health

    @override
    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        try:
            code, payload = await super().do_request(*args, **kwargs)
        except NetworkError:
            self._health.lost()
            raise
        self._health.answered(code)
        return code, payload
