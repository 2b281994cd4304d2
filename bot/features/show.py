"""Pressing a button under a reply: the fact that it names, also long after a restart.

For a fact that is gone comes the menu.
"""

from collections.abc import Iterable

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler

from bot.answering.outcome import Answer
from bot.features import Context, Handler
from bot.features.people import Preferences, asker
from bot.features.pressing import acknowledge, lead
from bot.features.sending import Outbox, beside
from bot.knowledge.model import Fact
from bot.language import Language
from bot.replies.actions import ShowFact, read
from bot.replies.editions import Editions
from bot.replies.links import start_of
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
        if not isinstance(action, ShowFact):
            await _tell_gone(query, self._preferences.language(update))
            return
        edition = self._editions.current
        fact = edition.knowledge.facts.get(action.fact)
        if chat is None:
            await _lead(query, fact, action.language)
            return
        if fact is None:
            await _tell_gone(query, action.language)
            message = edition.replies.topics.first(action.language)
        else:
            await acknowledge(query)
            edition.conversations.show(asker(update), action.fact)
            message = edition.replies.message(Answer((fact,)), action.language)
            if not self._preferences.is_subscribed(chat.id):
                message = offered(message)
        spot = beside(update.effective_message)
        await self._outbox.send(context.bot, chat.id, message, spot)


async def _lead(query: CallbackQuery, fact: Fact | None, language: Language) -> None:
    """Open the fact in the bot: the button is in a chat that the bot is not in."""
    if fact is None:
        await _tell_gone(query, language)
    else:
        await lead(query, start_of(fact, language))


async def _tell_gone(query: CallbackQuery, language: Language) -> None:
    await acknowledge(query, texts(language).say("gone"), alert=True)
