"""The known words that a misspelt one may mean.

A dropped, doubled or swapped letter is believed in any word that is long enough, another letter
only where phones or ears confuse the two (`knowledge/spelling.yaml`); two slips only in long
words. Arabic words are full of neighbours one letter apart, so they must be longer.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.clitics import bare
from bot.answering.lexicon import Lexicon, Script
from bot.knowledge.model import Spelling
from bot.stem import stem
from bot.text import Token, normalize

_SHORTEST = {Script.LATIN: 3, Script.ARABIC: 4}
_SUBSTITUTED = {Script.LATIN: 4, Script.ARABIC: 4}
_CLITIC = 0.2
_LONG = 9
_HITS = 8

Shelves = dict[tuple[int, str], list[str]]


class Speller:
    """Looks words up among those of the lexicon, by optimal string alignment distance."""

    def __init__(self, lexicon: Lexicon, spelling: Spelling) -> None:
        self._lexicon = lexicon
        self._confused = frozenset((*_neighbours(spelling.keyboards), *_pairs(spelling.alike)))
        self._shelved: dict[Script, Shelves] = {}
        self.nearest = lru_cache(maxsize=4096)(self._nearest)

    def respell(self, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
        """`tokens` with a word that was split put together, and two that ran together parted."""
        found: list[Token] = []
        for token in tokens:
            if found and self._is_split(found[-1], token):
                found[-1] = _joined(found[-1], token)
            elif self._is_strange(token) and not self.nearest(token.key):
                found += self._parted(token)
            else:
                found.append(token)
        return tuple(found)

    def _is_split(self, first: Token, second: Token) -> bool:
        return (
            second.gap == " "
            and min(len(first.key), len(second.key)) > 1
            and (self._is_strange(first) or self._is_strange(second))
            and self._knows_form(first.key + second.key)
        )

    def _is_strange(self, token: Token) -> bool:
        if token.number is not None or not token.key.isalpha():
            return False
        return not self._knows_form(token.key)

    def _knows_form(self, key: str) -> bool:
        return any(map(self._knows, (key, stem(key), *bare(key))))

    def _knows(self, word: str) -> bool:
        return self._lexicon.index(_script(word)).knows(word)

    def _parted(self, token: Token) -> tuple[Token, ...]:
        for cut in range(len(token.key) - 3, 2, -1):
            first, second = token.key[:cut], token.key[cut:]
            if self._knows(first) and self._knows(second):
                return (
                    replace(token, key=first, raw=first),
                    replace(token, key=second, raw=second, gap=" "),
                )
        return (token,)

    def _nearest(self, key: str) -> tuple[tuple[str, float], ...]:
        """Known words near `key`, nearest first, with the cost of believing each."""
        if not key.isalpha():
            return ()
        found: dict[str, float] = {}
        own = (key, stem(key)) if key.isascii() else (key,)
        forms = dict.fromkeys(bare(key), _CLITIC) | dict.fromkeys(own, 0.0)
        for form, extra in forms.items():
            for word, cost in self._within(form):
                found[word] = min(cost + extra, found.get(word, cost + extra))
        return tuple(sorted(found.items(), key=lambda item: (item[1], item[0]))[:_HITS])

    def _within(self, form: str) -> Iterator[tuple[str, float]]:
        script = _script(form)
        if len(form) < _SHORTEST[script]:
            return
        allowed = 2 if len(form) >= _LONG else 1
        words = self._like(form, allowed, script)
        hits = process.extract(form, words, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        for word, distance, _ in hits:
            cost = (
                self._cost(form, word, int(distance))
                if len(word) > len(form) or len(form) >= _SUBSTITUTED[script]
                else None
            )
            if cost is not None:
                yield word, cost

    def _like(self, form: str, allowed: int, script: Script) -> list[str]:
        """The known words of about that length that begin alike."""
        shelves = self._shelves(script)
        shortest = max(_SHORTEST[script], len(form) - allowed)
        sizes = range(shortest, len(form) + allowed + 1)
        firsts = dict.fromkeys(form[:2])
        return [
            word for size in sizes for first in firsts for word in shelves.get((size, first), ())
        ]

    def _shelves(self, script: Script) -> Shelves:
        """The known words by length and first letter."""
        if script not in self._shelved:
            shelves = self._shelved[script] = defaultdict(list)
            index = self._lexicon.index(script)
            for word in sorted(index.words | index.stems):
                if word.isalpha():
                    shelves[len(word), word[0]].append(word)
        return self._shelved[script]

    def warm_up(self) -> None:
        """Sort the known words now."""
        for script in _SHORTEST:
            self._shelves(script)

    def _cost(self, form: str, word: str, distance: int) -> float | None:
        """Phones drop letters more often than they add any; the first letter is seldom wrong."""
        cost = 0.3 + 0.7 * distance + (0.0 if word[0] == form[0] else 0.3)
        if len(word) != len(form):
            return cost + (0.1 if len(word) < len(form) else -0.1)
        swapped = sorted(word) == sorted(form)
        if swapped or distance > 1 or self._slip(form, word):
            return cost
        return None if len(form) < _LONG - 1 else cost + 0.3

    def _slip(self, form: str, word: str) -> bool:
        return any(
            (one, other) in self._confused
            for one, other in zip(form, word, strict=True)
            if one != other
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


def _joined(first: Token, second: Token) -> Token:
    return replace(first, key=first.key + second.key, raw=f"{first.raw}{second.raw}")


def _script(word: str) -> Script:
    return Script.LATIN if word.isascii() else Script.ARABIC
