from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.pictures.cards import card
from bot.replies.reply import Replies
from tests.pictures.little import LITTLE, REPLIES

FIGURE = ("counts", "qualifier", "figure")


def test_a_card_has_figure_qualifier_period_source_and_that_there_are_later_reports() -> None:
    shown = card(LITTLE.facts["medical-attacked"], Language.EN, REPLIES).content
    assert shown["counts"] == "Attacks on medical facilities"
    assert (shown["qualifier"], shown["figure"]) == ("at least", "90")
    assert shown["terms"][0].replace("\u00a0", " ") == (
        "Period: 30 September 2015 to 30 September 2019"
    )
    assert "The Little Network" in shown["terms"][1]
    assert "30\u00a0September\u00a02019" in shown["source"]
    assert shown["address"] == "example.org/report"
    assert shown["later"] == "There are later reports."


def test_a_documented_figure_is_said_to_be_a_minimum() -> None:
    for language, word in ((Language.EN, "minimum"), (Language.AR, "الحد الأدنى")):
        shown = card(LITTLE.facts["children-killed"], language, REPLIES).content
        assert any(word in term for term in shown["terms"])


def test_a_claim_is_shown_as_whose_it_is() -> None:
    claim = LITTLE.facts["refugees-returned"]
    shown = card(claim, Language.AR, REPLIES).content
    assert shown["claim"] == "ادعاء صادر عن الوزارة الروسية"
    assert not shown["quotation"]
    assert any("وليس من نتائج" in term for term in shown["terms"])


def test_a_person_of_the_report_is_quoted_and_claims_nothing(
    knowledge: Knowledge, replies: Replies
) -> None:
    shown = card(knowledge.facts["chairman-demands"], Language.EN, replies).content
    assert "chairman" in shown["quotation"]
    assert not shown["claim"]


def test_what_has_no_figure_is_its_statement() -> None:
    shown = card(LITTLE.facts["talks-failed"], Language.EN, REPLIES).content
    assert [shown[part] for part in FIGURE] == ["", "", ""]
    assert "".join(span["text"] for span in shown["statement"]).startswith("The talks")


def test_the_number_of_a_resolution_counts_nothing(knowledge: Knowledge, replies: Replies) -> None:
    shown = card(knowledge.facts["resolution-2139-violated"], Language.EN, replies).content
    assert [shown[part] for part in FIGURE] == ["", "", ""]


def test_an_arabic_card_says_which_language_its_source_is_in() -> None:
    shown = card(LITTLE.facts["children-killed"], Language.AR, REPLIES).content
    assert "بالإنكليزية" in shown["source"]
