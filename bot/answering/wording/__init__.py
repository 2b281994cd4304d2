"""Free wording: which label's stored phrasings a question is worded like, and how surely."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.answering.wording._index import Index
from bot.stem import stem

_ARABIC, _LATIN = re.compile("[\u0621-\u064a]"), re.compile("[a-z]")


@dataclass(frozen=True, slots=True)
class Match:
    """A label, and how well its phrasings fit the question."""

    label: str
    confidence: float
    """By score, lead and share of the question accounted for; up to about 4, no probability."""
    score: float
    nearest: str
    """The stored phrasing that is most like the question."""


class Wording:
    """Matches free wording against stored phrasings: (label, normalised words).

    Latin and Arabic phrasings are indexed apart: they share no letters, and a common centre would
    dilute both. A question is asked of the index that most of its letters belong to.
    """

    def __init__(self, phrasings: Iterable[tuple[str, Sequence[str]]]) -> None:
        by_script: dict[bool, list[tuple[str, Sequence[str]]]] = {}
        self._stems: dict[str, set[str]] = {}
        for label, words in phrasings:
            by_script.setdefault(_is_arabic(words), []).append((label, words))
            self._stems.setdefault(label, set()).update(map(stem, words))
        self._indexes = {script: Index(stored) for script, stored in by_script.items()}

    def learn(self) -> None:
        """Learn now what the first question would otherwise wait for: some 0.1 ms a phrasing."""
        for index in self._indexes.values():
            index.learn()

    def rank(
        self, words: Sequence[str], labels: Collection[str] | None = None, limit: int = 5
    ) -> tuple[Match, ...]:
        """Return the labels that `words` are worded like, best first, out of `labels` if given."""
        index = self._indexes.get(_is_arabic(words))
        if index is None:
            return ()
        fits = index.ask(words, labels)
        return tuple(
            Match(index.labels[fit.label], fit.confidence(fits), fit.score, fit.nearest.text)
            for fit in fits[:limit]
        )

    def answer(self, words: Sequence[str], labels: Collection[str] | None = None) -> Match | None:
        """Return the best match if it is sure enough."""
        best = self.rank(words, labels, limit=1)
        return best[0] if best and best[0].confidence >= self.threshold(words) else None

    def threshold(self, words: Sequence[str]) -> float:
        """Return the confidence from which on a question in the script of `words` is answered."""
        index = self._indexes.get(_is_arabic(words))
        return index.threshold if index else 0.0

    def knows(self, label: str, word: str) -> bool:
        """Tell whether a form of `word` is in the label's own phrasings."""
        return stem(word) in self._stems.get(label, ())


def _is_arabic(words: Iterable[str]) -> bool:
    letters = "".join(words)
    return len(_ARABIC.findall(letters)) > len(_LATIN.findall(letters))
