"""Sending pictures: drawn and uploaded once, and sent again by what Telegram calls them."""

import asyncio
import logging
from contextlib import suppress
from weakref import WeakValueDictionary

from telegram import Bot
from telegram.error import BadRequest

from bot.features.sending import Outbox, Spot
from bot.pictures.drawing import drawn
from bot.pictures.picture import Picture
from bot.replies.message import Message
from bot.storage.errors import UnavailableError
from bot.storage.uploads import Uploads

_LOG = logging.getLogger(__name__)
_NOT_THERE = ("wrong file", "wrong remote file", "file_reference", "file is temporarily")
"""How Telegram refuses a file that it does not have, or not for this bot."""


class Gallery:
    """Sends pictures with their captions."""

    def __init__(self, uploads: Uploads, outbox: Outbox) -> None:
        self._uploads, self._outbox = uploads, outbox
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._drawing = asyncio.Lock()

    async def show(
        self, bot: Bot, chat: int, picture: Picture, caption: Message, spot: Spot
    ) -> None:
        """Send `picture`; whoever wants one that is being uploaded waits for that."""
        if await self._show_again(bot, chat, picture, caption, spot):
            return
        async with self._turns.setdefault(picture.version, asyncio.Lock()):
            if not await self._show_again(bot, chat, picture, caption, spot):
                await self._upload(bot, chat, picture, caption, spot)

    async def _show_again(
        self, bot: Bot, chat: int, picture: Picture, caption: Message, spot: Spot
    ) -> bool:
        """Send what Telegram has; False where it has nothing."""
        file_id = None
        with suppress(UnavailableError):
            file_id = await self._uploads.file_id(picture.name, picture.version)
        if file_id is None:
            return False
        try:
            await self._outbox.show(bot, chat, file_id, caption, spot)
        except BadRequest as error:
            if not _is_gone(error):
                raise
            with suppress(UnavailableError):
                await self._uploads.forget(picture.name)
            return False
        return True

    async def _upload(
        self, bot: Bot, chat: int, picture: Picture, caption: Message, spot: Spot
    ) -> None:
        async with self._drawing:  # one at a time: answers need a processor, too
            file = await asyncio.to_thread(drawn, picture)
        file_id = await self._outbox.show(bot, chat, file, caption, spot)
        try:
            await self._uploads.keep(picture.name, picture.version, file_id)
        except UnavailableError as error:
            _LOG.warning("A picture will be uploaded again: %s", error.trouble)


def _is_gone(error: BadRequest) -> bool:
    words = str(error).casefold()
    return any(part in words for part in _NOT_THERE)
