"""What a person can do in Telegram, one file each; besides `bot.app` only these know Telegram."""

from collections.abc import Iterable
from typing import Any, Protocol

from telegram import Update
from telegram.ext import BaseHandler, CallbackContext, filters

Context = CallbackContext[Any, Any, Any, Any]
Handler = BaseHandler[Update, Context, Any]
PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGES
"""What a person writes to the bot alone, new or edited."""


class Feature(Protocol):
    """Something that a person can do."""

    def handlers(self) -> Iterable[Handler]:
        """What listens for it, in order."""
        ...
