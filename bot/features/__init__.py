"""What a person can do in Telegram, one file each; besides `bot.app` only these know Telegram."""

from collections.abc import Iterable
from typing import Any, Protocol

from telegram import Update
from telegram.ext import BaseHandler, CallbackContext

Context = CallbackContext[Any, Any, Any, Any]
Handler = BaseHandler[Update, Context, Any]


class Feature(Protocol):
    """Something that a person can do."""

    def handlers(self) -> Iterable[Handler]:
        """What listens for it, in order."""
        ...
