"""Dates and stretches of time in a question, read as intervals and compared as intervals.

A year or a month is known only to its own length, so each end of an interval is itself a stretch:
"September 2018 to September 2019" begins somewhere in one month and ends somewhere in the other.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.answering.clitics import is_joined
from bot.answering.spans import SURE, Span, Spotted
from bot.knowledge.model import Period

_YEARS = range(1990, 2041)
_MONTHS = range(1, 13)
_MONTH = "months:"
_MONTH_NAMES = tuple(f"{_MONTH}{month}" for month in _MONTHS)
_MONTHS_NAMED = frozenset(_MONTH_NAMES)
_DAY = timedelta(days=1)
_DIVIDER = re.compile("[-./]")
_DASHES = frozenset("-–—/")
_REACH = 3
_YEAR_TO = "cue-year-to"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the first to the last day of a year, a month or a day."""

    first: date
    last: date

    @property
    def is_year(self) -> bool:
        """Whether it is longer than a month."""
        return self.last - self.first > timedelta(days=31)

    def near(self, day: date) -> bool:
        """Whether `day` lies in it, give or take a day (30 September for October)."""
        return self.first - _DAY <= day <= self.last + _DAY


@dataclass(frozen=True, slots=True)
class Interval:
    """What a question says about the time: where it begins and where it ends, if it says so.

    A bare year or month has both ends in itself and `bare` set: it is that stretch and no other.
    """

    begins: Stretch | None
    ends: Stretch | None
    bare: bool = False

    def is_(self, period: Period, whole: Period) -> bool:
        """Whether this is `period`, one of a report whose whole is `whole`."""
        if self.bare:
            return bool(self.begins) and (period.first, period.last) == (
                self.begins.first,
                self.begins.last,
            )
        if self.begins is None:
            return period == whole and self.ends is not None and self.ends.near(period.last)
        if self.ends is None:
            return self._since(period, whole)
        return self.begins.near(period.first) and self.ends.near(period.last)

    def leads_from(self, first: date, last: date) -> bool:
        """Whether it ends on the day `last`, give or take one, and begins on `first`, if said."""
        if self.bare or self.ends is None or self.ends.first != self.ends.last:
            return False
        return self.ends.near(last) and (self.begins is None or self.begins.near(first))

    def names(self, period: Period) -> bool:
        """Whether it is the bare day or month in which `period` begins, or its first year."""
        if not self.bare or self.begins is None or not self.begins.near(period.first):
            return False
        return not self.begins.is_year or self.begins.first == period.first

    def _since(self, period: Period, whole: Period) -> bool:
        assert self.begins is not None  # noqa: S101 - asked only of such
        begins = self.begins.near(period.first) and period.last == whole.last
        return begins and (
            not self.begins.is_year or period == whole or period.first == self.begins.first
        )


@dataclass(frozen=True, slots=True)
class Dated:
    """An interval and the spans (by position) that say it."""

    start: int
    stop: int
    interval: Interval


_NEVER = Interval(None, None)
_NO_TIME = Stretch(date.min + _DAY, date.min + _DAY)


def dates(spotted: Spotted) -> tuple[Dated, ...]:
    """Every interval that the spans of a question name, in order."""
    spans = spotted.spans
    if not any(map(_may_be_dated, spans)):
        return ()
    found: list[Dated] = []
    at = 0
    while at < len(spans):
        read = _Reading(spotted, at).interval()
        if read is None:
            at += 1
        else:
            found.append(read)
            at = read.stop
    return tuple(found)


def _may_be_dated(span: Span) -> bool:
    return span.kind == "number" or not _MONTHS_NAMED.isdisjoint(span.concepts)


class _Reading:
    """Reads one interval from the spans at a position."""

    def __init__(self, spotted: Spotted, at: int) -> None:
        self.spotted, self.start, self.at = spotted, at, at

    def interval(self) -> Dated | None:
        """The interval that begins right here, with the words that introduce it."""
        cue = self._take(
            "cue-since",
            "cue-from",
            "cue-between",
            "cue-to",
            "cue-before",
            "cue-after",
            "cue-in",
            "cue-by",
            _YEAR_TO,
        )
        self._fillers()
        first = self._date(introduced=cue is not None)
        if first is None:
            return None
        if cue == _YEAR_TO and self.spotted.spans[self.start].how not in SURE:
            return Dated(self.start, self.at, _NEVER)  # "years ending" are several
        cue = cue or self._since_before()
        interval = self._ended(cue, first)
        return Dated(self.start, self.at, interval)

    def _since_before(self) -> str | None:
        """A "since" a word or two before the date: "since the attacks of April 2019"."""
        before = self.spotted.spans[max(0, self.start - _REACH) : self.start]
        return next((c for span in before for c in span.concepts if c == "cue-since"), None)

    def _ended(self, cue: str | None, first: Stretch) -> Interval:
        if cue in {"cue-before", "cue-after"}:
            return _NEVER
        if cue in {"cue-to", "cue-by"}:
            return Interval(None, first)
        if cue == _YEAR_TO:
            return Interval(_year_before(first), first)
        second = self._second(first, listed=cue not in {"cue-between", "cue-from"})
        if second is not None:
            return Interval(first, second)
        if cue in {"cue-since", "cue-from"}:
            return Interval(first, None)
        return Interval(first, first, bare=True)

    def _second(self, first: Stretch, *, listed: bool) -> Stretch | None:
        """The other end of a range: "to 2019", "-2019", "and 2019" after "between".

        Else an "and" lists two years: "in 2018 and 2019".
        """
        here = self.at
        self._fillers()
        joined = self._take("cue-to") is not None or self._dashed()
        if not (joined or listed):
            joined = self._take("cue-and") is not None or self._and_written()
        self._fillers()
        second = (self._short_year(first) or self._date(introduced=True)) if joined else None
        if second is None:
            self.at = here
        return second

    def _short_year(self, first: Stretch) -> Stretch | None:
        """The second year of "2018-19", by its last two digits."""
        span, century = self._span(), first.first.year // 100 * 100
        number = None if span is None else span.number
        later = range(first.first.year + 1 - century, 100)
        if span is None or number is None or not first.is_year or number not in later:
            return None
        if len(self._key(span)) != 2:  # noqa: PLR2004 - two digits
            return None
        self.at += 1
        return _stretch(century + int(number), None, None)

    def _and_written(self) -> bool:
        """Whether an Arabic "and" is written on the next word."""
        span = self._span()
        return span is not None and bool(span.concepts) and is_joined(self._key(span))

    def _dashed(self) -> bool:
        span = self._span()
        return span is not None and self.spotted.tokens[span.start].gap.strip() in _DASHES

    def _date(self, *, introduced: bool) -> Stretch | None:
        here = self.at
        day = self._number(range(1, 32))
        month = self._month()
        if month is not None and day is None:
            day = self._number(range(1, 32))
        year = self._number(_YEARS)
        if year is None and month is None:
            self.at = here
            stretch, introduced = self._iso(), True
        else:
            stretch = _stretch(year, month, day)
        if stretch is None or (year is None and not introduced):
            self.at = here
            return None
        return stretch

    def _iso(self) -> Stretch | None:
        span = self._span()
        if span is None or not self.spotted.tokens[span.start].is_date:
            return None
        parts = [int(part) for part in _DIVIDER.split(self._key(span))]
        year, month, day = parts if parts[0] > parts[-1] else reversed(parts)
        self.at += 1
        return _stretch(year, month, day) or _NO_TIME

    def _number(self, within: Sequence[int]) -> int | None:
        span = self._span()
        if span is None or span.kind != "number" or span.number is None:
            return None
        written = self._key(span).isdigit() or self._key(span).isalpha()
        if int(span.number) not in within or not written:
            return None
        self.at += 1
        return int(span.number)

    def _key(self, span: Span) -> str:
        return self.spotted.tokens[span.start].key

    def _month(self) -> int | None:
        taken = self._take(*_MONTH_NAMES)
        if taken is None:
            return None
        if self._dashed() or self._bracketed():
            self._take(taken)  # its other name: "أيلول/سبتمبر"
        return int(taken.partition(":")[2])

    def _bracketed(self) -> bool:
        span = self._span()
        return span is not None and "(" in self.spotted.tokens[span.start].gap

    def _take(self, *concepts: str) -> str | None:
        span = self._span()
        found = next((c for c in span.concepts if c in concepts), None) if span else None
        if found is not None:
            self.at += 1
        return found

    def _fillers(self) -> None:
        while (span := self._span()) is not None and span.kind == "filler":
            self.at += 1

    def _span(self) -> Span | None:
        return self.spotted.spans[self.at] if self.at < len(self.spotted.spans) else None


def _stretch(year: int | None, month: int | None, day: int | None) -> Stretch | None:
    if year is None:
        return None if month is None else _NO_TIME
    if month is None:
        return Stretch(date(year, 1, 1), date(year, 12, 31))
    known = month in _MONTHS and year in _YEARS
    length = calendar.monthrange(year, month)[1] if known else 0
    if day is None and length:
        return Stretch(date(year, month, 1), date(year, month, length))
    if day is None or not 1 <= day <= length:
        return None
    return Stretch(date(year, month, day), date(year, month, day))


def _year_before(end: Stretch) -> Stretch:
    if end == _NO_TIME:
        return end
    year = timedelta(days=365)
    return Stretch(end.first - year, end.last - year)
