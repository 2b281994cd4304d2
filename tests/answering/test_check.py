import pytest

from bot.answering.check import is_no_check, numbers_all
from bot.answering.outcome import Reason, Verdict
from bot.knowledge.model import Unit
from tests.answering.small import SMALL, answer, decline, read


@pytest.mark.parametrize(
    ("question", "given", "verdict"),
    [
        ("is it true that 200 children were killed", 200, Verdict.RIGHT),
        ("were two hundred children killed", 200, Verdict.RIGHT),
        ("did Russia kill 10,000 children", 10_000, Verdict.WRONG),
        ("did 195 children die", 195, Verdict.ABOUT),
        ("190 children killed?", 190, Verdict.ABOUT),
        ("189 children killed?", 189, Verdict.WRONG),
        ("هل قُتل 500 طفل", 500, Verdict.WRONG),
    ],
)
def test_a_figure_in_a_question_is_held_beside_the_reports(
    question: str, given: float, verdict: Verdict
) -> None:
    outcome = answer(question)
    assert outcome.facts[0].id == "children-killed"
    assert outcome.checked is not None
    assert (outcome.checked.value, outcome.checked.verdict) == (given, verdict)


def test_of_several_figures_the_closest_counts() -> None:
    checked = answer("were 150 or 199 children killed").checked
    assert checked is not None
    assert checked.value == 199


@pytest.mark.parametrize(
    "question", ["were more than 150 children killed", "were fewer than 300 children killed"]
)
def test_a_bound_gets_the_figure_and_no_verdict(question: str) -> None:
    outcome = answer(question)
    assert outcome.facts[0].id == "children-killed"
    assert outcome.checked is None


@pytest.mark.parametrize("question", ["children killed", "3 reasons why Russia never apologised"])
def test_where_there_is_no_figure_to_check_nothing_is(question: str) -> None:
    assert answer(question).checked is None


@pytest.mark.parametrize(
    "question", ["8 children killed", "children killed in 9 days", "how many children aged 12"]
)
def test_a_figure_far_too_small_is_of_something_else(question: str) -> None:
    (missing,) = decline(question).missing
    assert missing.reason is Reason.UNKNOWN_WORDS


def test_of_what_is_far_too_small_only_a_figure_is() -> None:
    children, apology = SMALL.facts["children-killed"], SMALL.facts["no-apology"]
    assert is_no_check(read("8 children"), children)
    assert not is_no_check(read("12 children"), children)
    assert not is_no_check(read("200 children, 8 days"), children)
    assert not is_no_check(read("8 reasons"), apology)


def test_how_many_there_are_that_have_numbers_is_no_number_of_theirs() -> None:
    children = SMALL.facts["children-killed"]
    articles = [children.model_copy(update={"unit": Unit.ARTICLE})] * 2
    assert numbers_all(read("the 2 articles"), articles)
    assert not numbers_all(read("the 3 articles"), articles)
    assert not numbers_all(read("2 children"), [children, children])
