"""Telling somebody a fixed text, in the language that the person is known to want."""

from collections.abc import Iterable

from telegram import Update

from bot.features import Context
from bot.features.people import Preferences
from bot.features.sending import Outbox, beside
from bot.language import Language
from bot.replies.markup import Body, Line, divided
from bot.replies.message import Button, File, Message
from bot.replies.texts import texts


class Telling:
    """Sends interface texts."""

    def __init__(self, preferences: Preferences, outbox: Outbox) -> None:
        self.preferences, self._outbox = preferences, outbox

    async def text(self, key: str, update: Update, context: Context) -> None:
        """Tell the interface text `key`."""
        await self.said(key, self.language(update), update, context)

    async def said(
        self,
        key: str,
        language: Language,
        update: Update,
        context: Context,
        buttons: tuple[Button, ...] = (),
    ) -> None:
        """Tell the interface text `key` in a language that somebody has just chosen."""
        body = Body(tuple(divided(texts(language).line(key))), language)
        await self.message(Message(body, buttons), update, context)

    async def lines(
        self,
        lines: Iterable[Line],
        update: Update,
        context: Context,
        buttons: tuple[Button, ...] = (),
    ) -> None:
        """Tell `lines`, already in the language of the person."""
        body = Body(tuple(lines), self.language(update))
        await self.message(Message(body, buttons), update, context)

    async def message(self, message: Message, update: Update, context: Context) -> None:
        """Tell `message`."""
        chat = update.effective_chat
        if chat is not None:
            spot = beside(update.effective_message)
            await self._outbox.send(context.bot, chat.id, message, spot)

    async def file(self, file: File, update: Update, context: Context) -> None:
        """Tell `file`."""
        chat = update.effective_chat
        if chat is not None:
            spot = beside(update.effective_message)
            await self._outbox.send_file(context.bot, chat.id, file, spot)

    def language(self, update: Update) -> Language:
        """The language to tell in."""
        return self.preferences.language(update)
