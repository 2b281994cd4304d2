"""`/help`: how to ask."""

from collections.abc import Iterable

from telegram import Update
from telegram.ext import CommandHandler

from bot.answering.outcome import Talk
from bot.features import Context, Handler
from bot.features.small_talk import SmallTalk
from bot.features.telling import Telling


class Help:
    """Explains how to ask."""

    def __init__(self, small_talk: SmallTalk, telling: Telling) -> None:
        self._small_talk, self._telling = small_talk, telling

    def handlers(self) -> Iterable[Handler]:
        """One for the command."""
        return (CommandHandler("help", self._help),)

    async def _help(self, update: Update, context: Context) -> None:
        message = self._small_talk.message(Talk.HELP, self._telling.language(update))
        await self._telling.message(message, update, context)
