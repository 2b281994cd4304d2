"""Which concepts the words of a question name.

Every way to cover the tokens with labels, fillers and frames has a cost; the cheapest cover is the
reading. The longest label wins because each span costs something by itself. Latin letters are read
as English and, where that leaves something over, as Arabizi too.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.answering.arabizi import looks_arabizi, without_articles
from bot.answering.forms import Forms, How, Manner, forms
from bot.answering.lexicon import HOLE, Entry, Lexicon, Script
from bot.answering.respell import Respeller
from bot.answering.spelling import Speller
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role
from bot.text import Token

_WORDS = 8192
_SPAN = 0.4
_LONGER = 0.04
_FILLER = 0.06
_FRAME = 0.7
_IN_HOLE = 0.35
_UNKNOWN = 3.0
_NUMBER = 0.5
_SIGN = 0.7
_OTHER_SCRIPT = 0.3
_SAME = 0.05
_TORN = 0.12
_LONGEST_HOLE = 4
_CUE = "cue-"
_SURE = frozenset({How.WRITTEN, How.CLITIC})
_CARRIED = frozenset({"cue-of", "cue-here"})


@dataclass(frozen=True, slots=True)
class Span:
    """A run of tokens and what it is.

    `concepts` holds more than one where a label belongs to several; it is empty for a filler, a
    frame, a number and an unknown word, which `kind` tells apart.
    """

    start: int
    stop: int
    kind: str
    concepts: tuple[str, ...] = ()
    how: How = How.WRITTEN
    label: str = ""
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Spotted:
    """The tokens of a question and the spans that cover them."""

    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]
    cost: float
    arabizi: bool = False

    @property
    def sure(self) -> bool:
        """Whether every word is known as it is, or less a clitic."""
        kinds = {span.kind for span in self.spans}
        return "unknown" not in kinds and {span.how for span in self.spans} <= _SURE

    def raw(self, span: Span) -> str:
        """What was written there."""
        return " ".join(token.raw for token in self.tokens[span.start : span.stop])


class Spotter:
    """Covers questions with what the lexicon knows."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.lexicon = Lexicon(knowledge)
        self.speller = Speller(self.lexicon, knowledge.spelling, knowledge.words)
        self._respeller = Respeller(self.lexicon, self.speller)
        self._forms = lru_cache(maxsize=_WORDS)(self._formed)
        self._asks = frozenset(
            id_ for id_, concept in knowledge.concepts.items() if Role.ASK in concept.role
        )

    def _formed(self, key: str, manner: Manner) -> Forms:
        return forms(key, self.lexicon, self.speller, manner)

    def warm_up(self) -> None:
        """Index every script, and the spellings of each."""
        for script in Script:
            self.lexicon.index(script).stems  # noqa: B018 - computed once, by being looked at
        self.lexicon.skeletons  # noqa: B018
        self.lexicon.arabizi_only  # noqa: B018
        self.speller.warm_up()

    def spot(self, tokens: Sequence[Token], *, bold: bool = False) -> Spotted:
        """The cheapest cover of `tokens`; `bold` believes in misspellings sooner."""
        respelt = self._respeller.respell(tuple(tokens), bold=bold)
        english = self._cover(respelt, Manner(bold=bold))
        if not _in_doubt(english) or not any(map(self._may_be_arabizi, tokens)):
            return english
        arabizi = self._cover(
            without_articles(respelt if bold else tokens), Manner(arabizi=True, bold=bold)
        )
        bonus = 0.5 * sum(looks_arabizi(token.key) for token in tokens)
        return arabizi if arabizi.cost - bonus < english.cost else english

    def _may_be_arabizi(self, token: Token) -> bool:
        return looks_arabizi(token.key) or token.key in self.lexicon.arabizi_only

    def _cover(self, tokens: tuple[Token, ...], manner: Manner) -> Spotted:
        found = [self._forms(token.key, manner) for token in tokens]
        best: list[tuple[float, Span | None]] = [
            (float("inf"), None) for _ in range(len(tokens) + 1)
        ]
        best[0] = (0.0, None)
        for start in range(len(tokens)):
            for cost, span in self._spans(tokens, found, start, manner):
                total = best[start][0] + cost
                if total < best[span.stop][0]:
                    best[span.stop] = (total, span)
        return Spotted(tokens, _path(best), best[-1][0], manner.arabizi)

    def _spans(
        self, tokens: tuple[Token, ...], found: list[Forms], start: int, manner: Manner
    ) -> Iterator[tuple[float, Span]]:
        yield _alone(tokens[start], start)
        yield from self._frames(tokens, found, start)
        by_stop: dict[int, list[tuple[float, How, Entry]]] = {}
        for entry in self._starting(found, start):
            matched = _match(entry, found, start, manner)
            if matched is not None:
                by_stop.setdefault(start + len(entry.words), []).append((*matched, entry))
        for stop, matches in by_stop.items():
            yield _best(matches, start, stop, bold=manner.bold)

    def _entries(self, first: Forms) -> tuple[Entry, ...]:
        """The labels that a word may begin."""
        if first.entries is None:
            indexes = map(self.lexicon.index, first.scripts)
            found = (index.starting(first.words, first.stems) for index in indexes)
            first.entries = tuple(chain.from_iterable(found))
        return first.entries

    def _starting(self, found: list[Forms], start: int) -> Iterator[Entry]:
        """The labels of one word that begin at `start`, and those whose second word follows."""
        first = found[start]
        if first.then is None:
            first.then = defaultdict(list)
            for entry in self._entries(first):
                seconds = {entry.words[1], entry.stems[1]} if len(entry.words) > 1 else {""}
                for second in seconds:
                    first.then[second].append(entry)
        yield from first.then.get("", ())
        if start + 1 < len(found):
            following = found[start + 1]
            seconds = {**following.words, **following.stems}
            longer = chain.from_iterable(first.then.get(second, ()) for second in seconds)
            yield from {id(entry): entry for entry in longer}.values()

    def _frames(
        self, tokens: tuple[Token, ...], found: list[Forms], start: int
    ) -> Iterator[tuple[float, Span]]:
        first = found[start]
        indexes = [self.lexicon.index(script) for script in first.scripts]
        for word in first.words:
            for frame in chain.from_iterable(index.frames(word) for index in indexes):
                for stop, holes in self._frame(frame[1:], tokens, found, start + 1):
                    yield (
                        _FRAME + _IN_HOLE * holes,
                        Span(start, stop, "frame", label=" ".join(frame)),
                    )

    def _frame(
        self, rest: tuple[str, ...], tokens: tuple[Token, ...], found: list[Forms], at: int
    ) -> Iterator[tuple[int, int]]:
        if not rest:
            yield at, 0
        elif rest[0] == HOLE:
            for stop in self._holes(tokens, found, at, last=len(rest) == 1):
                for end, holes in self._frame(rest[1:], tokens, found, stop):
                    yield end, holes + stop - at
        elif (
            at < len(tokens)
            and tokens[at].clause == tokens[at - 1].clause
            and rest[0] in found[at].words
        ):
            yield from self._frame(rest[1:], tokens, found, at + 1)

    def _holes(
        self, tokens: tuple[Token, ...], found: list[Forms], at: int, *, last: bool
    ) -> Iterator[int]:
        """Where a hole that begins at `at` may end; a last one takes the rest of the clause."""
        stop = at
        while (
            stop < len(tokens)
            and tokens[stop].clause == tokens[at - 1].clause
            and not self._asks_with(found[stop])
        ):
            stop += 1
            if stop - at > _LONGEST_HOLE:
                break
            if not last:
                yield stop
        if last and at < stop <= at + _LONGEST_HOLE:
            yield stop

    def _asks_with(self, token: Forms) -> bool:
        """Whether a token may be a question word; looked up once for each token."""
        if token.asks is None:
            token.asks = any(
                entry.concept in self._asks
                and len(entry.words) == 1
                and entry.words[0] in token.words
                for entry in self._entries(token)
            )
        return token.asks


def _in_doubt(spotted: Spotted) -> bool:
    """Whether a reading as English left something over or had to guess."""
    return any(span.kind == "unknown" or span.how is not How.WRITTEN for span in spotted.spans)


def _alone(token: Token, start: int) -> tuple[float, Span]:
    if token.number is not None or token.is_date:
        return _NUMBER, Span(start, start + 1, "number", number=token.number)
    if not token.key[0].isalnum():
        return _SIGN, Span(start, start + 1, "filler")
    return _UNKNOWN, Span(start, start + 1, "unknown")


def _match(
    entry: Entry, found: list[Forms], start: int, manner: Manner
) -> tuple[float, How] | None:
    if start + len(entry.words) > len(found):
        return None
    cost, how = 0.0, How.WRITTEN
    for offset, (word, root) in enumerate(zip(entry.words, entry.stems, strict=True)):
        token = found[start + offset]
        hit = min(filter(None, (token.words.get(word), token.stems.get(root))), default=None)
        if hit is None:
            return None
        cost += hit[0]
        how = max(how, hit[1], key=_SURENESS.__getitem__)
    if entry.concept is None and (
        (how is How.SPELLING and not manner.bold)
        or (how is How.STEM and entry.script is Script.ARABIC)
    ):
        return None  # what only resembles a filler may carry the question
    if how is How.SPELLING and entry.concept is not None and entry.concept.startswith(_CUE):
        return None
    foreign = manner.arabizi and entry.script is Script.LATIN
    return cost + (_OTHER_SCRIPT if foreign else 0.0), how


_SURENESS = {how: rank for rank, how in enumerate(How)}


def _best(
    matches: list[tuple[float, How, Entry]], start: int, stop: int, *, bold: bool
) -> tuple[float, Span]:
    cost = min(match[0] for match in matches)
    near = [match for match in matches if match[0] <= cost + (_TORN if bold else _SAME)]
    if near[0][1] is How.SPELLING and not bold and _is_torn(matches, cost):
        return _UNKNOWN, Span(start, stop, "unknown")
    fillers = any(match[2].concept is None for match in near)
    named = [match for match in near if _names(match[2], fillers=fillers)]
    how, entry = (named or near)[0][1:]
    concepts = tuple(dict.fromkeys(match[2].concept for match in named if match[2].concept))
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


def _path(best: list[tuple[float, Span | None]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    at = len(best) - 1
    while at > 0:
        span = best[at][1]
        assert span is not None  # noqa: S101 - every token is covered, if only as unknown
        spans.append(span)
        at = span.start
    return tuple(reversed(spans))
