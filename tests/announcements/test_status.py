from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.announcements.status import Kind, Mark, State, Status, Subject
from bot.language import Language

STATUS = Status(
    7,
    Subject(Kind.TEXT),
    State.SENDING,
    silent=False,
    languages=frozenset(Language),
    created=datetime(2026, 11, 22, tzinfo=UTC),
    counts={
        Language.EN: {Mark.SENT: 5, Mark.PENDING: 3, Mark.SENDING: 1},
        Language.AR: {Mark.SENT: 2, Mark.UNKNOWN: 1},
    },
    rate=2.0,
)


def test_copies_are_counted_over_all_languages() -> None:
    assert STATUS.count() == 12
    assert STATUS.count(Mark.SENT) == 7
    assert STATUS.count(Mark.UNKNOWN, Mark.GONE) == 1
    assert STATUS.settled == 8


def test_the_time_left_follows_from_the_rate() -> None:
    assert STATUS.left == timedelta(seconds=2)
    assert replace(STATUS, rate=None).left is None
