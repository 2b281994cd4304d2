"""The forms that one token may stand for, each with what it costs to believe it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from bot.answering.arabizi import latin_skeletons
from bot.answering.clitics import bare, bare_arabizi
from bot.answering.lexicon import Branches, Index, Lexicon, Script, script_of
from bot.answering.slips import is_sure
from bot.answering.spelling import Speller
from bot.stem import stem


class How(StrEnum):
    """In which way a token was recognised."""

    WRITTEN = "as written"
    STEM = "by its stem"
    CLITIC = "less a clitic"
    ARABIZI = "from Latin letters"
    SPELLING = "as a misspelling"
    MENDED = "as a slip that the question puts right"
    LIKELY = "as a likely slip"


_ALIKE = 0.2
"""What is taken off for a word that has the same consonants, and the same letters."""
COST = {How.WRITTEN: 0.0, How.STEM: 0.6, How.CLITIC: 0.3, How.ARABIZI: 0.5, How.SPELLING: 1.0}


@dataclass(slots=True)
class Forms:
    """What a token may be: whole words and stems, each with cost and way, and in which scripts.

    `beside` holds what a real word may be misspelt for, if the words around it say so: "the
    fourth yes" is the fourth year, "yes" alone is not.
    `keys` is all of these: a label that has none of them is not what the token stands in.
    `branches`, the labels that it may begin, are filled in when they are first looked up
    (`bot.answering.spot`).
    """

    words: dict[str, tuple[float, How]]
    stems: dict[str, tuple[float, How]]
    scripts: tuple[Script, ...]
    beside: dict[str, tuple[float, How]] = field(default_factory=dict[str, tuple[float, How]])
    branches: tuple[tuple[Index, Branches], ...] | None = field(default=None, compare=False)
    keys: dict[str, None] = field(default_factory=dict[str, None])

    def known(self, index: Index) -> bool:
        """Whether `index` has any of it."""
        return any(map(index.knows, self.words)) or any(map(index.knows, self.stems))

    def add(self, word: str, how: How, extra: float = 0.0) -> None:
        """Take `word` and its stem as what the token may be."""
        cost = COST[how] + extra
        _keep(self.words, word, cost, how)
        root = stem(word)
        milder = How.STEM if how in {How.WRITTEN, How.CLITIC} else how
        _keep(self.words, root, cost + 0.4, milder)
        _keep(self.stems, root, cost + 0.6, milder)
        _keep(self.stems, stem(root), cost + 0.7, milder)


class Manner(NamedTuple):
    """How to read: Latin letters as Arabic, and misspellings believed in sooner."""

    arabizi: bool = False
    bold: bool = False


PLAIN = Manner()


def forms(key: str, lexicon: Lexicon, speller: Speller, manner: Manner = PLAIN) -> Forms:
    """Everything that the word `key` may be."""
    arabizi, bold = manner
    latin = key.isascii()
    found = Forms({}, {}, _scripts(latin=latin, arabizi=arabizi))
    found.add(key, How.WRITTEN)
    for stripped in bare_arabizi(key) if latin and arabizi else bare(key):
        found.add(stripped, How.CLITIC)
    if latin and arabizi and not key.isdigit():
        for rank, skeleton in enumerate(latin_skeletons(key)):
            for word in lexicon.skeletons.get(skeleton, ()):
                alike = key != word and is_sure(key, word)
                cost = COST[How.ARABIZI] + 0.1 * rank - (_ALIKE if alike else 0.0)
                _keep(found.words, word, cost, How.ARABIZI)
    if not _is_known(found, lexicon, bold=bold):
        _respell(found, key, speller, bold=bold)
    found.keys = dict.fromkeys((*found.words, *found.stems, *found.beside))
    return found


def _respell(found: Forms, key: str, speller: Speller, *, bold: bool) -> None:
    """Add what `key` may be misspelt for."""
    for script in found.scripts if bold else (script_of(key),):
        for word, cost in speller.nearest(key, script, bold):
            found.add(word, How.SPELLING, cost - COST[How.SPELLING])
        if bold and speller.is_real(key):
            near = speller.nearest(key, script, bold, real=True)
            found.beside |= {word: (cost, How.SPELLING) for word, cost in near}


def _is_known(found: Forms, lexicon: Lexicon, *, bold: bool) -> bool:
    """Whether a token need not be a misspelling; a bold reader doubts one known by its stem."""
    indexes = [lexicon.index(script) for script in found.scripts]
    if not bold:
        return any(map(found.known, indexes))
    whole = [word for word, (cost, _) in found.words.items() if cost <= COST[How.CLITIC]]
    return any(word in index.words for index in indexes for word in whole)


def _scripts(*, latin: bool, arabizi: bool) -> tuple[Script, ...]:
    if not latin:
        return (Script.ARABIC,)
    return (Script.ARABIZI, Script.ARABIC, Script.LATIN) if arabizi else (Script.LATIN,)


def _keep(into: dict[str, tuple[float, How]], form: str, cost: float, how: How) -> None:
    if form and (form not in into or into[form][0] > cost):
        into[form] = (cost, how)
