"""What went wrong: here an exception becomes a line in the log, or a word to a person.

Neither the update nor an exception's own words are logged: they may hold what a person wrote.
"""

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.features import Context
from bot.features.telling import Telling
from bot.logs import way
from bot.storage.errors import UnavailableError

_LOG = logging.getLogger(__name__)
_HARMLESS = ("query is too old", "query_id_invalid", "message is not modified")


class Errors:
    """Handles what no feature handled."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    async def handle(self, update: object, context: Context) -> None:
        """Say nothing to who has left, log the rest, and excuse what is our own fault."""
        error = context.error
        if error is None or _is_harmless(error):
            return
        if isinstance(error, TelegramError):
            _LOG.warning("A reply did not reach Telegram: %s", type(error).__name__)
            return
        if isinstance(error, UnavailableError):
            _LOG.warning("The database can't be used: %s", error.trouble)
            await self._say("unsaved", update, context)
            return
        _LOG.error("A message was not answered:\n%s", way(error))
        await self._say("failed", update, context)

    async def _say(self, key: str, update: object, context: Context) -> None:
        if not isinstance(update, Update) or update.my_chat_member is not None:
            return
        try:
            await self._telling.text(key, update, context)
        except TelegramError as error:
            _LOG.warning("An excuse did not reach Telegram: %s", type(error).__name__)


def _is_harmless(error: Exception) -> bool:
    """Whether it only says that the person has left, or was quicker than the bot."""
    words = str(error).casefold()
    late = isinstance(error, BadRequest) and any(part in words for part in _HARMLESS)
    return isinstance(error, Forbidden) or late
