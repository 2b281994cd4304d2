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


class Privacy:
    """Explains and forgets."""

    def __init__(self, subscribers: Subscribers, editions: Editions, telling: Telling) -> None:
        self._subscribers, self._editions, self._telling = subscribers, editions, telling

    def handlers(self) -> Iterable[Handler]:
        """One for each command."""
        return (
            CommandHandler("privacy", self._explain, ANYWHERE),
            CommandHandler("forgetme", self._forget, ANYWHERE),
        )

    async def _explain(self, update: Update, context: Context) -> None:
        text = texts(self._telling.language(update)).line("privacy", days=KEPT_DAYS)
        await self._telling.lines(divided(text), update, context)

    async def _forget(self, update: Update, context: Context) -> None:
        chat = update.effective_chat
        if chat is None or not await may_decide(update, context):
            await self._telling.text("only-administrators", update, context)
            return
        language = self._telling.language(update)  # it is forgotten, too
        self._editions.current.conversations.forget(asker(update))
        await self._subscribers.forget(chat.id)
        await self._telling.said("forgotten", language, update, context)
