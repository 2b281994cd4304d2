"""What a button says to the bot: its whole state, so that it still works after a restart."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bot.language import Language


@dataclass(frozen=True, slots=True)
class ShowFact:
    """Show a fact in a language."""

    fact: str
    language: Language

    def __str__(self) -> str:
        return f"f:{self.fact}:{self.language}"


@dataclass(frozen=True, slots=True)
class BrowseFact:
    """Show a fact in a language, as a page of the menu."""

    fact: str
    language: Language

    def __str__(self) -> str:
        return f"m:{self.fact}:{self.language}"


@dataclass(frozen=True, slots=True)
class ShowTopics:
    """Show a page of the topics of a report."""

    report: str
    page: int
    language: Language

    def __str__(self) -> str:
        return f"t:{self.report}:{self.page}:{self.language}"


@dataclass(frozen=True, slots=True)
class ShowTopic:
    """Show a page of the facts of a topic."""

    report: str
    topic: str
    page: int
    language: Language

    def __str__(self) -> str:
        return f"o:{self.report}:{self.topic}:{self.page}:{self.language}"


@dataclass(frozen=True, slots=True)
class UseLanguage:
    """Prefer a language from now on."""

    language: Language

    def __str__(self) -> str:
        return f"l:{self.language}"


@dataclass(frozen=True, slots=True)
class Subscribe:
    """Announce new reports to this chat, in a language."""

    language: Language

    def __str__(self) -> str:
        return f"s:{self.language}"


@dataclass(frozen=True, slots=True)
class Unsubscribe:
    """Announce nothing to this chat any more; said in a language."""

    language: Language

    def __str__(self) -> str:
        return f"u:{self.language}"


@dataclass(frozen=True, slots=True)
class Judge:
    """Say whether a fact was what was asked; said in a language."""

    fact: str
    language: Language
    helpful: bool

    def __str__(self) -> str:
        return f"{'+' if self.helpful else '-'}:{self.fact}:{self.language}"


@dataclass(frozen=True, slots=True)
class ShowPicture:
    """Show a fact as a picture, in a language."""

    fact: str
    language: Language

    def __str__(self) -> str:
        return f"p:{self.fact}:{self.language}"


@dataclass(frozen=True, slots=True)
class ShowChart:
    """Show a chart, in a language."""

    chart: str
    language: Language

    def __str__(self) -> str:
        return f"g:{self.chart}:{self.language}"


Browse = BrowseFact | ShowTopics | ShowTopic
"""What the buttons of the menu say."""


@dataclass(frozen=True, slots=True)
class ShowCharts:
    """Offer every chart, in a language."""

    language: Language

    def __str__(self) -> str:
        return f"h:{self.language}"


Shown = ShowFact | ShowPicture | ShowChart | ShowCharts
"""What the buttons under a reply show."""
Action = Judge | Shown | Browse | UseLanguage | Subscribe | Unsubscribe


def _id(part: str) -> str:
    if not part:
        raise ValueError
    return part


def _number(part: str) -> int:
    if not part.isdecimal():
        raise ValueError
    return int(part)


_KINDS: dict[str, tuple[Callable[..., Action], tuple[Callable[[str], object], ...]]] = {
    "f": (ShowFact, (_id, Language)),
    "p": (ShowPicture, (_id, Language)),
    "g": (ShowChart, (_id, Language)),
    "h": (ShowCharts, (Language,)),
    "m": (BrowseFact, (_id, Language)),
    "t": (ShowTopics, (_id, _number, Language)),
    "o": (ShowTopic, (_id, _id, _number, Language)),
    "+": (partial(Judge, helpful=True), (_id, Language)),
    "-": (partial(Judge, helpful=False), (_id, Language)),
    "l": (UseLanguage, (Language,)),
    "s": (Subscribe, (Language,)),
    "u": (Unsubscribe, (Language,)),
}
"""By the letter that it begins with: what it is, and how each of its parts is read."""


def read(data: str) -> Action | None:
    """The action that `data` is; None for what no button of ours says."""
    kind, *parts = data.split(":")
    action, fields = _KINDS.get(kind, (None, ()))
    if action is None or len(parts) != len(fields):
        return None
    try:
        return action(*(field(part) for field, part in zip(fields, parts, strict=True)))
    except ValueError:
        return None
