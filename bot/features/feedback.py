"""The buttons under an answer: whether it was what was asked."""

from collections.abc import Iterable

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import CallbackQueryHandler

from bot.answering.converse import Asked
from bot.answering.outcome import Answer
from bot.features import Context, Handler
from bot.features.people import asker
from bot.features.pressing import acknowledge
from bot.features.sending import Outbox
from bot.replies.actions import Judge, read
from bot.replies.editions import Editions
from bot.replies.judging import misread
from bot.replies.texts import texts
from bot.usage.recorder import Recorder


class Feedback:
    """Counts what people think of answers, each once, and helps who was misread."""

    def __init__(self, editions: Editions, recorder: Recorder, outbox: Outbox) -> None:
        self._editions, self._recorder, self._outbox = editions, recorder, outbox

    def handlers(self) -> Iterable[Handler]:
        """One for both buttons."""
        return (CallbackQueryHandler(self._pressed, pattern=_is_judging),)

    async def _pressed(self, update: Update, context: Context) -> None:
        query, chat = update.callback_query, update.effective_chat
        judge = read(query.data or "") if query else None
        if query is None or not isinstance(judge, Judge):
            return
        await acknowledge(query, texts(judge.language).say("judge-thanks"))
        if chat is None or not await _take_away(query):
            return
        edition = self._editions.current
        fact = edition.knowledge.facts.get(judge.fact)
        if fact is not None:
            self._recorder.judged(fact.id, judge.language, helpful=judge.helpful)
        if not judge.helpful:
            self._note_question(edition.conversations.last(asker(update)), judge, chat.id)
            message = misread(edition.replies, fact, judge.language)
            await self._outbox.send(context.bot, chat.id, message)

    def _note_question(self, asked: Asked | None, judge: Judge, chat: int) -> None:
        """The question is known only while it is what that person asked last."""
        if asked is None or not isinstance(asked.outcome, Answer):
            return
        if asked.outcome.facts[0].id == judge.fact:
            self._recorder.disliked(chat, asked.text, asked.outcome, judge.language)


async def _take_away(query: CallbackQuery) -> bool:
    """Remove the buttons from under the answer; False where they are not there any more.

    So each answer is judged once, also after a restart, and nobody is remembered for it.
    """
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return False
    rows = message.reply_markup.inline_keyboard
    left = [row for row in rows if not any(_is_judging(key.callback_data) for key in row)]
    if len(left) == len(rows):
        return False
    try:
        await query.edit_message_reply_markup(InlineKeyboardMarkup(left))
    except BadRequest:  # pressed twice at once, or deleted
        return False
    except TelegramError:
        return True
    return True


def _is_judging(data: object) -> bool:
    return isinstance(data, str) and isinstance(read(data), Judge)
