"""Everything that people say, indexed by its words and their stems.

An entry is a label of a concept, or a filler. Two words meet when they share a form: the word as
written, its stem, a clitic less, the Arabizi skeleton, or the nearest known spelling
(`bot.answering.forms`).

A knowledge has tens of thousands of labels and a question touches a few dozen, so that all are
folded in one go and only those that are looked at become entries.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from bot.answering.arabizi import ARTICLES, arabic_skeleton, latin_skeletons
from bot.knowledge.base import Knowledge
from bot.knowledge.model import ConceptEntry, Labels, Phrasings, Role
from bot.stem import stem
from bot.text import labels


class Script(StrEnum):
    """How a label is written; Arabizi is Arabic in Latin letters."""

    LATIN = "latin"
    ARABIC = "arabic"
    ARABIZI = "arabizi"


def script_of(word: str) -> Script:
    """The script of a normalised word, English where it is Latin."""
    return Script.LATIN if word.isascii() else Script.ARABIC


def scripts_of(word: str) -> tuple[Script, ...]:
    """The scripts that a normalised word may be written in."""
    return (Script.LATIN, Script.ARABIZI) if word.isascii() else (Script.ARABIC,)


class Entry(NamedTuple):
    """A label: `concept` is None for a filler.

    `leaning` are the positions of the words that are no label of their own.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    script: Script
    concept: str | None
    label: str
    leaning: frozenset[int] = frozenset()


class Index:
    """The labels and fillers of one script."""

    def __init__(
        self,
        written: Sequence[tuple[str, str | None]],
        phrasings: Sequence[str],
        asks: Collection[str],
        script: Script,
    ) -> None:
        self._written, self._phrasings, self._asks = written, phrasings, asks
        self._script = script
        keys = labels([label for label, _ in written])
        self.keys = [_without_articles(key) for key in keys] if script is Script.ARABIZI else keys
        self._by_word = _by_first(self.keys)
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        for word, numbers in self._by_word.items():
            self._by_stem[stem(word)] += numbers
        self._entries: dict[int, Entry] = {}
        self.words = frozenset(chain.from_iterable(self.keys))

    def starting(self, words: Iterable[str], stems: Iterable[str]) -> Iterator[Entry]:
        """The entries whose first word is one of `words`, or whose first stem one of `stems`."""
        by_word = (self._by_word.get(word, ()) for word in words)
        by_stem = (self._by_stem.get(root, ()) for root in stems)
        numbers = chain(chain.from_iterable(by_word), chain.from_iterable(by_stem))
        return map(self._entry, dict.fromkeys(numbers))

    def knows(self, word: str) -> bool:
        """Whether `word` stands in some label or filler, as it is or as a stem."""
        return word in self.words or word in self.stems

    def continues(self, word: str) -> bool:
        """Whether some longer word begins with `word`."""
        at = bisect_right(self._sorted, word)
        return at < len(self._sorted) and self._sorted[at].startswith(word)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.words)

    @cached_property
    def _alone(self) -> frozenset[str]:
        """The stems of the labels of one word."""
        return frozenset(stem(key[0]) for key in self.keys if len(key) == 1)

    @cached_property
    def _phrased(self) -> list[tuple[str, ...]]:
        return labels(self._phrasings)

    @cached_property
    def phrased(self) -> frozenset[str]:
        """The words of the phrasings."""
        return frozenset(chain.from_iterable(self._phrased))

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The words that stand side by side in some label or phrasing."""
        return frozenset(chain.from_iterable(map(pairwise, (*self.keys, *self._phrased))))

    @cached_property
    def asking(self) -> frozenset[tuple[str, ...]]:
        """The labels of what can be asked."""
        named = zip(self.keys, self._written, strict=True)
        return frozenset(key for key, (_, concept) in named if concept in self._asks)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(map(stem, self.words))

    def warm_up(self) -> None:
        """Compute now what is else computed when it is first looked at."""
        for _ in (self.stems, self.phrased, self.pairs, self.asking):
            pass

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            label, concept = self._written[number]
            key = self.keys[number]
            stems = tuple(map(stem, key))
            leaning = frozenset(at for at, root in enumerate(stems) if root not in self._alone)
            entry = Entry(key, stems, self._script, concept, label, leaning)
            self._entries[number] = entry
        return entry


class Lexicon:
    """The labels of every concept and the fillers; a script is indexed when met."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._indexes: dict[Script, Index] = {}
        concepts = knowledge.concepts.values()
        self._asks = frozenset(concept.id for concept in concepts if Role.ASK in concept.role)

    def index(self, script: Script) -> Index:
        """What is known in `script`."""
        if script not in self._indexes:
            written = list(_written(self._knowledge, script))
            asked = (_by_script(f.ask, script) for f in self._knowledge.facts.values())
            phrasings = list(chain.from_iterable(asked))
            self._indexes[script] = Index(written, phrasings, self._asks, script)
        return self._indexes[script]

    @cached_property
    def arabizi_only(self) -> frozenset[str]:
        """The words that are Arabizi and no English that is known."""
        return self.index(Script.ARABIZI).words - self.index(Script.LATIN).words

    def phrases(self, word: str) -> bool:
        """Whether `word` stands in some phrasing."""
        return any(word in self.index(script).phrased for script in scripts_of(word))

    def pairs(self, first: str, second: str) -> bool:
        """Whether two words stand side by side in some label or phrasing."""
        return any((first, second) in self.index(script).pairs for script in scripts_of(first))

    def asks(self, *words: str) -> bool:
        """Whether `words` are a label of what can be asked."""
        return any(words in self.index(script).asking for script in scripts_of(words[0]))

    @cached_property
    def skeletons(self) -> dict[str, tuple[str, ...]]:
        """The known Arabic and Arabizi words by their consonant skeleton."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        known = self.index(Script.ARABIZI).words | self.index(Script.ARABIC).words
        for word in sorted(known):
            for skeleton in _skeletons(word):
                found[skeleton][word] = None
        return {skeleton: tuple(known) for skeleton, known in found.items()}


def _by_first(keys: Sequence[tuple[str, ...]]) -> dict[str, list[int]]:
    """The positions of `keys` by their first word."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        if key:
            found[key[0]].append(number)
    return found


def _without_articles(key: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in key if part not in ARTICLES) or key


def _skeletons(word: str) -> Iterable[str]:
    if word.isascii():
        return latin_skeletons(word)
    return (arabic_skeleton(word), arabic_skeleton(stem(word)))


def _written(knowledge: Knowledge, script: Script) -> Iterator[tuple[str, str | None]]:
    """Every label in `script` with its concept; a filler has none."""
    for id_, concept in knowledge.concepts.items():
        if script is not Script.ARABIZI:
            yield (concept.name.en if script is Script.LATIN else concept.name.ar), id_
        for label in _by_script(concept, script):
            yield label, id_
    for filler in _by_script(knowledge.fillers.words, script):
        yield filler, None
    for kind, values in knowledge.numbers:
        for value, named in values.items():
            for label in _by_script(named, script):
                yield label, f"{kind}:{value}"


def _by_script(entry: Labels | Phrasings | ConceptEntry, script: Script) -> tuple[str, ...]:
    match script:
        case Script.LATIN:
            return entry.en
        case Script.ARABIC:
            return entry.ar + entry.dialect
        case Script.ARABIZI:
            return entry.arabizi
