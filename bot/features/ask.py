"""Asking: a text message, or its correction, gets its reply in the language of the question."""

from collections.abc import Iterable

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import MessageHandler, filters

from bot.answering.outcome import Answer, Chat
from bot.features import PRIVATE, Context, Handler
from bot.features.people import Preferences, asker
from bot.features.sending import Outbox
from bot.features.small_talk import SmallTalk
from bot.language import shows_language
from bot.replies.editions import Editions
from bot.replies.judging import with_judging
from bot.replies.subscription import offered
from bot.usage.recorder import Recorder

_TEXTS = filters.TEXT & ~filters.COMMAND & PRIVATE


class Ask:
    """Answers questions."""

    def __init__(
        self,
        editions: Editions,
        small_talk: SmallTalk,
        preferences: Preferences,
        outbox: Outbox,
        recorder: Recorder,
    ) -> None:
        self._editions, self._small_talk = editions, small_talk
        self._preferences, self._outbox = preferences, outbox
        self._recorder = recorder

    def handlers(self) -> Iterable[Handler]:
        """One for texts, new or edited."""
        return (MessageHandler(_TEXTS, self._answer),)

    async def _answer(self, update: Update, context: Context) -> None:
        message, chat = update.effective_message, update.effective_chat
        if message is None or chat is None or not message.text:
            return
        edition = self._editions.current
        said = edition.conversations.reply(asker(update), message.text)
        shown = shows_language(message.text)
        if said.wished and chat.type == ChatType.PRIVATE:
            self._preferences.choose(chat.id, said.language)  # in memory: nothing is stored of it
        language = said.language if shown else self._preferences.language(update)
        if not said.wished:
            self._recorder.asked(chat.id, message.text, said.outcome, language)
        if isinstance(said.outcome, Chat):
            reply = self._small_talk.message(said.outcome.about, language)
        else:
            reply = edition.replies.message(said.outcome, language)
        if isinstance(said.outcome, Answer):
            reply = with_judging(reply, said.outcome.facts[0])
            if not self._preferences.is_subscribed(chat.id):
                reply = offered(reply)
        await self._outbox.send(context.bot, chat.id, reply)
