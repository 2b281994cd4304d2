from bot.answering.agree import agreed
from bot.answering.outcome import Outcome
from bot.answering.question import Question
from tests.answering.small import ENGINE

CHILDREN, WOMEN = "children killed", "women killed"
SOLDIERS = "soldiers killed"


def _reading(cost: float, text: str) -> tuple[float, Question, Outcome]:
    return cost, *ENGINE.understood(text)


def _found(*readings: tuple[float, str]) -> str | None:
    found = agreed([_reading(cost, text) for cost, text in readings])
    return None if found is None else found[0].text


def test_the_one_reading_that_comes_to_something_is_meant() -> None:
    assert _found((1.0, CHILDREN), (1.1, SOLDIERS)) == CHILDREN
    assert _found((1.0, SOLDIERS), (2.0, "zorgs")) is None
    assert agreed([]) is None


def test_readings_that_come_to_the_same_agree() -> None:
    assert _found((1.0, CHILDREN), (1.0, "kids killed")) == CHILDREN


def test_readings_that_contradict_are_none_unless_one_is_much_likelier() -> None:
    assert _found((1.0, CHILDREN), (1.05, WOMEN)) is None
    assert _found((1.0, CHILDREN), (2.0, WOMEN)) == CHILDREN


def test_a_reading_as_likely_that_is_about_something_else_speaks_against() -> None:
    assert _found((1.0, CHILDREN), (1.0, SOLDIERS)) is None
    assert _found((1.0, CHILDREN), (1.0, "zorgs")) == CHILDREN


def test_a_likelier_reading_that_the_report_does_not_answer_speaks_against() -> None:
    assert _found((1.0, SOLDIERS), (1.1, CHILDREN)) is None
