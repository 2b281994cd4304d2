"""Who hands a copy over to Telegram, and what can come of it."""

from dataclasses import dataclass
from typing import Protocol

from bot.announcements.content import Content
from bot.announcements.status import Mark


@dataclass(frozen=True, slots=True)
class Settled:
    """Nothing more is to be done: sent, blocked, gone, failed, or nobody knows."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Moved:
    """Surely not sent: the group has a new id."""

    chat: int


@dataclass(frozen=True, slots=True)
class Wait:
    """Surely not sent: nothing may be sent for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unreached:
    """Surely not sent: no connection was made, or the token is refused."""


Outcome = Settled | Moved | Wait | Unreached

SENT = Settled(Mark.SENT)
BLOCKED = Settled(Mark.BLOCKED)
GONE = Settled(Mark.GONE)
FAILED = Settled(Mark.FAILED)
UNKNOWN = Settled(Mark.UNKNOWN)


class Sender(Protocol):
    """Calls Telegram once: trying again is the ledger's business."""

    async def send(self, chat: int, content: Content, *, silent: bool) -> Outcome:
        """Send `content` to `chat`; cancelled, the copy may have arrived."""
        ...
