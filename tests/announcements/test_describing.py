from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.announcements.describing import about, described, duration, when
from bot.announcements.status import Kind, Mark, Reason, State, Status, Subject
from bot.language import Language
from bot.replies.reply import Replies
from tests.replies.facts import LITTLE

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
REPLIES = Replies(LITTLE, lambda: date(2026, 11, 22))
COUNTS = {
    Language.EN: {Mark.SENT: 700, Mark.BLOCKED: 4, Mark.PENDING: 500},
    Language.AR: {Mark.SENT: 2051, Mark.PENDING: 1204, Mark.SENDING: 6, Mark.UNKNOWN: 2},
}
UNKNOWN = (
    "Unknown means that the connection or the program broke off during the call. "
    "If you send these again, some people may get it twice."
)


def _lines(
    state: State, language: Language = Language.EN, *, silent: bool = False, **more: Any
) -> list[str]:
    both = frozenset(Language)
    status = Status(
        3, Subject(Kind.TEXT), state, silent=silent, languages=both, created=NOW, **more
    )
    return described(status, "what it is about", language, NOW).plain.split("\n")


def test_while_it_is_sent_the_bar_the_pace_and_the_counts_are_shown() -> None:
    assert _lines(State.SENDING, started=NOW, counts=COUNTS, rate=24.9) == [
        "Announcement 3",
        "what it is about",
        "",
        "It is being sent.",
        "",
        "▓▓▓▓▓▓▓░░░░░ 61%",
        "2,757 of 4,467 · 25 a second · about 1 minute left",
        "",
        "Sent: 2,751 (English 700 · Arabic 2,051)",
        "Have blocked the bot: 4 (English 4 · Arabic 0)",
        "Unknown whether it arrived: 2 (English 0 · Arabic 2)",
        "Still to be sent: 1,710 (English 500 · Arabic 1,210)",
        "",
        UNKNOWN,
    ]


def test_the_same_is_said_in_arabic() -> None:
    lines = _lines(State.SENDING, Language.AR, started=NOW, counts=COUNTS, rate=24.9)
    assert lines[0] == "الإعلان 3"
    assert lines[6] == "2757 من أصل 4467 · السرعة: 25 في الثانية · بقي نحو دقيقة واحدة"
    assert lines[8] == "أُرسل إلى: 2751 (الإنكليزية 700 · العربية 2051)"


def test_one_language_alone_is_not_divided() -> None:
    counts = {Language.AR: {Mark.SENT: 5}}
    assert "Sent: 5" in _lines(State.DONE, counts=counts)


def test_nobody_reached_is_said_and_not_left_out() -> None:
    counts = {Language.AR: {Mark.BLOCKED: 5}}
    assert "Sent: 0" in _lines(State.DONE, counts=counts)


def test_the_end_says_when_it_began_and_how_long_it_took() -> None:
    ended = NOW + timedelta(minutes=200)
    lines = _lines(State.DONE, silent=True, counts=COUNTS, started=NOW, ended=ended)
    assert lines[3:6] == [
        "It has been sent; nothing is left to do.",
        "It comes without a sound.",
        "Began on 22 November 2026, 12:00 (UTC), took about 3 hours.",
    ]
    assert not any("%" in line for line in lines)


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("language", Language)
def test_why_it_does_not_go_on_is_said(reason: Reason, language: Language) -> None:
    paused = _lines(State.PAUSED, language, counts=COUNTS, reason=reason)
    assert len(paused[4]) > 10
    assert paused[4] not in _lines(State.PAUSED, language, counts=COUNTS)


def test_a_scheduled_one_says_when_and_how_long_that_is() -> None:
    at = NOW + timedelta(days=3, hours=4)
    lines = _lines(State.SCHEDULED, at=at)
    assert lines[3] == "It will be sent on 25 November 2026, 16:00 (UTC), in about 3 days."
    for due in (None, NOW):
        assert _lines(State.SCHEDULED, at=due)[3] == "It is about to be sent."


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("language", Language)
def test_every_state_has_its_sentence(state: State, language: Language) -> None:
    said = {other: _lines(other, language)[3] for other in State}
    assert list(said.values()).count(said[state]) == 1


@pytest.mark.parametrize(
    ("subject", "en", "ar"),
    [
        (Subject(Kind.REPORT, "r"), "Report “A Title”", "تقرير «عنوان»"),
        (Subject(Kind.REPORT, "gone"), "Report “gone”", "تقرير «gone»"),
        (
            Subject(Kind.CORRECTION, "schools@2026-11-20"),
            "Correction: Attacks on schools",
            "تصحيح: الاعتداءات على المدارس",
        ),
        (Subject(Kind.CORRECTION, "gone@2026-11-20"), "Correction: gone@2026-11-20", ""),
        (Subject(Kind.TEXT), "Text written by an administrator", "نص كتبه أحد المشرفين"),
    ],
)
def test_it_is_called_by_what_it_is_about(subject: Subject, en: str, ar: str) -> None:
    assert about(subject, REPLIES, Language.EN) == en
    if ar:
        assert about(subject, REPLIES, Language.AR) == ar


def test_a_moment_names_its_zone() -> None:
    assert when(NOW, Language.EN) == "22 November 2026, 12:00 (UTC)"
    assert when(NOW, Language.AR) == "22 تشرين الثاني 2026 الساعة 12:00 (UTC)"
    assert when(NOW, Language.EN, "Asia/Damascus") == "22 November 2026, 12:00 (Asia/Damascus)"


@pytest.mark.parametrize(
    ("length", "en", "ar"),
    [
        (timedelta(seconds=59), "less than a minute", "أقل من دقيقة"),
        (timedelta(minutes=2), "about 2 minutes", "نحو دقيقتين"),
        (timedelta(minutes=7), "about 7 minutes", "نحو 7 دقائق"),
        (timedelta(minutes=89), "about 89 minutes", "نحو 89 دقيقة"),
        (timedelta(hours=2), "about 2 hours", "نحو ساعتين"),
        (timedelta(hours=47), "about 47 hours", "نحو 47 ساعة"),
        (timedelta(days=2), "about 2 days", "نحو يومين"),
        (timedelta(days=12), "about 12 days", "نحو 12 يوماً"),
        (timedelta(days=102), "about 102 days", "نحو 102 يوم"),
    ],
)
def test_a_duration_agrees_with_its_number(length: timedelta, en: str, ar: str) -> None:
    assert duration(length, Language.EN) == en
    assert duration(length, Language.AR) == ar
