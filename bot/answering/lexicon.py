"""Everything that people say, indexed by its words and their stems.

An entry is a label of a concept, or a filler. Two words meet when they share a form: the word as
written, its stem, a clitic less, the Arabizi skeleton, or the nearest known spelling
(`bot.answering.forms`).

A knowledge has tens of thousands of labels and a question touches a few dozen, so that only their
first words are folded at once, a label when a question may begin it, and only those that are
looked at become entries.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache, cached_property, partial
from itertools import chain, pairwise
from typing import NamedTuple

from bot.answering.arabizi import ARTICLES, arabic_skeleton, latin_skeletons
from bot.answering.clitics import bare
from bot.answering.written import Written
from bot.knowledge.base import Knowledge
from bot.knowledge.fields import divided
from bot.knowledge.model import ConceptEntry, Labels, Phrasings, Role
from bot.stem import stem, stems
from bot.text import labels

CUE = "cue-"


class Script(StrEnum):
    """How a label is written; Arabizi is Arabic in Latin letters."""

    LATIN = "latin"
    ARABIC = "arabic"
    ARABIZI = "arabizi"


_LATIN, _ARABIC = (Script.LATIN, Script.ARABIZI), (Script.ARABIC,)


def script_of(word: str) -> Script:
    """The script of a normalised word, English where it is Latin."""
    return Script.LATIN if word.isascii() else Script.ARABIC


class Entry(NamedTuple):
    """A label: `concept` is None for a filler.

    `leaning` are the positions of those of several words that are no label of their own; a `rigid`
    one is said in its own words only, and not in what shares their stem.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    script: Script
    concept: str | None
    label: str
    leaning: frozenset[int] = frozenset()
    rigid: bool = False


_MANY = 16
"""From how many labels on those that begin with a word are sorted before anybody asks."""

_COMMON = 5
"""In how many phrasings a common word stands."""

Branch = dict[str, list[int]]
"""The numbers of labels that begin alike, by the next word and its stem; empty where they end."""
Branches = dict[str, list[Branch]]
"""The same a word earlier: what goes on from several words that are alike."""


class Index:
    """The labels and fillers of one script."""

    def __init__(
        self, written: Written, phrasings: Sequence[str], asks: Collection[str], script: Script
    ) -> None:
        self._written, self._phrasings, self._asks = written, phrasings, asks
        self._script = script
        self._by_word = written.by_first_word()
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        for root, word in zip(stems(self._by_word), self._by_word, strict=True):
            self._by_stem[root].append(word)
        self.entry = cache(self._entry)
        self._is_alone = cache(self._stands_alone)
        self._branched: dict[str, dict[str, Branch]] = {}

    def starting(self, words: Iterable[str], roots: Iterable[str]) -> Branches:
        """The labels whose first word is one of `words`, or whose first stem one of `roots`.

        By their second word, and by its stem; where there is none, by nothing.
        """
        alike = chain.from_iterable(self._by_stem.get(root, ()) for root in roots)
        found: Branches = defaultdict(list)
        for word in dict.fromkeys(chain(words, alike)):
            for second, branch in self._branches(word).items():
                found[second].append(branch)
        return found

    def _branches(self, word: str) -> dict[str, Branch]:
        """The labels that begin with `word`, by their second word and by its stem."""
        if word not in self._branched:
            found: dict[str, Branch] = defaultdict(partial(defaultdict[str, list[int]], list))
            self._branched[word] = found
            numbers = sorted(self._by_word.get(word, ()))
            for number, line in zip(numbers, self._written.lines(numbers), strict=True):
                _, second, third, *_ = f"{line}  ".split(" ", 3)
                for key in {second, stem(second)}:
                    for other in {third, stem(third)}:
                        found[key][other].append(number)
        return self._branched[word]

    def _entry(self, number: int) -> Entry:
        """The label with that number."""
        label, concept = self._written.labels[number], self._written.concepts[number]
        (line,) = self._written.lines([number])
        key = tuple(line.split())
        roots = tuple(map(stem, key))
        several = enumerate(roots) if len(key) > 1 else ()
        leaning = frozenset(at for at, root in several if self._leans(root))
        rigid = self._script is Script.ARABIC and (
            concept is None or ":" in concept or (len(key) == 1 and self._is_formal(concept))
        )
        return Entry(key, roots, self._script, concept, label, leaning, rigid)

    def knows(self, word: str) -> bool:
        """Whether `word` stands in some label or filler, as it is or as a stem."""
        return word in self._by_word or word in self.words or word in self.stems

    def continues(self, word: str) -> bool:
        """Whether some longer word begins with `word`."""
        at = bisect_right(self._sorted, word)
        return at < len(self._sorted) and self._sorted[at].startswith(word)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.words)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of its labels and fillers."""
        return self._written.words

    def _leans(self, root: str) -> bool:
        """Whether no word with the stem `root` is a label of its own."""
        return not any(map(self._is_alone, self._by_stem.get(root, ())))

    def _stands_alone(self, word: str) -> bool:
        """Whether `word` is a label of its own."""
        return self._written.is_alone(word, self._by_word[word])

    @cached_property
    def _phrased(self) -> list[tuple[str, ...]]:
        return labels(self._phrasings)

    @cached_property
    def phrased(self) -> frozenset[str]:
        """The words of the phrasings."""
        return frozenset(chain.from_iterable(self._phrased))

    @cached_property
    def common(self) -> frozenset[str]:
        """The words of its labels that stand in many phrasings, as they are or with particles."""
        often = Counter(chain.from_iterable(self._phrased))
        for word, times in tuple(often.items()):
            often.update(dict.fromkeys(bare(word), times))
        return frozenset(w for w, times in often.items() if times >= _COMMON) & self.words

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The words that stand side by side in some label or phrasing."""
        keys = (tuple(line.split()) for line in self._written.lines() if " " in line)
        return frozenset(chain.from_iterable(map(pairwise, chain(keys, self._phrased))))

    @cached_property
    def asking(self) -> frozenset[tuple[str, ...]]:
        """The labels of what can be asked."""
        named = [n for n, id_ in enumerate(self._written.concepts) if id_ in self._asks]
        return frozenset(tuple(line.split()) for line in self._written.lines(named))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(stems(self.words))

    def warm_up(self) -> None:
        """Compute now what is else computed when it is first looked at."""
        for _ in (self.stems, self.phrased, self.common, self.pairs, self.asking):
            pass
        for word, numbers in self._by_word.items():
            self._is_alone(word)
            if len(numbers) >= _MANY:
                self._branches(word)

    def _is_formal(self, concept: str) -> bool:
        """Whether a concept only asks or joins."""
        return concept in self._asks or concept.startswith(CUE)


class Lexicon:
    """The labels of every concept and the fillers; a script is indexed when met."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self.index = cache(self._indexed)
        concepts = knowledge.concepts.values()
        self._asks = frozenset(concept.id for concept in concepts if Role.ASK in concept.role)

    def _indexed(self, script: Script) -> Index:
        """What is known in `script`."""
        asked = (_phrasings(fact.ask, script) for fact in self._knowledge.facts.values())
        phrasings = list(chain.from_iterable(asked))
        return Index(_written(self._knowledge, script), phrasings, self._asks, script)

    def _of(self, word: str) -> Iterator[Index]:
        """What is known in the scripts that `word` may be written in, each indexed when met."""
        return map(self.index, _LATIN if word.isascii() else _ARABIC)

    @cached_property
    def arabizi_only(self) -> frozenset[str]:
        """The words that are Arabizi and no English that is known."""
        return self.index(Script.ARABIZI).words - self.index(Script.LATIN).words

    def phrases(self, word: str) -> bool:
        """Whether `word` stands in some phrasing."""
        return any(word in index.phrased for index in self._of(word))

    def writes(self, word: str) -> bool:
        """Whether `word` stands in some label as it is."""
        return any(word in index.words for index in self._of(word))

    def is_common(self, word: str) -> bool:
        """Whether `word` stands in many phrasings."""
        return any(word in index.common for index in self._of(word))

    def pairs(self, first: str, second: str) -> bool:
        """Whether two words stand side by side in some label or phrasing."""
        return any((first, second) in index.pairs for index in self._of(first))

    def asks(self, *words: str) -> bool:
        """Whether `words` are a label of what can be asked."""
        return any(words in index.asking for index in self._of(words[0]))

    @cached_property
    def skeletons(self) -> dict[str, tuple[str, ...]]:
        """The known Arabic and Arabizi words by their consonant skeleton."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        known = self.index(Script.ARABIZI).words | self.index(Script.ARABIC).words
        for word in sorted(known):
            for skeleton in _skeletons(word):
                found[skeleton][word] = None
        return {skeleton: tuple(known) for skeleton, known in found.items()}


def _skeletons(word: str) -> Iterable[str]:
    if word.isascii():
        return latin_skeletons(word)
    return (arabic_skeleton(word), arabic_skeleton(stem(word)))


def _written(knowledge: Knowledge, script: Script) -> Written:
    """Every label in a script."""
    found = Written(skipped=ARTICLES if script is Script.ARABIZI else ())
    for id_, concept in knowledge.concepts.items():
        if script is not Script.ARABIZI:
            found.add(id_, [concept.name.en if script is Script.LATIN else concept.name.ar])
        found.add(id_, _labels(concept, script))
    found.add(None, _labels(knowledge.fillers.words, script))
    for kind, values in knowledge.numbers:
        for value, named in values.items():
            found.add(f"{kind}:{value}", _labels(named, script))
    return found


def _labels(entry: Labels | ConceptEntry, script: Script) -> list[str]:
    match script:
        case Script.LATIN:
            return divided(entry.en)
        case Script.ARABIC:
            return divided(f"{entry.ar},{entry.dialect}")
        case Script.ARABIZI:
            return divided(entry.arabizi)


def _phrasings(ask: Phrasings, script: Script) -> tuple[str, ...]:
    match script:
        case Script.LATIN:
            return ask.en
        case Script.ARABIC:
            return ask.ar + ask.dialect
        case Script.ARABIZI:
            return ask.arabizi
