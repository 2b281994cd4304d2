"""Which stored words a question's word resembles."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.stem import stem

Near = tuple[tuple[str, float], ...]

_GRAM_SIZE = 3  # grams of four beside them gained nothing
_SPELLING_PART = 0.65
_STEM_PART = 0.35
_FAINTEST = 0.25
_SHORTEST_MISSPELT = 4
_LEAST_SIMILAR = 0.72
_AS_GOOD = 0.05
_REMEMBERED = 20_000


class _Grams(NamedTuple):
    """How rare each character gram is, and its weight in the stored words that hold it."""

    rarity: dict[str, float]
    words: dict[str, list[tuple[str, float]]]


class Lexicon:
    """The stored words, and the likeness of any word to them."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = dict.fromkeys(words)
        self._rarest = math.log(1 + len(self._words)) + 1
        self._found: dict[str, Near] = {}

    def near(self, word: str) -> Near:
        """Return the stored words like `word`, likest first; the word itself has likeness 1."""
        found = self._found.get(word)
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            found = self._found[word] = self._compare(word)
        return found

    def _compare(self, word: str) -> Near:
        shared, length = self._spelling(word)
        least, part = _FAINTEST * length, _SPELLING_PART / length
        likeness = {other: value * part for other, value in shared.items() if value >= least}
        for other in self._stems.get(stem(word), ()):
            likeness[other] = likeness.get(other, 0.0) + _STEM_PART
        for other, similarity in self._meant(word, shared):
            likeness[other] = max(likeness.get(other, 0.0), similarity)
        if word in self._words:
            likeness[word] = 1.0
        return tuple(sorted(likeness.items(), key=lambda item: (-item[1], item[0])))

    def _spelling(self, word: str) -> tuple[dict[str, float], float]:
        """Return the weight of the grams each stored word shares, and that of all of `word`."""
        rarity, words = self._grams
        shared: defaultdict[str, float] = defaultdict(float)
        square = 0.0
        for gram in _grams(word):
            rare = rarity.get(gram, self._rarest)
            square += rare * rare
            for other, weight in words.get(gram, ()):
                shared[other] += rare * weight
        return shared, math.sqrt(square) or 1.0

    def _meant(self, word: str, sharing: Iterable[str]) -> Sequence[tuple[str, float]]:
        """Return the stored words that `word`, never stored itself, may be a misspelling of."""
        if word in self._words or len(word) < _SHORTEST_MISSPELT:
            return ()
        # One wrong letter in four or more leaves a gram in common: only those need be tried.
        similarity = OSA.normalized_similarity
        hits = process.extract(
            word, tuple(sharing), scorer=similarity, score_cutoff=_LEAST_SIMILAR, limit=3
        )
        return [(other, value) for other, value, _ in hits if value >= hits[0][1] - _AS_GOOD]

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        stems: dict[str, list[str]] = {}
        for word in self._words:
            stems.setdefault(stem(word), []).append(word)
        return stems

    @cached_property
    def _grams(self) -> _Grams:
        of_word = {word: _grams(word) for word in self._words}
        held = Counter(gram for grams in of_word.values() for gram in grams)
        rarity = {gram: self._rarest - math.log(1 + n) for gram, n in held.items()}
        words: dict[str, list[tuple[str, float]]] = {gram: [] for gram in held}
        for word, grams in of_word.items():
            length = math.sqrt(sum(rarity[gram] ** 2 for gram in grams))
            for gram in grams:
                words[gram].append((word, rarity[gram] / length))
        return _Grams(rarity, words)


def _grams(word: str) -> tuple[str, ...]:
    word = f" {word} "
    # A dict keeps the order, which a set would change from run to run and the sums with it.
    return tuple(
        dict.fromkeys(word[i : i + _GRAM_SIZE] for i in range(len(word) - _GRAM_SIZE + 1))
    )
