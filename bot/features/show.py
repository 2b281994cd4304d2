"""Pressing a button under a reply: the fact that it names, also long after a restart."""

from collections.abc import Iterable

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from bot.features import Context, Handler
from bot.features.people import Preferences
from bot.features.pressing import acknowledge
from bot.features.sending import Outbox
from bot.replies.actions import ShowFact, read
from bot.replies.editions import Editions
from bot.replies.message import Message
from bot.replies.subscription import offered
from bot.replies.texts import texts


class Show:
    """Shows facts by their ids."""

    def __init__(self, editions: Editions, preferences: Preferences, outbox: Outbox) -> None:
        self._editions, self._preferences, self._outbox = editions, preferences, outbox

    def handlers(self) -> Iterable[Handler]:
        """One for every button that no other feature takes."""
        return (CallbackQueryHandler(self._pressed),)

    async def _pressed(self, update: Update, context: Context) -> None:
        query, chat = update.callback_query, update.effective_chat
        if query is None:
            return
        message = self._message(query)
        if message is None or chat is None:
            gone = texts(self._preferences.language(update)).say("gone")
            await acknowledge(query, gone, alert=True)
            return
        await acknowledge(query)
        if not self._preferences.is_subscribed(chat.id):
            message = offered(message)
        await self._outbox.send(context.bot, chat.id, message)

    def _message(self, query: CallbackQuery) -> Message | None:
        action = read(query.data or "")
        if not isinstance(action, ShowFact):
            return None
        return self._editions.current.replies.fact(action.fact, action.language)
