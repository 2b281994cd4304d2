from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Correction, Fact, Report, Text
from bot.language import Language
from bot.replies.citations import LONGEST_COPY, citation, copied, passages, source, stretch
from bot.replies.corrections import briefly
from bot.replies.labels import Labels
from bot.replies.markup import Body
from bot.replies.numbers import qualified
from bot.replies.silence import Silence
from tests.conftest import TODAY
from tests.replies.facts import LITTLE, REPORT, fact

REPORTED = LITTLE.reports["r"]
CHILDREN = LITTLE.facts["children-killed"]


def test_the_link_opens_the_passage_with_everything_encoded() -> None:
    phrase = fact("x", {}, evidence="1,928 war-torn (a) “b”")
    assert citation(REPORTED, phrase, Language.EN) == (
        "https://example.org/a/#:~:text=1%2C928%20war%2Dtorn%20%28a%29%20%E2%80%9Cb%E2%80%9D"
    )


def test_the_arabic_source_says_that_the_page_is_english() -> None:
    line = Body((source(REPORTED, CHILDREN, Language.AR),), Language.AR).plain
    assert line == "المصدر: عنوان، الشبكة، 30 أيلول 2019 (الصفحة بالإنكليزية)"


def test_an_arabic_page_is_linked_without_the_english_phrase() -> None:
    address = {"en": "https://example.org/a/", "ar": "https://example.org/ar/"}
    report = Report.model_validate(REPORT | {"address": address})
    assert citation(report, CHILDREN, Language.AR) == "https://example.org/ar/"
    assert "بالإنكليزية" not in Body((source(report, CHILDREN, Language.AR),), Language.AR).plain


def test_each_of_several_statements_has_its_own_passage() -> None:
    line = passages(REPORTED, (CHILDREN, LITTLE.facts["schools"]), ("a", "b"), Language.EN)
    assert Body((line,), Language.EN).printed == (
        "Passages: a <https://example.org/a/#:~:text=1%2C928%20of%20them>"
        " · b <https://example.org/a/#:~:text=201%20of%20them>"
    )


def test_what_is_copied_holds_sentence_source_and_link() -> None:
    assert copied(LITTLE, CHILDREN, "Children", Language.EN, TODAY) == (
        "It documented 1,928 of children-killed. "
        "Period: 30 September 2015 to 30 September 2019. Network, 30 September 2019. "
        "https://example.org/a/#:~:text=1%2C928%20of%20them"
    )


def test_a_long_sentence_with_a_figure_is_copied_as_figure_and_period() -> None:
    long = CHILDREN.model_copy(update={"en": "word " * 60})
    assert copied(LITTLE, long, "Children", Language.EN, TODAY) == (
        "Children: 1,928 documented (from 30 September 2015 to 30 September 2019). "
        "Network, 30 September 2019. https://example.org/a/#:~:text=1%2C928%20of%20them"
    )


def test_a_long_finding_is_cut_at_a_pause() -> None:
    long = LITTLE.facts["apology"].model_copy(
        update={"en": "word " * 30 + "end, and " + "word " * 30}
    )
    assert copied(LITTLE, long, "x", Language.EN, TODAY) == (
        "word " * 30 + "end… Network, 30 September 2019. https://example.org/a/"
    )


def _shown(fact: Fact, language: Language) -> tuple[str, ...]:
    """The figure as the sentence writes it, qualified in its own words, or with its qualifier."""
    return (*fact.figures(language), qualified(fact, language))


@pytest.mark.parametrize("language", Language)
def test_what_is_copied_of_the_shipped_knowledge_fits(
    knowledge: Knowledge, language: Language
) -> None:
    labels = Labels(knowledge, Silence(knowledge.facts.values()))
    for each in knowledge.facts.values():
        content = copied(knowledge, each, labels.label(each, language), language, TODAY)
        assert 0 < len(content) <= LONGEST_COPY, each.id
        publisher = knowledge.reports[each.report].publisher.in_(language)
        assert publisher in content, each.id
        if each.value is not None:
            assert any(shown in content for shown in _shown(each, language)), each.id
            assert stretch(knowledge, each, language).partition(": ")[2] in content, each.id
            assert "https://" in content, each.id


CORRECTION = Correction(
    since=date(2026, 11, 1), until=TODAY, was=1900, why=Text(en="a slip", ar="سهو")
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "Corrected on 1 November 2026: was 1,900."),
        (Language.AR, "صُحّح هذا الرقم بتاريخ 1 تشرين الثاني 2026، وكان 1900."),
    ],
)
def test_what_is_copied_of_a_corrected_fact_says_so_until_the_day(
    language: Language, said: str
) -> None:
    wrong = CHILDREN.model_copy(update={"correction": CORRECTION})
    assert said in copied(LITTLE, wrong, "x", language, TODAY)
    assert said not in copied(LITTLE, wrong, "x", language, TODAY + timedelta(days=1))


@pytest.mark.parametrize("language", Language)
def test_what_is_copied_of_any_fact_still_fits_and_says_so_once_it_is_corrected(
    knowledge: Knowledge, language: Language
) -> None:
    labels = Labels(knowledge, Silence(knowledge.facts.values()))
    for each in knowledge.facts.values():
        wrong = each.model_copy(update={"correction": CORRECTION})
        content = copied(knowledge, wrong, labels.label(each, language), language, TODAY)
        assert len(content) <= LONGEST_COPY, each.id
        assert briefly(wrong, language, TODAY) in content, each.id
        if each.value is not None:
            assert any(shown in content for shown in _shown(each, language)), each.id
            assert stretch(knowledge, each, language).partition(": ")[2] in content, each.id


def test_a_claim_is_copied_as_a_claim_even_where_its_sentence_is_too_long() -> None:
    long = LITTLE.facts["returned"].model_copy(update={"en": "word " * 60})
    content = copied(LITTLE, long, "Returns", Language.EN, TODAY)
    assert content.startswith("Returns (claimed by the Russian ministry): about 650,000.")


def test_a_publisher_without_end_leaves_what_is_copied_within_the_limit() -> None:
    named = REPORTED.model_copy(update={"publisher": Text(en="Network " * 40, ar="الشبكة")})
    knowledge = replace(LITTLE, reports={"r": named})
    assert len(copied(knowledge, CHILDREN, "Children", Language.EN, TODAY)) <= LONGEST_COPY
