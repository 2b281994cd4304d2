"""The stored phrasings of one script."""

import math
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from heapq import nlargest
from zlib import crc32

from bot.answering.wording._centres import Centres
from bot.answering.wording._group import Asked, Fit, Group, Phrasing, closeness
from bot.answering.wording._lexicon import Lexicon
from bot.answering.wording._threshold import Trial, even_handed

Stored = Sequence[tuple[str, Sequence[str]]]

_RARITY_POWER = 0.7
_COMPARED = 12  # labels whose phrasings are compared one by one
_TRIALS = 150
_LESSONS = 5_000


class Index:
    """The phrasings of one script; whatever is learnt from them is learnt on first use."""

    def __init__(self, stored: Stored) -> None:
        self.labels = tuple(dict.fromkeys(label for label, _ in stored))
        self._number = {label: number for number, label in enumerate(self.labels)}
        self._rarest = _rarity(len(self.labels), 1)
        self._rarity = self._rarities(stored)
        self._lexicon = Lexicon(self._rarity)
        self._groups = self._grouped(stored)

    def ask(self, words: Iterable[str], labels: Collection[str] | None = None) -> list[Fit]:
        """Return the labels that fit best, best first; `labels` restricts the candidates."""
        asked = self._read(words)
        known = self._number if labels is None else self._number.keys() & labels
        numbers = sorted(self._number[label] for label in known)
        return self._fits(asked, self._centres.scores(asked.spread), numbers)

    def learn(self) -> None:
        """Learn the threshold and the centres now."""
        _ = self.threshold, self._centres

    @cached_property
    def threshold(self) -> float:
        """The confidence from which on a question is answered."""
        phrasings = [
            p for group in self._groups if len(group.phrasings) > 1 for p in group.phrasings
        ]
        # Polished centres have been pushed by these very phrasings and would find them too easy.
        centres = Centres(self._groups)
        return even_handed(
            [self._trial(phrasing, centres) for phrasing in _some(phrasings, _TRIALS)]
        )

    @cached_property
    def _centres(self) -> Centres:
        centres = Centres(self._groups)
        phrasings = [phrasing for group in self._groups for phrasing in group.phrasings]
        lessons = _every(phrasings, _LESSONS)
        centres.polish([(phrasing, self._read(phrasing.weights).spread) for phrasing in lessons])
        return centres

    def _trial(self, phrasing: Phrasing, centres: Centres) -> Trial:
        asked = self._read(phrasing.weights)
        scores = centres.scores(asked.spread)
        scores[phrasing.label] = 0.0
        others = self._fits(asked, scores, range(len(scores)))
        rest = self._groups[phrasing.label].without(phrasing)
        own = rest.fit(asked, closeness(asked.spread, rest.centre))
        stranger = others[0].confidence(others) if others else 0.0
        wins = not others or own.score > others[0].score
        return Trial(stranger, own.confidence(others) if wins else -math.inf)

    def _fits(self, asked: Asked, scores: Sequence[float], numbers: Iterable[int]) -> list[Fit]:
        close = nlargest(_COMPARED, numbers, key=scores.__getitem__)
        fits = [self._groups[n].fit(asked, scores[n]) for n in close if scores[n] > 0]
        return sorted(fits, key=lambda fit: -fit.score)

    def _read(self, words: Iterable[str]) -> Asked:
        weights = self._weights(words)
        read = tuple((word, weight, self._lexicon.near(word)) for word, weight in weights.items())
        spread: dict[str, float] = {}
        for _, weight, near in read:
            for word, likeness in near:
                spread[word] = spread.get(word, 0.0) + weight * likeness
        return Asked(read, spread)

    def _weights(self, words: Iterable[str]) -> dict[str, float]:
        rarity = self._rarity
        weights = {word: rarity.get(word) or self._strange(word) for word in words}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {word: weight / length for word, weight in weights.items()}

    def _strange(self, word: str) -> float:
        """Return the rarity of a word never stored: as far as it is like another, that one's."""
        other, likeness = next(iter(self._lexicon.near(word)), ("", 0.0))
        return self._rarest + likeness * (self._rarity.get(other, 0.0) - self._rarest)

    def _rarities(self, stored: Stored) -> dict[str, float]:
        users: dict[str, set[str]] = {}
        for label, words in stored:
            for word in words:
                users.setdefault(word, set()).add(label)
        count = len(self.labels)
        return {word: _rarity(count, len(by)) for word, by in users.items()}

    def _grouped(self, stored: Stored) -> tuple[Group, ...]:
        phrasings: list[list[Phrasing]] = [[] for _ in self.labels]
        for label, words in stored:
            number = self._number[label]
            phrasings[number].append(Phrasing(number, " ".join(words), self._weights(words)))
        return tuple(Group(number, tuple(own)) for number, own in enumerate(phrasings))


def _some(phrasings: Sequence[Phrasing], most: int) -> Sequence[Phrasing]:
    """Return so many phrasings at most, nearly the same ones after others were added."""
    return sorted(phrasings, key=lambda phrasing: crc32(phrasing.text.encode()))[:most]


def _every(phrasings: Sequence[Phrasing], most: int) -> Sequence[Phrasing]:
    """Return so many phrasings at most, taken evenly."""
    return phrasings[:: math.ceil(len(phrasings) / most) or 1]


def _rarity(labels: int, using: int) -> float:
    return math.pow(math.log(1 + labels / using), _RARITY_POWER)
