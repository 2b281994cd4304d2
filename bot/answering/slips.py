"""What phones and ears do to words, and what it costs to believe that they did.

A dropped, doubled or swapped letter is believed in any word that is long enough, another letter
only where phones or ears confuse the two (`knowledge/spelling.yaml`), or in long words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.knowledge.words import Spelling
from bot.text import normalize

_SURER = -0.15
"""What is taken off for a slip that can happen in one way only: two letters swapped or doubled."""
LONG = 9
"""From how many letters on a word may have two slips."""


@dataclass(frozen=True, slots=True)
class Trust:
    """From how many written letters on a slip is believed."""

    dropped: int
    added: int
    other: int
    """Another letter, where nothing confuses the two."""


class Slips:
    """Costs of slips, by the keyboards and the letters that sound alike."""

    def __init__(self, spelling: Spelling) -> None:
        self._confused = frozenset((*_neighbours(spelling.keyboards), *_pairs(spelling.alike)))

    def cost(self, written: str, word: str, distance: int, trust: Trust) -> float | None:
        """What it costs to believe that `written` means `word`; None where it can't be.

        Phones drop letters more often than they add any; the first letter is seldom wrong.
        """
        cost = 0.3 + 0.7 * distance + (0.0 if word[0] == written[0] else 0.3)
        if len(word) > len(written):
            return cost - 0.1 if len(written) >= trust.dropped else None
        if len(written) < trust.added:
            return None
        if len(word) < len(written):
            return cost + (_SURER if _is_doubled(written, word) else 0.1)
        return self._other(written, word, distance, trust, cost)

    def _other(
        self, written: str, word: str, distance: int, trust: Trust, cost: float
    ) -> float | None:
        """What letters in the place of others cost."""
        if distance == 1 and sorted(word) == sorted(written):
            return cost + _SURER
        if distance > 1 or self._confuses(written, word):
            return cost
        return cost + 0.3 if len(written) >= trust.other else None

    def _confuses(self, written: str, word: str) -> bool:
        return any(
            (one, other) in self._confused
            for one, other in zip(written, word, strict=True)
            if one != other
        )


def is_sure(written: str, word: str) -> bool:
    """Whether `written` is `word` with two letters swapped, or one of them twice."""
    if len(written) == len(word):
        return sorted(written) == sorted(word) and OSA.distance(written, word) == 1
    return _is_doubled(written, word)


def _is_doubled(written: str, word: str) -> bool:
    """Whether `written` is `word` with one of its letters twice."""
    return any(
        one == other and written[:at] + written[at + 1 :] == word
        for at, (one, other) in enumerate(pairwise(written))
    )


def _neighbours(rows: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Every key with those beside, above and below it."""
    for at, row in enumerate(rows):
        for column, key in enumerate(row):
            near = row[max(0, column - 1) : column + 2]
            below = rows[at + 1][max(0, column - 1) : column + 2] if at + 1 < len(rows) else ""
            for other in near + below:
                if normalize(key) != normalize(other) and not {key, other} & {" "}:
                    yield normalize(key), normalize(other)
                    yield normalize(other), normalize(key)


def _pairs(groups: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for group in groups:
        yield from ((one, other) for one in group for other in group if one != other)
