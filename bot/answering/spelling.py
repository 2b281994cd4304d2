"""The known words that a misspelt one may mean.

A real word of either language means itself (`knowledge/words.yaml`), unless the word beside it
says otherwise (`bot.answering.mend`). Arabic words are full of neighbours one letter apart, so
they must be longer to be believed alone. A question that nothing else explains is read once more,
boldly: then the words around a misspelt one must carry it.
"""

from collections.abc import Iterator
from functools import cached_property, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.answering.clitics import bare, misarticled, unmarked
from bot.answering.lexicon import Lexicon, Script
from bot.answering.shelves import Shelves
from bot.answering.slips import LONG, Slips, Trust
from bot.knowledge.words import RealWords, Spelling
from bot.stem import stem
from bot.text import labels

_CLITIC = 0.2
_ARTICLE = 0.9
_COMMON = -0.1
"""What is taken off for a word of which much is asked: it is the likelier one."""
_HITS = 8
_BARE = 4
"""From how many letters on what is left without particles is a real word, too."""
_ROOT = 5
"""From how many letters on a stem is compared, too."""
_WARY = {
    Script.LATIN: Trust(dropped=3, added=4, other=LONG - 1),
    Script.ARABIC: Trust(dropped=4, added=4, other=LONG - 1),
}
_BOLD = dict.fromkeys(Script, Trust(dropped=3, added=3, other=5))


class Speller:
    """Looks words up among those of the lexicon, by optimal string alignment distance."""

    def __init__(self, lexicon: Lexicon, spelling: Spelling, words: RealWords) -> None:
        self._lexicon, self._words = lexicon, words
        self._slips = Slips(spelling)
        self._shelved: dict[Script, Shelves] = {}
        self.nearest = lru_cache(maxsize=4096)(self._nearest)
        self._close = lru_cache(maxsize=4096)(self._closest)

    def is_real(self, key: str) -> bool:
        """Whether `key` is a word of its own, and no misspelling."""
        less = (form for form in bare(key) if len(form) >= _BARE and form != key[:-1])
        forms = (key, unmarked(key), *less)
        return not self._real.isdisjoint(forms)

    @cached_property
    def _real(self) -> frozenset[str]:
        english, arabic = labels([self._words.en, self._words.ar])
        return frozenset((*english, *arabic))

    def _nearest(
        self,
        key: str,
        script: Script,
        bold: bool = False,  # noqa: FBT001, FBT002 - cached by position
        real: bool = False,  # noqa: FBT001, FBT002
    ) -> tuple[tuple[str, float], ...]:
        """Words known in `script` near `key`, nearest first, with the cost of believing each.

        A real word is near none, unless even a `real` one may be misspelt.
        """
        trusts = _BOLD if bold else _WARY
        if not key.isalpha() or script not in trusts or (self.is_real(key) and not real):
            return ()
        found: dict[str, float] = {}
        for rest in misarticled(key) if bold else ():
            if rest in self._lexicon.index(script).words:
                found[rest] = _ARTICLE
        for form, extra in _forms(key).items():
            for word, cost in self._within(form, script, trusts[script]):
                found[word] = min(cost + extra, found.get(word, cost + extra))
        return tuple(sorted(found.items(), key=lambda item: (item[1], item[0]))[:_HITS])

    def _within(self, form: str, script: Script, trust: Trust) -> Iterator[tuple[str, float]]:
        if len(form) < min(trust.dropped, trust.added):
            return
        common = self._lexicon.index(script).common
        for word, distance in self._close(form, script):
            cost = self._slips.cost(form, word, distance, trust)
            if cost is not None and len(word) >= trust.dropped:
                yield word, cost + (_COMMON if word in common else 0.0)

    def _closest(self, form: str, script: Script) -> list[tuple[str, int]]:
        """The known words within a slip of `form`, or two where it is long, and how many."""
        allowed = 2 if len(form) >= LONG else 1
        words = self._shelves(script).like(form, allowed)
        hits = process.extract(form, words, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        return [(word, int(distance)) for word, distance, _ in hits]

    def _shelves(self, script: Script) -> Shelves:
        if script not in self._shelved:
            index = self._lexicon.index(script)
            self._shelved[script] = Shelves(index.words | index.stems)
        return self._shelved[script]

    def warm_up(self) -> None:
        """Sort the known words now."""
        for script in Script:
            self._shelves(script).warm_up()
        self._real  # noqa: B018 - computed once, by being looked at


def _forms(key: str) -> dict[str, float]:
    """What is compared of a word, and what it costs to take off particles and endings."""
    forms = dict.fromkeys(bare(key), _CLITIC)
    if len(root := stem(key)) >= _ROOT:
        forms[root] = 0.0 if key.isascii() else _CLITIC
    return forms | {key: 0.0}
