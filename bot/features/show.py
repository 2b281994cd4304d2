"""Pressing a button under a reply: the fact that it names, also long after a restart.

For a fact that is gone comes the menu.
"""

from collections.abc import Iterable

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from bot.features import Context, Handler
from bot.features.people import Preferences, asker
from bot.features.pressing import acknowledge
from bot.features.sending import Outbox
from bot.language import Language
from bot.replies.actions import ShowFact, read
from bot.replies.editions import Editions
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
        action = read(query.data or "")
        if not isinstance(action, ShowFact) or chat is None:
            await _tell_gone(query, self._preferences.language(update))
            return
        edition = self._editions.current
        message = edition.replies.fact(action.fact, action.language)
        if message is None:
            await _tell_gone(query, action.language)
            message = edition.replies.topics.first(action.language)
        else:
            await acknowledge(query)
            edition.conversations.show(asker(update), action.fact)
            if not self._preferences.is_subscribed(chat.id):
                message = offered(message)
        await self._outbox.send(context.bot, chat.id, message)


async def _tell_gone(query: CallbackQuery, language: Language) -> None:
    await acknowledge(query, texts(language).say("gone"), alert=True)
