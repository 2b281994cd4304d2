from collections.abc import Iterable

import pytest

from bot.answering.outcome import Decline, Missing, Reason
from bot.language import Language
from bot.replies.coverage import Coverage
from bot.replies.declines import Declines
from bot.replies.markup import Body
from bot.replies.silence import Silence
from tests.replies.facts import LITTLE, concept

SILENCE = Silence(LITTLE.facts.values())
DECLINES = Declines(Coverage(LITTLE, SILENCE), SILENCE)


def _said(*missing: Missing, language: Language = Language.EN, near: bool = False) -> str:
    lines = DECLINES.lines(Decline(missing), language, near=near)
    return Body(tuple(lines), language).plain


def _named(reason: Reason, id_: str) -> Missing:
    return Missing(reason, "a word", concept(id_))


def test_another_party_is_named() -> None:
    assert _said(_named(Reason.PERPETRATOR, "coalition")) == (
        "This report counts only what Russian forces did; "
        "it has no figure for the US-led coalition."
    )


def test_what_the_report_does_count_follows() -> None:
    assert _said(_named(Reason.WEAPON, "barrels"), language=Language.AR) == (
        "ليس في التقرير رقم عن البراميل المتفجرة.\nيُحصي التقرير هجمات الذخائر العنقودية."
    )


def test_a_word_without_a_concept_is_quoted() -> None:
    assert "for “2016”:" in _said(Missing(Reason.PERIOD, "2016"))
    assert "«2016»" in _said(Missing(Reason.PERIOD, "2016"), language=Language.AR)


@pytest.mark.parametrize("word", ["", "1928", "١٬٩٢٨ of them", "6,686"])
def test_a_word_that_shows_a_figure_is_not_repeated(word: str) -> None:
    assert _said(Missing(Reason.PERIOD, word)).startswith(
        "The report has no such figure for that time:"
    )


def test_a_concept_whose_name_shows_a_figure_is_not_named() -> None:
    assert "2139" not in _said(_named(Reason.MEASURE, "resolution-2139"))


def test_what_the_report_does_count_is_not_said_to_be_missing_beside_what_is() -> None:
    said = _said(_named(Reason.VICTIM, "soldiers"), _named(Reason.MEASURE, "killing"))
    assert said.startswith("The report has no figure for soldiers.\nIt counts")


def test_what_the_report_does_count_lacks_only_what_it_is_asked_together_with() -> None:
    said = _said(_named(Reason.VICTIM, "children"))
    assert "joins children with the rest" in said
    assert "no figure for" not in said


def test_a_very_long_word_is_shortened() -> None:
    assert "“" + "x" * 40 + "…”" in _said(Missing(Reason.UNKNOWN_WORDS, "x" * 4000))


def test_several_things_of_one_kind_are_named_together() -> None:
    words = [Missing(Reason.UNKNOWN_WORDS, word) for word in ("foo", "bar")]
    assert "“foo” and “bar”" in _said(*words)


def test_several_reasons_have_a_sentence_each() -> None:
    said = _said(_named(Reason.PERPETRATOR, "coalition"), _named(Reason.PLACE, "aleppo"))
    assert said.count("\n") == 1
    assert "no such figure for Aleppo: its figures are for all of Syria." in said


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("reason", [Reason.PERSON, Reason.DANGER])
def test_who_looks_for_somebody_is_sent_to_the_network_and_told_nothing_else(
    reason: Reason, language: Language
) -> None:
    missing = (Missing(Reason.UNKNOWN_WORDS, "brother"), Missing(reason, "missing"))
    body = Body(tuple(DECLINES.lines(Decline(missing), language, near=False)), language)
    assert "https://snhr.org" in body.printed
    assert "brother" not in body.plain
    assert not any(char.isdigit() for char in body.plain)


def _every(language: Language) -> Iterable[str]:
    for reason in Reason:
        yield _said(Missing(reason, "zzz"), language=language)
        yield _said(Missing(reason, "1928"), language=language)
        yield _said(Missing(reason, ""), language=language, near=True)


@pytest.mark.parametrize("language", Language)
def test_every_reason_has_its_own_sentence_and_none_shows_a_figure(language: Language) -> None:
    said = list(_every(language))
    assert all(map(SILENCE.kept_by, said))
    assert len(set(said[::3])) >= len(Reason) - 4


@pytest.mark.parametrize(
    ("missing", "en", "ar"),
    [
        (
            Missing(Reason.MEASURE, "when were children killed"),
            "What I have of the report does not answer this question.",
            "ليس في ما لديّ من التقرير جواب عن هذا السؤال.",
        ),
        (
            _named(Reason.MEASURE, "law"),
            "The report has nothing of that kind on the law.",
            "ليس في التقرير شيء من هذا عن القانون.",
        ),
    ],
)
def test_who_asked_for_no_figure_is_not_told_that_a_figure_is_missing(
    missing: Missing, en: str, ar: str
) -> None:
    assert _said(missing).startswith(en)
    assert _said(missing, language=Language.AR).startswith(ar)


def test_near_facts_are_introduced() -> None:
    assert _said(Missing(Reason.OFF_TOPIC, ""), near=True).endswith(
        "\n\nThis is what the report does have:"
    )
