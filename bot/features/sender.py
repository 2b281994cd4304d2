"""Sending one copy of an announcement, and what Telegram's answer to it means.

Every transport error and every 5xx is a `NetworkError`, and so is a `BadRequest`: only the cause
tells what was surely not sent.
"""

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.announcements.content import Content
from bot.announcements.sender import (
    BLOCKED,
    FAILED,
    GONE,
    SENT,
    UNKNOWN,
    Moved,
    Outcome,
    Unreached,
    Wait,
)
from bot.features.connections import Connections
from bot.features.contents import send
from bot.features.sending import NOT_MADE, seconds

_PATIENCE = 15.0
"""Seconds that an answer may take: whoever hangs up sooner knows less."""
_NO_MORE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "user is deactivated",
    "group chat was deactivated",
    "group chat was deleted",
)


class TelegramSender:
    """Sends copies through connections of its own, `at_once` at most: replies have theirs.

    `paid`: what goes above Telegram's limit is paid for.
    """

    def __init__(self, token: str, api: str, at_once: int, *, paid: bool = False) -> None:
        self._paid = paid
        self._bot = Bot(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=Connections(at_once, read_timeout=_PATIENCE),
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._bot.request.shutdown()

    async def send(self, chat: int, content: Content, *, silent: bool) -> Outcome:
        """Send `content` once."""
        try:
            await send(self._bot, chat, content, silent=silent, paid=self._paid)
        except TelegramError as error:
            return outcome_of(error)
        return SENT


def outcome_of(error: TelegramError) -> Outcome:
    """What became of a copy; the most special first."""
    match error:
        case RetryAfter():
            return Wait(seconds(error))
        case ChatMigrated(new_chat_id=chat):
            return Moved(chat)
        case Forbidden() | BadRequest():
            return _refused(error)
        case _:
            return Unreached() if _is_unsent(error) else UNKNOWN


def _is_unsent(error: TelegramError) -> bool:
    """Whether it proves that nothing was sent."""
    lost = isinstance(error, NetworkError) and isinstance(error.__cause__, NOT_MADE)
    return lost or isinstance(error, InvalidToken)


def _refused(error: TelegramError) -> Outcome:
    words = str(error).casefold()
    if any(part in words for part in _NO_MORE):
        return GONE
    return BLOCKED if isinstance(error, Forbidden) else FAILED
