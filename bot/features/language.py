"""`/language`: the language for messages that don't show theirs."""

from collections.abc import Iterable

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.features import Context, Handler
from bot.features.authority import ANYWHERE, may_decide
from bot.features.pressing import acknowledge
from bot.features.subscribers import Subscribers
from bot.features.telling import Telling
from bot.language import Language
from bot.replies.actions import UseLanguage, read
from bot.replies.message import Press
from bot.replies.texts import texts


class ChooseLanguage:
    """Offers the languages and keeps which one was pressed."""

    def __init__(self, subscribers: Subscribers, telling: Telling) -> None:
        self._subscribers, self._telling = subscribers, telling

    def handlers(self) -> Iterable[Handler]:
        """The command, and the buttons that it shows."""
        return (
            CommandHandler("language", self._offer, ANYWHERE),
            CallbackQueryHandler(self._chosen, pattern=_is_choice),
        )

    async def _offer(self, update: Update, context: Context) -> None:
        asked = texts(self._telling.language(update)).line("language-ask")
        names = tuple(
            Press(texts(language).say("language-name"), str(UseLanguage(language)))
            for language in Language
        )
        await self._telling.lines((asked,), update, context, names)

    async def _chosen(self, update: Update, context: Context) -> None:
        query = update.callback_query
        action = read(query.data or "") if query else None
        chat = update.effective_chat
        if query is None or not isinstance(action, UseLanguage):
            return
        if chat is None:  # under a card in a chat of others
            await acknowledge(query, texts(action.language).say("gone"), alert=True)
            return
        if not await may_decide(update, context):
            refusal = texts(action.language).say("only-administrators")
            await acknowledge(query, refusal, alert=True)
            return
        await acknowledge(query)
        await self._subscribers.choose(chat.id, action.language)
        await self._telling.text("language-set", update, context)


def _is_choice(data: object) -> bool:
    return isinstance(data, str) and isinstance(read(data), UseLanguage)
