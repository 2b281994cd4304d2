"""Where an announcement stands, in words: the same in Telegram and on the command line."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from bot.announcements.composing import fact_of
from bot.announcements.status import UNSETTLED, Kind, Mark, State, Status, Subject
from bot.language import Language
from bot.replies.markup import Body, Bold, Line, Plain
from bot.replies.numbers import day, number
from bot.replies.reply import Replies
from bot.replies.texts import texts

_BLANK: Line = ()
_BAR = 12
_SHOWN = (
    Mark.SENT,
    Mark.BLOCKED,
    Mark.GONE,
    Mark.FAILED,
    Mark.SKIPPED,
    Mark.UNKNOWN,
)
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_UNITS = (
    ("minutes", _MINUTE, 90 * _MINUTE),
    ("hours", _HOUR, 48 * _HOUR),
    ("days", _DAY, timedelta.max),
)


def described(status: Status, about: str, language: Language, now: datetime) -> Body:
    """All of it: what it is `about`, how far it is, and what became of the copies."""
    say = texts(language)
    lines = [
        (Bold(say.say("status-heading", number=number(status.number, language))),),
        (Plain(about),),
        _BLANK,
        *_state(status, language, now),
        *_progress(status, language),
        *_counts(status, language),
    ]
    return Body(tuple(lines), language)


def about(subject: Subject, replies: Replies, language: Language) -> str:
    """What an announcement is about, by name; by its id where that is no more."""
    say, knowledge = texts(language).say, replies.knowledge
    if subject.kind is Kind.REPORT:
        report = knowledge.reports.get(subject.id)
        title = report.title.in_(language) if report else subject.id
        return say("about-report-announced", title=title)
    if subject.kind is Kind.CORRECTION:
        fact = knowledge.facts.get(fact_of(subject))
        label = replies.labels.label(fact, language) if fact else subject.id
        return say("about-correction-announced", label=label)
    return say("about-text-announced")


def when(moment: datetime, language: Language, zone: str = "UTC") -> str:
    """Day, time and zone; `zone` is the name of the one that `moment` is in."""
    written = moment.astimezone(UTC) if zone == "UTC" else moment
    return texts(language).say(
        "moment", date=day(written.date(), language), time=f"{written:%H:%M}", zone=zone
    )


def duration(length: timedelta, language: Language) -> str:
    """About how long: in minutes, hours or days."""
    if length < _MINUTE:
        return texts(language).say("duration-moment")
    key, unit = next((key, unit) for key, unit, below in _UNITS if length < below)
    count = round(length / unit)
    shown = number(count, language)
    return texts(language).say(f"duration-{key}", count=count, number=shown)


def _state(status: Status, language: Language, now: datetime) -> Iterator[Line]:
    say = texts(language).line
    if status.state is State.SCHEDULED:
        yield _scheduled(status, language, now)
    else:
        yield say(f"status-{status.state}")
    if status.reason and status.state in {State.SENDING, State.PAUSED}:
        yield say(f"reason-{status.reason}")
    if status.silent:
        yield say("status-silent")
    if status.started and status.ended:
        took = duration(status.ended - status.started, language)
        yield say("status-took", began=when(status.started, language), took=took)


def _scheduled(status: Status, language: Language, now: datetime) -> Line:
    if status.at is None or status.at <= now:
        return texts(language).line("status-due")
    left = duration(status.at - now, language)
    return texts(language).line("status-scheduled", when=when(status.at, language), left=left)


def _progress(status: Status, language: Language) -> Iterator[Line]:
    """A bar with what is done of what, how fast, and how long it still takes."""
    everybody = status.count()
    if not everybody or status.state not in {State.SENDING, State.PAUSED}:
        return
    say, share = texts(language).say, status.settled / everybody
    full = int(share * _BAR)
    yield _BLANK
    yield (Plain(f"{'▓' * full}{'░' * (_BAR - full)} {int(share * 100)}%"),)
    of = {"settled": number(status.settled, language), "all": number(everybody, language)}
    parts = [say("progress", **of)]
    if status.state is State.SENDING and status.rate and status.left is not None:
        parts.append(say("progress-rate", rate=number(round(status.rate), language)))
        parts.append(say("progress-left", left=duration(status.left, language)))
    yield (Plain(" · ".join(parts)),)


def _counts(status: Status, language: Language) -> Iterator[Line]:
    if status.count():
        yield _BLANK
    for mark in _SHOWN:
        if mark is Mark.SENT or status.count(mark):
            yield from _count(status, f"count-{mark}", language, mark)
    yield from _count(status, "count-pending", language, *UNSETTLED)
    if status.count(Mark.UNKNOWN):
        yield _BLANK
        yield texts(language).line("unknown-means")


def _count(status: Status, key: str, language: Language, *marks: Mark) -> Iterator[Line]:
    """A number, divided by language where there are several."""
    if not status.count() or (not status.count(*marks) and Mark.SENT not in marks):
        return
    say = texts(language).say
    line = say(key, number=number(status.count(*marks), language))
    parts = [
        say(
            "count-of-language",
            language=say(f"in-{spoken}"),
            number=number(sum(status.counts[spoken].get(mark, 0) for mark in marks), language),
        )
        for spoken in Language
        if spoken in status.counts
    ]
    if len(parts) > 1:
        line = say("count-divided", line=line, parts=" · ".join(parts))
    yield (Plain(line),)
