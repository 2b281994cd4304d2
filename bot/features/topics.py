"""`/topics`: reading by buttons alone, in one message that changes as they are pressed."""

from collections.abc import Hashable, Iterable

from telegram import Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.features import Context, Handler
from bot.features.editing import edit_pressed
from bot.features.people import asker
from bot.features.pressing import acknowledge
from bot.features.sending import Outbox
from bot.features.telling import Telling
from bot.replies.actions import Browse, BrowseFact, read
from bot.replies.editions import Editions
from bot.replies.message import Message
from bot.replies.texts import texts


class BrowseTopics:
    """Shows the menu; where one is in it, the buttons themselves say."""

    def __init__(self, editions: Editions, telling: Telling, outbox: Outbox) -> None:
        self._editions, self._telling, self._outbox = editions, telling, outbox

    def handlers(self) -> Iterable[Handler]:
        """The command, and the buttons of the menu."""
        return (
            CommandHandler("topics", self._open),
            CallbackQueryHandler(self._turn, pattern=_is_ours),
        )

    async def _open(self, update: Update, context: Context) -> None:
        menu = self._editions.current.replies.topics.first(self._telling.language(update))
        await self._telling.message(menu, update, context)

    async def _turn(self, update: Update, context: Context) -> None:
        query = update.callback_query
        action = read(query.data or "") if query else None
        if query is None or not isinstance(action, Browse):
            return
        message = self._page(action, asker(update))
        if message is None:
            await acknowledge(query, texts(action.language).say("gone"), alert=True)
            message = self._editions.current.replies.topics.first(action.language)
        else:
            await acknowledge(query)
        await self._show(message, update, context)

    def _page(self, action: Browse, reader: Hashable) -> Message | None:
        edition = self._editions.current
        if not isinstance(action, BrowseFact):
            return edition.replies.topics.shown(action)
        message = edition.replies.browsed(action.fact, action.language)
        if message is not None:
            edition.conversations.show(reader, action.fact)
        return message

    async def _show(self, message: Message, update: Update, context: Context) -> None:
        """Turn the message over; send another where it can't be changed any more."""
        try:
            await self._outbox.tried(lambda: edit_pressed(update, context.bot, message))
        except BadRequest:
            await self._telling.message(message, update, context)


def _is_ours(data: object) -> bool:
    return isinstance(data, str) and isinstance(read(data), Browse)
