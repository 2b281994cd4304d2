"""What administrators may do with announcements; the running bot sends what is due."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.announcements.content import Content, Contents
from bot.announcements.status import Kind, State, Status, Subject
from bot.language import Language

Watch = Callable[[Status], Awaitable[None]]
"""Is told an announcement's status when it begins, waits, goes on, pauses, ends, and every few
seconds meanwhile; only in the process that sends."""


class AnnouncementError(Exception):
    """What was asked can't be done now: `state` says why; None where there is no such number."""

    def __init__(self, number: int, state: State | None) -> None:
        super().__init__(f"announcement {number}: {state or 'there is none'}")
        self.number, self.state = number, state


class Announcements:
    """Writes what is asked into the database, where each process sees the same."""

    async def recipients(self) -> Mapping[Language, int]:
        """How many subscribers there are of each language."""
        raise NotImplementedError

    async def draft(self, subject: Subject, contents: Contents, *, silent: bool = False) -> int:
        """Put down an announcement that nobody gets yet; returns its number.

        Only subscribers of a language that `contents` has will get it.
        """
        raise NotImplementedError

    async def contents(self, number: int) -> Mapping[Language, Content]:
        """What subscribers of each language get, or got; for a preview."""
        raise NotImplementedError

    async def schedule(self, number: int, at: datetime | None = None) -> None:
        """Have a draft sent at a moment (with its zone), or as soon as can be.

        Raises `AnnouncementError` for anything but a draft: a second press does nothing.
        """
        raise NotImplementedError

    async def pause(self, number: int) -> None:
        """Stop one that is being sent; raises `AnnouncementError` otherwise."""
        raise NotImplementedError

    async def resume(self, number: int) -> None:
        """Let a paused one go on; raises `AnnouncementError` otherwise."""
        raise NotImplementedError

    async def cancel(self, number: int) -> None:
        """End a draft, scheduled, sending or paused one; raises `AnnouncementError` otherwise."""
        raise NotImplementedError

    async def resend_unknown(self, number: int) -> int:
        """Send again the copies of which nobody knows whether they arrived; returns how many.

        Raises `AnnouncementError` unless it is sending, paused or done. Whoever got the first copy
        gets a second.
        """
        raise NotImplementedError

    async def status(self, number: int) -> Status:
        """Where it stands; raises `AnnouncementError` where there is no such number."""
        raise NotImplementedError

    async def latest(self, limit: int = 20) -> list[Status]:
        """The latest announcements without drafts, newest first."""
        raise NotImplementedError

    async def announced(self, kind: Kind) -> frozenset[str]:
        """The ids of the reports or facts announced or about to be; cancelled ones are not."""
        raise NotImplementedError
