"""Whether a run of tokens is a label, and what it costs to read it so."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.forms import Forms, How, Manner
from bot.answering.lexicon import CUE, Entry, Script
from bot.answering.spans import Span
from bot.text import Token

_SPAN = 0.4
_LONGER = 0.04
_FILLER = 0.06
_UNKNOWN = 3.0
_NUMBER = 0.5
_SIGN = 0.7
_OTHER_SCRIPT = 0.3
_SAME = 0.05
_TORN = 0.12
CLOSE = 1.05
"""Up to what cost a word may be misspelt for one that says nothing."""
_CARRIED = frozenset({"cue-of", "cue-here", "cue-like", "cue-relative"})
Way = tuple[float, How]
"""What it costs to take a token for a word, and how it is known."""
_SURENESS = {how: rank for rank, how in enumerate(How)}


def alone(token: Token, start: int) -> tuple[float, Span]:
    """What a token is by itself, and what that costs: a number, a sign or an unknown word."""
    if token.number is not None or token.is_date:
        return _NUMBER, Span(start, start + 1, "number", number=token.number)
    if not token.key[0].isalnum():
        return _SIGN, Span(start, start + 1, "filler")
    return _UNKNOWN, Span(start, start + 1, "unknown")


def match(entry: Entry, found: list[Forms], manner: Manner) -> tuple[float, How] | None:
    """What it costs to read the first tokens as `entry`, and in which way they meet.

    None where they don't; asked of what `may_match`.
    """
    met = _met(entry, found)
    if met is None or _only_resembles(entry, met, manner):
        return None
    foreign = manner.arabizi and entry.script is Script.LATIN
    return met.cost + (_OTHER_SCRIPT if foreign else 0.0), met.how


class _Met(NamedTuple):
    """How tokens meet a label: `guessed` are the misspelt words, `real` says that one is real.

    `stemmed` says that one is known by its stem alone.
    """

    cost: float
    how: How
    guessed: Sequence[int]
    real: bool
    stemmed: bool


def _met(entry: Entry, found: list[Forms]) -> _Met | None:
    """How the first tokens are the words of `entry`, word by word."""
    size = len(entry.words)
    cost, how, guessed, real, stemmed = 0.0, How.WRITTEN, list[int](), False, False
    for at, word in enumerate(entry.words):
        token = found[at]
        hit = _cheaper(token.words.get(word), token.stems.get(entry.stems[at]))
        if size > 1 and token.beside:
            written, hit = hit, _cheaper(hit, token.beside.get(word))
            real = real or hit is not written
        if hit is None:
            return None
        cost += hit[0]
        if _SURENESS[hit[1]] > _SURENESS[how]:
            how = hit[1]
        if hit[1] is How.SPELLING:
            guessed.append(at)
        stemmed = stemmed or hit[1] is How.STEM
    return _Met(cost, how, guessed, real, stemmed)


def _only_resembles(entry: Entry, met: _Met, manner: Manner) -> bool:
    """Whether tokens are too unlike a label, or mean something without it."""
    misspelt = met.how is How.SPELLING
    if entry.rigid and met.stemmed:
        return True
    if misspelt and entry.concept is None and not (manner.bold and met.cost <= CLOSE):
        return True  # what only resembles a filler may carry the question
    if misspelt and entry.concept is not None and entry.concept.startswith(CUE):
        return True
    weak = len(entry.words) > 1 and entry.leaning.issubset(met.guessed)
    return weak and (met.real or (entry.concept is None and bool(met.guessed)))


def _cheaper(one: Way | None, other: Way | None) -> Way | None:
    """The cheaper of two ways in which a token may be a word, the first if they cost the same."""
    return other if one is None or (other is not None and other < one) else one


def may_match(entry: Entry, found: list[Forms]) -> bool:
    """Whether there are tokens enough, and the last word of a label is one: mostly it is not."""
    size = len(entry.words)
    if size > len(found):
        return False
    last = found[size - 1].keys
    return entry.words[-1] in last or entry.stems[-1] in last


def best(
    matches: list[tuple[float, How, Entry]], start: int, stop: int, *, bold: bool
) -> tuple[float, Span]:
    """What the tokens from `start` to `stop` are by the entries that they match, and the cost."""
    cost = min(found[0] for found in matches)
    near = [found for found in matches if found[0] <= cost + _SAME] if matches[1:] else matches
    if near[0][1] is How.SPELLING and not bold and _is_torn(matches, cost):
        return _UNKNOWN * (stop - start), Span(start, stop, "unknown")
    fillers = any(found[2].concept is None for found in near)
    named = [found for found in near if _names(found[2], fillers=fillers)]
    how, entry = (named or near)[0][1:]
    concepts = tuple(dict.fromkeys(found[2].concept for found in named if found[2].concept))
    kind = "filler" if not concepts or concepts[0] in _CARRIED else "concept"
    own = 0.0 if concepts else _FILLER
    long = _LONGER * (stop - start - 1) ** 2
    return _SPAN + cost + own - long, Span(start, stop, kind, concepts, how, entry.label)


def _names(entry: Entry, *, fillers: bool) -> bool:
    """Whether an entry is a concept; a number or month ("may") gives way to a filler."""
    return entry.concept is not None and not (fillers and ":" in entry.concept)


def _is_torn(matches: list[tuple[float, How, Entry]], cost: float) -> bool:
    """Whether a misspelt word may as well be another concept."""
    concepts = {entry.concept for own, _, entry in matches if own <= cost + _TORN}
    return len(concepts - {None}) > 1
