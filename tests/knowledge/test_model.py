import pytest
from pydantic import ValidationError

from bot.knowledge.model import (
    Concept,
    FactEntry,
    Period,
    Phrasings,
    Text,
)
from bot.language import Language
from tests.answering.small import SMALL
from tests.replies.facts import LITTLE

FACT = {"evidence": "so it is", "en": "So.", "ar": "كذا."}


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": "red"},
        {"value": "many"},
        {"unit": "elephants"},
        {"qualifier": "perhaps"},
        {"about": {"colour": "red"}},
        {"evidence": ""},
        {"evidence": "\n \n"},
        {"en": ""},
        {"period": "Not An Id"},
        {"whole": "x" * 49},
        {"near": {"a": 1}},
        {"note": {"en": "only English"}},
    ],
)
def test_a_fact_with_anything_strange_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        FactEntry.model_validate({**FACT, **wrong})


def test_what_was_read_does_not_change() -> None:
    with pytest.raises(ValidationError):
        SMALL.facts["children-killed"].value = 3


def test_every_phrasing_is_one_whatever_its_language() -> None:
    asked = Phrasings(en=("how many", "who"), ar=("كم",), dialect=("شو",), arabizi=("shu",))
    assert asked.all() == ("how many", "who", "كم", "شو", "shu")


def test_a_text_has_both_languages() -> None:
    text = Text(en="so", ar="كذا")
    assert [text.in_(language) for language in (Language.EN, Language.AR)] == ["so", "كذا"]
    fact = SMALL.facts["children-killed"]
    assert fact.statement(Language.AR) == fact.ar
    assert fact.statement(Language.EN) == fact.en


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [("So **1,928** it is.", ("1,928",)), ("**two** or **3**", ("two", "3")), ("So.", ())],
)
def test_a_sentence_shows_its_figures_between_stars(
    sentence: str, figures: tuple[str, ...]
) -> None:
    fact = FactEntry.model_validate({**FACT, "en": sentence})
    assert fact.figures(Language.EN) == figures
    assert fact.figures(Language.AR) == ()


@pytest.mark.parametrize(
    "other",
    [
        {"id": "children-killed"},
        {"report": "another"},
        {"speaker": "ministry"},
        {"about": {"measure": ("killing",)}},
        {"unit": "incident"},
        {"value": None},
    ],
)
def test_twins_count_the_same_said_by_the_same(other: dict[str, object]) -> None:
    fact, twin = SMALL.facts["children-killed"], SMALL.facts["children-killed-year-four"]
    assert fact.is_twin(twin)
    assert twin.is_twin(fact)
    assert not fact.is_twin(twin.model_copy(update=other))


def test_two_findings_are_no_twins() -> None:
    assert not LITTLE.facts["apology"].is_twin(LITTLE.facts["demand"])


def test_a_concept_is_a_kind_or_a_part_of_a_wider_one() -> None:
    wider = {id_: SMALL.concepts[id_].wider for id_ in ("hospitals", "infants", "women")}
    assert wider == {"hospitals": "medical", "infants": "children", "women": None}
    assert isinstance(SMALL.concepts["women"], Concept)


def test_a_report_without_a_page_in_a_language_has_its_english_one() -> None:
    address = {Language.EN: "https://example.org/a/"}
    report = LITTLE.reports["r"].model_copy(update={"address": address})
    assert report.page(Language.AR) == report.page(Language.EN) == "https://example.org/a/"
    address[Language.AR] = "https://example.org/ar/"
    assert report.page(Language.AR) == "https://example.org/ar/"


def test_both_ends_of_a_period_belong_to_it() -> None:
    name = {"en": "x", "ar": "س"}
    year = Period.model_validate({"first": "2018-09-30", "last": "2019-09-30", "name": name})
    day = Period.model_validate({"first": "2019-09-30", "last": "2019-09-30", "name": name})
    assert day.is_within(year)
    assert year.is_within(year)
    assert not year.is_within(day)
