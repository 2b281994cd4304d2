"""A question as it was understood."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from bot.answering.periods import Interval
from bot.answering.spans import Spotted
from bot.knowledge.model import Role
from bot.language import Language


class Mention(NamedTuple):
    """A concept that the question names.

    `concepts` are alternatives (a label may belong to several); `roles` is what it can be here.
    `at` is the position of its span; `part` counts the coordinators ("and", "or") before it.
    """

    concepts: tuple[str, ...]
    roles: frozenset[Role]
    word: str
    at: int
    clause: int
    part: int

    def is_(self, *concepts: str) -> bool:
        """Whether it names one of `concepts`."""
        return any(map(self.concepts.__contains__, concepts))


@dataclass(frozen=True, slots=True)
class Timed:
    """A stretch of time that the question names: an interval, or a concept of the role period."""

    word: str
    at: int
    part: int
    interval: Interval | None = None
    concept: str | None = None


@dataclass(frozen=True, slots=True)
class Leftover:
    """A word that nothing explains, or that may be a misspelt one that carries nothing."""

    word: str
    key: str
    clause: int
    at: int
    misspelt: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked (`asks` are concepts of that role), about which concepts, over which time.

    `mentions` are what the question wants, `negated` what it rules out, `excepted` what it takes
    away; `figures` are numbers that stand for themselves; `bars` make it not the report's.
    """

    text: str
    language: Language
    spotted: Spotted
    asks: frozenset[str] = frozenset()
    mentions: tuple[Mention, ...] = ()
    negated: tuple[Mention, ...] = ()
    excepted: tuple[Mention, ...] = ()
    periods: tuple[Timed, ...] = ()
    excepted_periods: tuple[Timed, ...] = ()
    bars: tuple[Mention, ...] = ()
    figures: tuple[float, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    hidden: frozenset[str] = frozenset()
    """Concepts whose labels stand inside longer ones, which a finding may need besides."""
    completed: bool = False
    """Whether part of it was taken from an earlier question."""
    scenes: tuple[Mention, ...] = ()
    """The places that its answer told, which a later "there" may mean."""
    times: tuple[Timed, ...] = ()
    """The time that its answer told, which a later "that year" may mean."""

    @property
    def empty(self) -> bool:
        """Whether nothing in it is about anything."""
        return not (self.mentions or self.periods or self.bars or self.negated)

    def only(self, mentions: tuple[Mention, ...], periods: tuple[Timed, ...]) -> "Question":
        """The same question about only `mentions` over `periods`."""
        return replace(self, mentions=mentions, periods=periods)
