"""`/language`: the language for messages that don't show theirs."""

from collections.abc import Iterable

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.features import Context, Handler
from bot.features.pressing import acknowledge
from bot.features.telling import Telling
from bot.language import Language
from bot.replies.actions import UseLanguage, read
from bot.replies.message import Press
from bot.replies.texts import texts


class ChooseLanguage:
    """Offers the languages and remembers which one was pressed."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def handlers(self) -> Iterable[Handler]:
        """The command, and the buttons that it shows."""
        return (
            CommandHandler("language", self._offer),
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
        if query is None or not isinstance(action, UseLanguage):
            return
        self._telling.preferences.choose(query.from_user.id, action.language)
        await acknowledge(query)
        await self._telling.text("language-set", update, context)


def _is_choice(data: object) -> bool:
    return isinstance(data, str) and isinstance(read(data), UseLanguage)
