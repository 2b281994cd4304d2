"""Messages that somebody was asked to write: no questions, though they look like them."""

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import filters
from typing_extensions import override

from bot.announcements.drafts import Desk, Wanted


class Expected(filters.UpdateFilter):
    """Lets a new message in private through, where its sender was asked for that `kind`."""

    def __init__(self, desk: Desk, kind: type[Wanted]) -> None:
        super().__init__()
        self._desk, self._kind = desk, kind

    @override
    def filter(self, update: Update) -> bool:
        message, user, chat = update.message, update.effective_user, update.effective_chat
        if message is None or user is None or chat is None or chat.type != ChatType.PRIVATE:
            return False
        is_command = (message.text or "").startswith("/")
        return not is_command and isinstance(self._desk.wanted(user.id), self._kind)
