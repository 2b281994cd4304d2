"""`/privacy` says what is kept, and `/forgetme` deletes it."""

from collections.abc import Iterable

from telegram import Update
from telegram.ext import CommandHandler

from bot.features import Context, Handler
from bot.features.authority import ANYWHERE, may_decide
from bot.features.people import asker
from bot.features.subscribers import Subscribers
from bot.features.telling import Telling
from bot.replies.editions import Editions
from bot.replies.markup import divided
from bot.replies.texts import texts
from bot.storage.chats import KEPT_DAYS
from bot.usage.recorder import Recorder


class Privacy:
    """Explains and forgets."""

    def __init__(
        self,
        subscribers: Subscribers,
        editions: Editions,
        recorder: Recorder,
        telling: Telling,
    ) -> None:
        self._subscribers, self._editions = subscribers, editions
        self._recorder, self._telling = recorder, telling

    def handlers(self) -> Iterable[Handler]:
        """One for each command."""
        return (
            CommandHandler("privacy", self._explain, ANYWHERE),
            CommandHandler("forgetme", self._forget, ANYWHERE),
        )

    async def _explain(self, update: Update, context: Context) -> None:
        say, kept = texts(self._telling.language(update)), self._recorder.keeps_questions
        questions = say.say("privacy-questions-kept" if kept else "privacy-questions-not-kept")
        text = say.line("privacy", days=KEPT_DAYS, questions=questions)
        await self._telling.lines(divided(text), update, context)

    async def _forget(self, update: Update, context: Context) -> None:
        chat = update.effective_chat
        if chat is None or not await may_decide(update, context):
            await self._telling.text("only-administrators", update, context)
            return
        language = self._telling.language(update)  # it is forgotten, too
        self._editions.current.conversations.forget(asker(update))
        self._recorder.forget(chat.id)
        await self._subscribers.forget(chat.id)
        await self._telling.said("forgotten", language, update, context)
