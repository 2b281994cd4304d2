"""Where an announcement stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.language import Language


class Kind(StrEnum):
    """What is announced."""

    REPORT = "report"
    CORRECTION = "correction"
    TEXT = "text"


class State(StrEnum):
    """How far an announcement is."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Reason(StrEnum):
    """Why an announcement is paused, or is being sent and waits."""

    ASKED = "asked"
    """Paused by an administrator."""
    REFUSED = "refused"
    """Paused: Telegram refused it to everybody, so the text, the file or the token is wrong."""
    BROKEN = "broken"
    """Paused: the program made a mistake, which stands in the log."""
    OUTDATED = "outdated"
    """Paused: the knowledge says something else by now than the text."""
    FLOOD = "flood"
    """Waits as long as Telegram said; goes on by itself."""
    NETWORK = "network"
    """Waits for Telegram to be reached; goes on by itself."""
    DATABASE = "database"
    """Waits for the database: the disk is full, or another program holds it; goes on by itself."""


class Mark(StrEnum):
    """What became of one recipient's copy."""

    PENDING = "pending"
    SENDING = "sending"
    """The call is under way."""
    SENT = "sent"
    BLOCKED = "blocked"
    """Refused: the person blocked the bot, or the chat put it out. Unsubscribed."""
    GONE = "gone"
    """The chat is no more. Unsubscribed."""
    FAILED = "failed"
    """Telegram refused this copy."""
    SKIPPED = "skipped"
    """Not sent: had unsubscribed meanwhile, or got it through another row."""
    UNKNOWN = "unknown"
    """May or may not have arrived; sent again only when an administrator says so."""


UNSETTLED = frozenset({Mark.PENDING, Mark.SENDING})

Counts = Mapping[Language, Mapping[Mark, int]]


@dataclass(frozen=True, slots=True)
class Subject:
    """What an announcement is about: the id of a report or fact, empty for a text of one's own."""

    kind: Kind
    id: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """An announcement as it stands; all times are UTC."""

    number: int
    subject: Subject
    state: State
    silent: bool
    languages: frozenset[Language]
    """The languages that it has a text in."""
    created: datetime
    at: datetime | None = None
    """When it is to begin."""
    started: datetime | None = None
    ended: datetime | None = None
    reason: Reason | None = None
    counts: Counts = field(default_factory=dict[Language, Mapping[Mark, int]])
    """Copies by language and what became of them; empty before it begins."""
    rate: float | None = None
    """Copies settled a second, lately; known only to the process that sends."""

    def count(self, *marks: Mark) -> int:
        """How many copies, in all languages, have one of these marks; without a mark, all."""
        wanted = marks or tuple(Mark)
        return sum(of.get(mark, 0) for of in self.counts.values() for mark in wanted)

    @property
    def settled(self) -> int:
        """How many copies need nothing more."""
        return self.count() - self.count(*UNSETTLED)

    @property
    def left(self) -> timedelta | None:
        """How long it still takes at the present rate; None where there is none."""
        if not self.rate:
            return None
        return timedelta(seconds=self.count(*UNSETTLED) / self.rate)
