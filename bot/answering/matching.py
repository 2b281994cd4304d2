"""Whether a run of tokens is a label, and what it costs to read it so."""

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

    None where they don't.
    """
    size = len(entry.words)
    if size > len(found) or not _may_end(entry, found[size - 1]):
        return None
    cost, how, guessed, real = 0.0, How.WRITTEN, set[int](), False
    for at, (word, root) in enumerate(zip(entry.words, entry.stems, strict=True)):
        token = found[at]
        beside = token.beside.get(word) if size > 1 else None
        hit = _hit(token.words.get(word), token.stems.get(root), beside)
        if hit is None:
            return None
        if hit[1] is How.SPELLING:
            guessed.add(at)
            real = real or hit is beside
        cost += hit[0]
        how = hit[1] if _SURENESS[hit[1]] > _SURENESS[how] else how
    misspelt = entry.concept is None and how is How.SPELLING
    if (entry.rigid and how is How.STEM) or (misspelt and not (manner.bold and cost <= CLOSE)):
        return None  # what only resembles a filler may carry the question
    if how is How.SPELLING and entry.concept is not None and entry.concept.startswith(CUE):
        return None
    weak = size > 1 and entry.leaning <= guessed
    if weak and (real or (entry.concept is None and guessed)):
        return None  # the other words mean something by themselves
    foreign = manner.arabizi and entry.script is Script.LATIN
    return cost + (_OTHER_SCRIPT if foreign else 0.0), how


def _hit(*ways: tuple[float, How] | None) -> tuple[float, How] | None:
    """The cheapest way in which a token is a word of a label."""
    cheapest = None
    for way in ways:
        if way is not None and (cheapest is None or way < cheapest):
            cheapest = way
    return cheapest


def _may_end(entry: Entry, last: Forms) -> bool:
    """Whether the last word of a label may be that one: most that begin alike end otherwise."""
    return entry.words[-1] in last.keys or entry.stems[-1] in last.keys


def best(
    matches: list[tuple[float, How, Entry]], start: int, stop: int, *, bold: bool
) -> tuple[float, Span]:
    """What the tokens from `start` to `stop` are by the entries that they match, and the cost."""
    cost = min(found[0] for found in matches)
    near = [found for found in matches if found[0] <= cost + _SAME]
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
