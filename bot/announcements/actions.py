"""What the buttons of administrators say to the bot."""

from dataclasses import dataclass
from enum import StrEnum

from bot.announcements.status import Kind, Subject
from bot.language import Language

_KINDS = {kind[0]: kind for kind in Kind}
"""By their first letter: an id may be long."""


class Step(StrEnum):
    """What can be done with a draft."""

    NOW = "now"
    LATER = "later"
    SILENT = "silent"
    LOUD = "loud"
    DROP = "drop"
    YES = "yes"
    BACK = "back"


class Deed(StrEnum):
    """What can be done with an announcement."""

    SHOW = "show"
    TEXTS = "texts"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    CANCEL_SURELY = "cancel!"
    RESEND = "resend"


@dataclass(frozen=True, slots=True)
class Begin:
    """Prepare an announcement of a subject."""

    subject: Subject

    def __str__(self) -> str:
        return f"a:{self.subject.kind[0]}:{self.subject.id}"


@dataclass(frozen=True, slots=True)
class Skip:
    """There is no text in a language."""

    language: Language

    def __str__(self) -> str:
        return f"skip:{self.language}"


@dataclass(frozen=True, slots=True)
class Take:
    """Do something with the draft of a token, once."""

    token: str
    step: Step

    def __str__(self) -> str:
        return f"d:{self.token}:{self.step}"


@dataclass(frozen=True, slots=True)
class Do:
    """Do something with the announcement of a number."""

    number: int
    deed: Deed

    def __str__(self) -> str:
        return f"n:{self.number}:{self.deed}"


@dataclass(frozen=True, slots=True)
class Again:
    """Send to the unknown ones of an announcement again: the one of a token, once."""

    token: str

    def __str__(self) -> str:
        return f"r:{self.token}"


Action = Begin | Skip | Take | Do | Again


def read(data: object) -> Action | None:
    """The action that `data` is; None for what no button of administrators says."""
    kind, *parts = data.split(":") if isinstance(data, str) else ("",)
    try:
        return _preparing(kind, parts) or _steering(kind, parts)
    except (KeyError, ValueError):
        return None


def _preparing(kind: str, parts: list[str]) -> Action | None:
    match kind, parts:
        case "a", [initial, id_]:
            return Begin(Subject(_KINDS[initial], id_))
        case "skip", [language]:
            return Skip(Language(language))
        case "d", [token, step]:
            return Take(token, Step(step))
        case _:
            return None


def _steering(kind: str, parts: list[str]) -> Action | None:
    match kind, parts:
        case "n", [number, deed]:
            return Do(int(number), Deed(deed))
        case "r", [token]:
            return Again(token)
        case _:
            return None
