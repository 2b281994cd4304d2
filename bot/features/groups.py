"""Asking in a group: who turns to the bot gets a reply, under the question and in its topic.

A question that is edited has its reply edited; there is never a second one.
"""

from collections import OrderedDict
from collections.abc import Iterable

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.answering.converse import Said
from bot.features import Context, Handler
from bot.features.addressed import Addressed, Way, addressed
from bot.features.editing import edit
from bot.features.people import Preferences, asker
from bot.features.sending import Outbox, under
from bot.language import language_of, shows_language
from bot.replies.brief import brief, usage
from bot.replies.editions import Edition, Editions
from bot.replies.message import Message
from bot.usage.recorder import Recorder

_TEXTS = filters.TEXT & filters.ChatType.GROUPS & filters.UpdateType.MESSAGES
_REMEMBERED = 1_000


class Groups:
    """Answers in groups; remembers by their numbers which reply belongs to which question."""

    def __init__(
        self,
        editions: Editions,
        preferences: Preferences,
        outbox: Outbox,
        recorder: Recorder,
    ) -> None:
        self._editions, self._preferences, self._outbox = editions, preferences, outbox
        self._recorder = recorder
        self._replies: OrderedDict[tuple[int, int], int] = OrderedDict()

    def handlers(self) -> Iterable[Handler]:
        """One for texts, new or edited."""
        return (MessageHandler(_TEXTS, self._heard),)

    async def _heard(self, update: Update, context: Context) -> None:
        message = update.effective_message
        said = addressed(message) if message else None
        if message is None or said is None:
            return
        place = (message.chat.id, message.message_id)
        if update.edited_message is not None and place not in self._replies:
            return
        reply = self._reply(said, update)
        if reply is None:
            return
        if update.edited_message is not None:
            number, bot = self._replies[place], context.bot
            await self._outbox.tried(lambda: edit(bot, message.chat.id, number, reply))
        else:
            sent = await self._outbox.send(context.bot, message.chat.id, reply, under(message))
            self._remember(place, sent)

    def _reply(self, said: Addressed, update: Update) -> Message | None:
        language = self._preferences.language(update)
        asked = said.way is not Way.REPLY
        if not said.text:
            return usage(language) if asked else None
        edition = self._editions.current
        understood = _understood(edition, said.text, update)
        shown = understood.language if shows_language(said.text) else language
        if asked and update.message is not None and not understood.wished:
            self._recorder.asked(update.message.chat.id, said.text, understood.outcome, shown)
        return brief(edition.replies, understood.outcome, shown, asked=asked)

    def _remember(self, question: tuple[int, int], reply: int) -> None:
        self._replies[question] = reply
        if len(self._replies) > _REMEMBERED:
            self._replies.popitem(last=False)


def _understood(edition: Edition, text: str, update: Update) -> Said:
    """A conversation is one person's: whoever writes in a chat's name has none."""
    message = update.effective_message
    if message is None or message.sender_chat is not None:
        return Said(edition.engine.ask(text), language_of(text))
    return edition.conversations.reply(asker(update), text)
