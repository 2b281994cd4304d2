"""Telling somebody a fixed text, in the language that the person is known to want."""

from collections.abc import Iterable

from telegram import Update

from bot.features import Context
from bot.features.people import Preferences
from bot.features.sending import Outbox
from bot.language import Language
from bot.replies.markup import Body, Line, divided
from bot.replies.message import Button, Message
from bot.replies.texts import texts


class Telling:
    """Sends interface texts."""

    def __init__(self, preferences: Preferences, outbox: Outbox) -> None:
        self.preferences, self._outbox = preferences, outbox

    async def text(self, key: str, update: Update, context: Context) -> None:
        """Tell the interface text `key`."""
        line = texts(self.language(update)).line(key)
        await self.lines(divided(line), update, context)

    async def lines(
        self,
        lines: Iterable[Line],
        update: Update,
        context: Context,
        buttons: tuple[Button, ...] = (),
    ) -> None:
        """Tell `lines`, already in the language of the person."""
        chat = update.effective_chat
        if chat is not None:
            body = Body(tuple(lines), self.language(update))
            await self._outbox.send(context.bot, chat.id, Message(body, buttons))

    def language(self, update: Update) -> Language:
        """The language to tell in."""
        return self.preferences.language(update)
