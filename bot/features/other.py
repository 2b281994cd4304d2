"""Everything else that people send: unknown commands, pictures, voice, contacts, places.

None of it is kept, downloaded or looked at.
"""

from collections.abc import Iterable

from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.features import PRIVATE, Context, Handler
from bot.features.telling import Telling


class Other:
    """Says what the bot can't do."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    def handlers(self) -> Iterable[Handler]:
        """Unknown commands, then whatever is not a text; not what Telegram itself notes."""
        return (
            MessageHandler(filters.COMMAND & PRIVATE, self._command),
            MessageHandler(~filters.TEXT & ~filters.StatusUpdate.ALL & PRIVATE, self._thing),
        )

    async def _command(self, update: Update, context: Context) -> None:
        await self._telling.text("unknown-command", update, context)

    async def _thing(self, update: Update, context: Context) -> None:
        await self._telling.text("not-text", update, context)
