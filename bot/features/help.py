"""`/help`: how to ask."""

from collections.abc import Iterable

from telegram import Update
from telegram.ext import CommandHandler

from bot.features import Context, Handler
from bot.features.telling import Telling


class Help:
    """Explains how to ask."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def handlers(self) -> Iterable[Handler]:
        """One for the command."""
        return (CommandHandler("help", self._help),)

    async def _help(self, update: Update, context: Context) -> None:
        await self._telling.text("help", update, context)
