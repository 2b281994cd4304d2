from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from bot.answering.outcome import (
    Answer,
    Checked,
    Computed,
    Missing,
    Note,
    Operation,
    Reason,
    Verdict,
)
from bot.knowledge.model import Correction, Fact, Text
from bot.language import Language
from bot.replies.markup import Body, Bold
from bot.replies.reply import Replies
from tests.replies.facts import LITTLE, concept

F = LITTLE.facts


def _body(*facts: Fact, language: Language = Language.EN, **more: Any) -> Body:
    replies = Replies(LITTLE, lambda: date(2020, 1, 1))
    return replies.message(Answer(facts, **more), language).body


def _lines(*facts: Fact, **more: Any) -> list[str]:
    return _body(*facts, **more).plain.split("\n")


def test_sentence_period_documentation_and_source_follow_each_other() -> None:
    assert _lines(F["children-killed"]) == [
        "It documented 1,928 of children-killed.",
        "",
        "Period: 30 September 2015 to 30 September 2019",
        "Documented by the Network; a documented figure is a minimum.",
        "",
        "Source: A Title, Network, 30 September 2019",
        "There are later ones.",
    ]


def test_the_figure_is_bold_and_the_title_opens_the_passage() -> None:
    html = _body(F["children-killed"]).html
    assert "<b>1,928</b>" in html
    assert '<a href="https://example.org/a/#:~:text=1%2C928%20of%20them">A Title</a>' in html


def test_a_finding_without_a_figure_has_no_period() -> None:
    assert _lines(F["apology"]) == [
        "It says so of apology.",
        "",
        "Source: A Title, Network, 30 September 2019",
        "There are later ones.",
    ]


def test_a_claim_is_shown_as_a_claim() -> None:
    lines = _lines(F["returned"])
    assert (
        "This is a claim by the Russian ministry that the report quotes, "
        "not a finding of the Network." in lines
    )
    assert not any(line.startswith("Period") for line in lines)


def test_a_person_of_the_report_is_quoted() -> None:
    assert "Said by the chairman, whom the report quotes." in _lines(F["demand"])


def test_what_is_said_alike_of_several_facts_is_said_once() -> None:
    lines = _lines(F["children-killed"], F["women-killed"])
    assert sum(line.startswith("Period") for line in lines) == 1
    assert "Passages: Children killed, whole period · Women killed" in lines


def test_what_is_counted_together_or_not_counted_is_said() -> None:
    note = Note(concept("soldiers"), concept("civilians"))
    missing = Missing(Reason.VICTIM, "troops", concept("soldiers"))
    lines = _lines(F["civilians-killed"], notes=(note,), missing=(missing,))
    assert "The report counts soldiers under civilians." in lines
    assert "The report has no figure for soldiers." in lines


def test_an_editors_note_is_shown() -> None:
    noted = F["schools"].model_copy(update={"note": Text(en="Mind this.", ar="انتبه.")})
    assert "Mind this." in _lines(noted)


def _corrected(until: date) -> Fact:
    why = Text(en="a misprint", ar="خطأ مطبعي")
    correction = Correction(since=date(2019, 12, 1), until=until, was=1, why=why)
    return F["schools"].model_copy(update={"correction": correction})


def test_a_correction_is_shown_until_its_day() -> None:
    shown = "Corrected on 1 December 2019: was 1. Reason: a misprint"
    assert shown in _lines(_corrected(date(2020, 1, 1)))
    assert shown not in _lines(_corrected(date(2019, 12, 31)))


@pytest.mark.parametrize(
    ("verdict", "fact", "first"),
    [
        (Verdict.WRONG, "schools", "No: the figure in the report is at least 201."),
        (Verdict.ABOUT, "children-killed", "Nearly: the figure in the report is 1,928."),
        (Verdict.RIGHT, "children-killed", "Yes, that is the figure in the report."),
        (Verdict.WRONG, "apology", "No: that is not what the report states."),
    ],
)
def test_a_figure_in_the_question_is_judged_and_never_repeated(
    verdict: Verdict, fact: str, first: str
) -> None:
    lines = _lines(F[fact], checked=Checked(5000, verdict))
    assert lines[0] == first
    assert not any("5000" in line or "5,000" in line for line in lines)


def _computed() -> Iterator[tuple[Computed, str, str]]:
    pair = (F["children-killed"], F["civilians-killed"])
    yield (
        Computed(Operation.SHARE, 28.8, "percent", pair, "f"),
        "Share: 28.8% (f)",
        "النسبة المئوية: 28.8% (f)",
    )
    yield Computed(Operation.SUM, 2836, "person", pair, "f"), "Sum: 2,836 (f)", "المجموع: 2836 (f)"
    yield (
        Computed(Operation.DIFFERENCE, 4, "person", pair, "f"),
        "Difference: 4 (f)",
        "الفرق: 4 (f)",
    )
    yield (
        Computed(Operation.RATIO, 2.12, "times", pair, "f"),
        "Ratio: 2.1 to 1 (f)",
        "النسبة: 2.1 إلى 1 (f)",
    )
    yield (
        Computed(Operation.AVERAGE, 1.3, "per-day", pair[:1], "f"),
        "Average per day: 1.3 (f)",
        "المعدل اليومي: 1.3 (f)",
    )
    yield (
        Computed(Operation.COMPARISON, 4758, "person", pair, "f"),
        "The larger figure: Civilians killed. Difference: 4,758 (f)",
        "الرقم الأكبر: القتلى من المدنيين. الفرق: 4758 (f)",
    )
    yield (
        Computed(Operation.COMPARISON, 0, "person", pair, "f"),
        "The two figures are equal (f).",
        "الرقمان متساويان (f).",
    )


@pytest.mark.parametrize(("computed", "en", "ar"), list(_computed()), ids=str)
def test_a_calculation_is_marked_as_the_bots_own(computed: Computed, en: str, ar: str) -> None:
    lines = _lines(*computed.of, computed=(computed,))
    assert lines[lines.index(en) + 1].startswith("Calculated by this bot")
    assert ar in _lines(*computed.of, language=Language.AR, computed=(computed,))


def test_the_result_is_bold() -> None:
    computed = Computed(Operation.SUM, 7, "person", (F["schools"],), "3 + 4")
    body = _body(F["schools"], computed=(computed,))
    assert any(Bold("7") in line for line in body.lines)


def test_a_refused_calculation_says_why() -> None:
    refused = Missing(Reason.NOT_COMPUTABLE, "")
    assert any(
        "don’t allow this calculation" in line for line in _lines(F["schools"], refused=refused)
    )
