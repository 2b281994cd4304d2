"""A moment as an administrator writes it: day, time and zone, none of which is guessed."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo, available_timezones

LATEST = timedelta(days=366)
"""Further ahead is taken for a slip."""
_WRITTEN = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[T\s]+(\d{1,2}:\d{2})(?::00)?\s*(\S+)?", re.ASCII)
_OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?", re.ASCII)
_UTC = {"utc", "gmt", "z"}


class Wrong(StrEnum):
    """What is wrong with a moment."""

    FORM = "form"
    """Not a day, a time and a zone."""
    ZONE_MISSING = "zone-missing"
    ZONE = "zone"
    """No zone is called so."""
    PAST = "past"
    FAR = "far"
    SKIPPED = "skipped"
    """The clocks jump over this time."""
    TWICE = "twice"
    """The clocks show this time twice."""


class MomentError(Exception):
    """The text is no moment that something can be sent at."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong)
        self.wrong = wrong


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in the zone that it was given in; `zone` is the name of that."""

    at: datetime
    zone: str


def moment(text: str, now: datetime) -> Moment:
    """The moment that `text` names, such as `2026-11-25 18:00 Europe/Berlin`.

    The zone is a name, or an offset such as `+03:00`. Raises `MomentError`.
    """
    found = _WRITTEN.fullmatch(_latin(text).strip())
    if found is None:
        raise MomentError(Wrong.FORM)
    day, time, zone = found.groups()
    if zone is None:
        raise MomentError(Wrong.ZONE_MISSING)
    place, name = _zone(zone)
    try:
        at = datetime.strptime(f"{day} {time}", "%Y-%m-%d %H:%M").replace(tzinfo=place)
    except ValueError:
        raise MomentError(Wrong.FORM) from None
    _check(at, now)
    return Moment(at, name)


def _latin(text: str) -> str:
    """`text` with the digits of every script as 0 to 9."""
    return "".join(str(unicodedata.decimal(char, char)) for char in text)


def _zone(text: str) -> tuple[tzinfo, str]:
    if text.casefold() in _UTC:
        return UTC, "UTC"
    if offset := _OFFSET.fullmatch(text.upper()):
        return _shifted(*offset.groups())
    wanted = text.casefold()
    known = sorted(available_timezones())
    whole = [name for name in known if name.casefold() == wanted]
    city = [name for name in known if name.casefold().endswith(f"/{wanted}")]
    named = whole or city
    if len(named) != 1:
        raise MomentError(Wrong.ZONE)
    return ZoneInfo(named[0]), named[0]


def _shifted(sign: str, hours: str, minutes: str | None) -> tuple[tzinfo, str]:
    shift = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if shift > timedelta(hours=14) or int(minutes or 0) > 59:  # noqa: PLR2004 - as on a clock
        raise MomentError(Wrong.ZONE)
    written = f"{sign}{int(hours):02}:{int(minutes or 0):02}"
    return timezone(-shift if sign == "-" else shift), f"UTC{written}"


def _check(at: datetime, now: datetime) -> None:
    if at.astimezone(UTC).astimezone(at.tzinfo).replace(fold=0) != at:
        raise MomentError(Wrong.SKIPPED)
    if at.utcoffset() != at.replace(fold=1).utcoffset():
        raise MomentError(Wrong.TWICE)
    if at <= now:
        raise MomentError(Wrong.PAST)
    if at > now + LATEST:
        raise MomentError(Wrong.FAR)
