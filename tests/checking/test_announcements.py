import pytest

from bot.checking.announcements import announcements
from bot.knowledge.load import load
from tests.knowledge.editing import Copy

WHY = "why: {en: It was mistyped., ar: كُتب خطأ.}"
SHOWN = "value: 600\n"


def _wrong(copy: Copy) -> list[str]:
    return [problem.what for problem in announcements(load(copy.folder))]


@pytest.mark.parametrize(
    ("headlines", "why"),
    [
        ("civilians-killed", ""),
        ("civilians-killed civilians-killed", "'civilians-killed' stands twice"),
        ("claimed", "'claimed' is a claim of 'ministry'"),
    ],
)
def test_a_headline_is_a_finding_of_the_report(copy: Copy, headlines: str, why: str) -> None:
    if headlines == "claimed":
        headlines = next(
            fact.id for fact in load(copy.folder).facts.values() if fact.speaker != "report"
        )
        why = f"{headlines!r} is a claim"
    copy.add("report", f"headlines: {headlines}\n")
    assert [what for what in _wrong(copy) if why not in what or not why] == []
    assert bool(_wrong(copy)) == bool(why)


@pytest.mark.parametrize(
    ("dates", "was", "why"),
    [
        ("since: 2019-12-01, until: 2020-01-01", "was: 60", ""),
        ("since: 2019-12-01, until: 2020-01-01", "was: 600", "which 'value' still is"),
        ("since: 2019-12-01, until: 2019-01-01", "was: 60", "'until' is before 'since'"),
    ],
)
def test_a_correction_must_correct_something(copy: Copy, dates: str, was: str, why: str) -> None:
    copy.change("killed", SHOWN, f"{SHOWN}    correction: {{{dates}, {was}, {WHY}}}\n")
    found = _wrong(copy)
    assert [what for what in found if why not in what] == []
    assert bool(found) == bool(why)


def test_what_telegram_would_not_take_is_found_before_anybody_announces_it(copy: Copy) -> None:
    copy.change("report", "A little report", "A little report " * 300)
    assert any("in EN is" in what and "too long for Telegram" in what for what in _wrong(copy))
