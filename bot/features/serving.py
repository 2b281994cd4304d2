"""The line to Telegram: built, opened however long the network is away, and closed in time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from pydantic import SecretStr
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder

from bot.features.connections import Connections
from bot.features.polling import Health, PollingRequest
from bot.features.updates import SideBySide
from bot.settings import Telegram

_LOG = logging.getLogger(__name__)
_SILENCE = 2.0
"""How long a request for updates may stay unanswered past its time: stopping waits for one."""
_FINISHING = 1.0
"""How long fetching, and then what is at work, may take to finish once the bot is to stop."""
_LONGEST_PAUSE = 30.0

Ptb = Application[Any, Any, Any, Any, Any, Any]
Sleep = Callable[[float], Awaitable[None]]


class Serving:
    """A bot of python-telegram-bot that polls; its handlers are added to `ptb`."""

    def __init__(self, token: SecretStr, settings: Telegram, health: Health, sleep: Sleep) -> None:
        self._settings, self._health, self._sleep = settings, health, sleep
        self._processor = SideBySide(settings.at_once)
        self._polling = PollingRequest(health, read_timeout=_SILENCE, connect_timeout=_SILENCE)
        self.ptb = self._built(token)

    def _built(self, token: SecretStr) -> Ptb:
        api = self._settings.api.rstrip("/")
        return (
            ApplicationBuilder()
            .token(token.get_secret_value())
            .base_url(f"{api}/bot")
            .base_file_url(f"{api}/file/bot")
            .concurrent_updates(self._processor)
            .request(Connections(self._settings.at_once))
            .get_updates_request(self._polling)
            .build()
        )

    async def begin(self, updates: Sequence[str]) -> None:
        """Introduce the bot to Telegram and fetch the kinds of `updates`.

        Raises `InvalidToken` where Telegram does not know the token.
        """
        await self._reach()
        updater = self.ptb.updater
        assert updater is not None  # noqa: S101 - built with one
        await self.ptb.start()
        await updater.start_polling(
            timeout=self._settings.poll_seconds,
            bootstrap_retries=-1,
            allowed_updates=list(updates),
            error_callback=lambda _: None,  # `Health` has seen it
        )
        _LOG.info("Answering")

    async def _reach(self) -> None:
        pause = 1.0
        while True:
            try:
                return await self.ptb.initialize()
            except InvalidToken:
                raise
            except TelegramError:
                self._health.lost()
                await self._sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)

    async def end(self) -> None:
        """Stop fetching, let what is at work finish for a moment, and close."""
        async with asyncio.TaskGroup() as group:
            fetching = group.create_task(self._stop_fetching())
            await asyncio.wait([fetching], timeout=_FINISHING)
            fetching.cancel()
        if self.ptb.running:
            async with asyncio.TaskGroup() as group:
                working = group.create_task(self.ptb.stop())
                await asyncio.wait([working], timeout=_FINISHING)
                self._processor.give_up()
        await self.ptb.shutdown()
        for request in (self.ptb.bot.request, self._polling):
            await request.shutdown()  # open even where Telegram refused the first word

    async def _stop_fetching(self) -> None:
        """End the poller; cancelled, it still says which updates were taken.

        Between two tries the poller sleeps for up to half a minute and hears nothing.
        """
        updater = self.ptb.updater
        if updater is not None and updater.running:
            with suppress(InvalidToken):  # it ended the poller, and is known
                await updater.stop()
