import pytest

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Report
from bot.language import Language
from bot.replies.citations import LONGEST_COPY, citation, copied, passages, source
from bot.replies.labels import Labels
from bot.replies.markup import Body
from bot.replies.silence import Silence
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
    assert copied(LITTLE, CHILDREN, "Children", Language.EN) == (
        "It documented 1,928 of children-killed. Network, 30 September 2019. "
        "https://example.org/a/#:~:text=1%2C928%20of%20them"
    )


def test_a_long_sentence_with_a_figure_is_copied_as_figure_and_period() -> None:
    long = CHILDREN.model_copy(update={"en": "word " * 60})
    assert copied(LITTLE, long, "Children", Language.EN) == (
        "Children: 1,928 (from 30 September 2015 to 30 September 2019). "
        "Network, 30 September 2019. https://example.org/a/#:~:text=1%2C928%20of%20them"
    )


def test_a_long_finding_is_cut_at_a_pause() -> None:
    long = LITTLE.facts["apology"].model_copy(
        update={"en": "word " * 30 + "end, and " + "word " * 30}
    )
    assert copied(LITTLE, long, "x", Language.EN) == "word " * 30 + "end… https://example.org/a/"


@pytest.mark.parametrize("language", Language)
def test_what_is_copied_of_the_shipped_knowledge_fits(
    knowledge: Knowledge, language: Language
) -> None:
    labels = Labels(knowledge, Silence(knowledge.facts.values()))
    for each in knowledge.facts.values():
        content = copied(knowledge, each, labels.label(each, language), language)
        assert 0 < len(content) <= LONGEST_COPY, each.id
        assert "https://" in content
