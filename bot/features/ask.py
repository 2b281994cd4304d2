"""Asking: a text message, or its correction, gets its reply in the language of the question."""

from collections.abc import Iterable

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CommandHandler, MessageHandler, filters

from bot.answering.outcome import Answer, Chat
from bot.features import PRIVATE, Context, Handler
from bot.features.addressed import command
from bot.features.people import Preferences, asker
from bot.features.sending import Outbox
from bot.features.small_talk import SmallTalk
from bot.language import shows_language
from bot.replies.brief import usage
from bot.replies.editions import Editions
from bot.replies.judging import with_judging
from bot.replies.subscription import offered
from bot.usage.recorder import Recorder

_TEXTS = filters.TEXT & ~filters.COMMAND & ~filters.VIA_BOT & PRIVATE
"""A card of inline mode, sent here, is no question."""


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
        """For texts, new or edited, and for the command that groups need."""
        return (
            CommandHandler("ask", self._asked, PRIVATE),
            MessageHandler(_TEXTS, self._said),
        )

    async def _asked(self, update: Update, context: Context) -> None:
        message = update.effective_message
        _, text = (command(message) if message else None) or ("", "")
        if text:
            await self._answer(text, update, context)
        elif message is not None:
            how = usage(self._preferences.language(update))
            await self._outbox.send(context.bot, message.chat.id, how)

    async def _said(self, update: Update, context: Context) -> None:
        message = update.effective_message
        if message is not None and message.text:
            await self._answer(message.text, update, context)

    async def _answer(self, text: str, update: Update, context: Context) -> None:
        chat = update.effective_chat
        if chat is None:
            return
        edition = self._editions.current
        said = edition.conversations.reply(asker(update), text)
        shown = shows_language(text)
        if said.wished and chat.type == ChatType.PRIVATE:
            self._preferences.choose(chat.id, said.language)  # in memory: nothing is stored of it
        language = said.language if shown else self._preferences.language(update)
        if not said.wished:
            self._recorder.asked(chat.id, text, said.outcome, language)
        if isinstance(said.outcome, Chat):
            reply = self._small_talk.message(said.outcome.about, language)
        else:
            reply = edition.replies.message(said.outcome, language)
        if isinstance(said.outcome, Answer):
            reply = with_judging(reply, said.outcome.facts[0])
            if not self._preferences.is_subscribed(chat.id):
                reply = offered(reply)
        await self._outbox.send(context.bot, chat.id, reply)
