"""Numbers written in several words, read as one: "one thousand nine hundred and twenty-eight"."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from bot.answering.clitics import is_joined
from bot.answering.forms import How
from bot.answering.spans import Span
from bot.text import Token, normalize

_WORD, _SCALE, _POINT = "words", "scales", "points"
_AND = "cue-and"
_HUNDRED = 100
_FIGURE = 10
"""From what a word alone is a figure: "one" and "two" say many other things."""
_TENS = range(20, 100, 10)
_PAIRED = range(10, 100)
_SURENESS = tuple(How)


def numbered(spans: Sequence[Span], tokens: Sequence[Token]) -> tuple[Span, ...]:
    """`spans` with every number in words as one span of the kind "number"."""
    if not any(_numeral(span) for span in spans):
        return tuple(spans)
    found, at = list[Span](), 0
    while at < len(spans):
        reading = _Reading(spans, tokens, at)
        value = reading.number()
        run = spans[at : reading.at]
        if value is None or (len(run) == 1 and not _is_figure(run[0])):
            found.append(_alone(spans[at]))
            at += 1
        else:
            found.append(_joined(run, value))
            at = reading.at
    return tuple(found)


@dataclass(slots=True)
class _Sum:
    """A number so far: `room` is what a word that goes on has to be below, `last` what was added.

    What no thousand has multiplied yet is `current`.
    """

    total: float = 0.0
    current: float = 0.0
    room: float = inf
    scale: float = inf
    last: float = 0.0
    parts: float = 1.0

    @property
    def value(self) -> float:
        return self.total + self.current

    def add(self, value: float, *, joined: bool, figures: bool) -> bool:
        """Add what a word stands for; False where it begins another number."""
        unit = 0 < self.last < _FIGURE and not figures
        hundreds = unit and value == _HUNDRED and not joined
        tens = unit and joined and value in _TENS and self.room == 0
        if not (value < self.room or hundreds or tens):
            return False
        self.current += value / self.parts if not hundreds else self.last * (value - 1)
        self.room = _room(value) if not (tens or figures or self.parts > 1) else 0
        self.last, self.parts = value, 1.0
        return True

    def multiply(self, scale: float) -> bool:
        """Take the last words as hundreds, thousands or millions."""
        if scale == _HUNDRED:
            if self.current >= _HUNDRED or self.room == _HUNDRED:
                return False
            self.current = (self.current or 1.0) * _HUNDRED
        elif scale >= self.scale:
            return False
        else:
            self.total += (self.current or 1.0) * scale
            self.current, self.scale = 0.0, scale
        self.room, self.last = scale, 0.0
        return True

    def divide(self, parts: float) -> bool:
        """Take the next word as a fraction: what stands after "point" is tenths."""
        if not 0 < self.current < _HUNDRED:
            return False
        self.room, self.parts = _FIGURE, parts
        return True


def _room(value: float) -> float:
    """What may still be added to a word: ones to tens, both to hundreds."""
    if value in _TENS:
        return _FIGURE
    return _HUNDRED if value >= _HUNDRED and value % _HUNDRED == 0 else 0


class _Reading:
    """Reads the number that begins at a position."""

    def __init__(self, spans: Sequence[Span], tokens: Sequence[Token], at: int) -> None:
        self._spans, self._tokens, self.at = spans, tokens, at
        self._first = at

    def number(self) -> float | None:
        """Its value, in words or in figures that words multiply; `at` is then where it ends."""
        own = _Sum()
        while self._goes_on(own):
            pass
        if self.at == self._first or own.value == 0:
            return None
        if own.total == 0 and own.value in _PAIRED and own.last < _HUNDRED:
            return self._paired(own.value)
        return own.value

    def _paired(self, first: float) -> float:
        """The two halves of a number that is said like a year: "nineteen twenty-eight"."""
        here, second = self.at, _Sum()
        halves = self._spans[self._first : here + 1]
        if len(halves) < 2 or any(map(self._is_apart, halves)):  # noqa: PLR2004 - two halves
            return first
        while self._goes_on(second):
            pass
        if second.total == 0 and second.value in _PAIRED:
            return first * _HUNDRED + second.value
        self.at = here
        return first

    def _is_apart(self, span: Span) -> bool:
        """Whether it is in figures, or another clause or an "and" stands before it."""
        apart = span.start and (
            self._tokens[span.start].clause != self._tokens[span.start - 1].clause
        )
        begins = span is self._spans[self._first]
        return span.number is not None or (not begins and (bool(apart) or self._is_joined(span)))

    def _goes_on(self, own: _Sum) -> bool:
        """Whether the next word, perhaps after an "and", belongs to `own`, which then has it."""
        at = self.at
        begun = own.room != inf
        joined = begun and at < len(self._spans) and _AND in self._spans[at].concepts
        at += joined
        if at >= len(self._spans) or (numeral := _numeral(self._spans[at])) is None:
            return False
        span, (kind, value) = self._spans[at], numeral
        digits = span.number is not None
        if digits and begun and own.scale == inf and own.parts == 1:
            return False
        apart = self._tokens[span.start].clause != self._tokens[span.start - 1].clause
        if begun and apart and own.last:
            return False
        joined = joined or self._is_joined(span)
        if kind == _POINT:
            taken = not joined and begun and self._is_unit(at + 1) and own.divide(value)
        elif kind == _SCALE:
            taken = not joined and (begun or span.how is How.WRITTEN) and own.multiply(value)
        else:
            taken = own.add(value, joined=joined, figures=digits)
        if taken:
            self.at = at + 1
        return taken

    def _is_unit(self, at: int) -> bool:
        """Whether there is a number below ten."""
        numeral = _numeral(self._spans[at]) if at < len(self._spans) else None
        return numeral is not None and numeral[0] == _WORD and numeral[1] < _FIGURE

    def _is_joined(self, span: Span) -> bool:
        """Whether an Arabic "and" is written on it."""
        key = self._tokens[span.start].key
        return is_joined(key) and not is_joined(normalize(span.label))


def _numeral(span: Span) -> tuple[str, float] | None:
    """What a span adds or multiplies; the lexicon names it "words:2" or "scales:1000"."""
    if span.kind == "number":
        return None if span.number is None else (_WORD, span.number)
    kind, _, value = (span.concepts[0] if span.concepts else "").partition(":")
    return (kind, float(value)) if kind in {_WORD, _SCALE, _POINT} else None


def _is_figure(span: Span) -> bool:
    """Whether a word alone is a figure: neither "two" nor "millions"."""
    numeral = _numeral(span)
    return (
        span.number is None
        and numeral is not None
        and numeral[0] == _WORD
        and numeral[1] >= _FIGURE
    )


def _alone(span: Span) -> Span:
    """`span`, which belongs to no number: a "point" without figures says nothing."""
    point = _numeral(span)
    return span._replace(kind="filler", concepts=()) if point and point[0] == _POINT else span


def _joined(run: Sequence[Span], value: float) -> Span:
    how = max((span.how for span in run), key=_SURENESS.index)
    return Span(run[0].start, run[-1].stop, "number", how=how, number=value)
