from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Correction
from bot.language import Language
from bot.replies.announcing import Announcing, opening
from bot.replies.markup import length
from bot.replies.message import Link, Message
from bot.replies.reply import Replies
from bot.replies.subscription import leave
from tests.botapi.markup import parse_html
from tests.replies.facts import LITTLE

TOLD = "This bot can now answer questions about a report of the Network,"
F, WHY = LITTLE.facts, {"en": "It was mistyped.", "ar": "كُتب خطأ."}


def _announcing(**changes: Any) -> Announcing:
    report = LITTLE.reports["r"].model_copy(update=changes)
    knowledge = replace(LITTLE, reports={"r": report})
    return Announcing(Replies(knowledge, lambda: date(2020, 1, 1)))


def _lines(message: Message) -> list[str]:
    return message.body.plain.split("\n")


def _corrected(fact: str, language: Language = Language.EN, **changes: Any) -> Message:
    given = {"since": date(2019, 12, 1), "until": date(2020, 6, 1), "why": WHY} | changes
    correction = Correction.model_validate(given)
    changed = F[fact].model_copy(update={"correction": correction})
    return _announcing().correction(changed)[language]


def test_a_report_is_told_by_its_title_its_headlines_and_its_links() -> None:
    message = _announcing(headlines=("children-killed", "schools")).report("r")[Language.EN]
    assert _lines(message) == [
        "You have a new message from a list that you joined.",
        "",
        f"{TOLD} published on 30 September 2019:",
        "A Title",
        "",
        "• It documented 1,928 of children-killed.",
        "",
        "• It documented 201 of schools.",
        "",
        "Documented by the Network; a documented figure is a minimum.",
        "",
        "Source: A Title, Network, 30 September 2019",
        "Passages: Children killed, whole period · Attacks on schools",
        "There are later ones.",
    ]
    assert "<b>1,928</b>" in message.html
    assert message.buttons == (
        Link("Read the report", "https://example.org/a/"),
        leave(Language.EN),
    )


def test_a_report_without_headlines_is_its_title_and_a_link() -> None:
    message = _announcing().report("r")[Language.AR]
    assert _lines(message)[-1] == "عنوان"
    assert message.buttons == (
        Link("قراءة التقرير (بالإنكليزية)", "https://example.org/a/"),
        leave(Language.AR),
    )


def test_a_correction_says_from_which_figure_to_which_and_why() -> None:
    assert _lines(_corrected("children-killed", was=1918)) == [
        "You have a new message from a list that you joined.",
        "",
        "Correction of 1 December 2019",
        "Children killed, whole period",
        "",
        "This bot said before: 1,918",
        "It should be: 1,928",
        "Reason: It was mistyped.",
        "",
        "It documented 1,928 of children-killed.",
        "",
        "Documented by the Network; a documented figure is a minimum.",
        "",
        "Source: A Title, Network, 30 September 2019",
        "There are later ones.",
        "",
        "If you have used the earlier figure, please correct that.",
    ]


def test_a_corrected_figure_keeps_its_qualifier_and_whose_claim_it_is() -> None:
    text = _corrected("returned", was=65000).body.plain
    assert "It should be: about 650,000" in text
    assert "This is a claim by the Russian ministry" in text


def test_a_withdrawn_figure_and_mended_words_are_said_as_such() -> None:
    withdrawn = _corrected("apology", was=3).body.plain
    assert "This bot said before: 3\nThis figure is withdrawn." in withdrawn
    words = _corrected("children-killed").body.plain
    assert "before" not in words
    assert "earlier figure" not in words
    assert "Reason: It was mistyped." in words


def test_a_correction_in_arabic_is_arabic() -> None:
    lines = _lines(_corrected("children-killed", Language.AR, was=1918))
    assert lines[2:8] == [
        "تصحيح بتاريخ 1 كانون الأول 2019",
        "القتلى من الأطفال، كامل المدة",
        "",
        "ما ذكره البوت سابقاً: 1918",
        "والصواب: 1,928",
        "السبب: كُتب خطأ.",
    ]


@pytest.mark.parametrize("language", Language)
def test_a_locked_telephone_shows_nothing_of_the_subject(
    knowledge: Knowledge, language: Language
) -> None:
    first = "".join(span.text for span in opening(language))
    telling = {word for report in knowledge.reports.values() for word in report.title.en.split()}
    assert not telling & set(first.split()) - {"a", "from", "have", "of", "that", "the"}
    assert not any(char.isdigit() for char in first)
    assert not any(word in first for word in ("سوريا", "تقرير", "روسيا", "قتل", "شبكة"))


@pytest.mark.parametrize("language", Language)
def test_the_shipped_reports_can_be_announced(replies: Replies, language: Language) -> None:
    for report in replies.knowledge.reports.values():
        message = Announcing(replies).report(report.id)[language]
        assert _lines(message)[0] == "".join(span.text for span in opening(language))
        assert len(report.headlines) > 2
        for id_ in report.headlines:
            sentence = replies.knowledge.facts[id_].statement(language).replace("**", "")
            assert f"• {sentence}" in message.body.plain
        plain, _ = parse_html(message.html)
        assert length(message.html) == len(plain.encode("utf-16-le")) // 2 <= 4096
