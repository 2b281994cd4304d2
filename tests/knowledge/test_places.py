from bot.knowledge.places import problem
from tests.answering.small import SMALL


def test_a_problem_is_shown_at_its_key() -> None:
    found = problem(SMALL, SMALL.facts["women-killed"], "value", "is wrong")
    text = found.file.read_text(encoding="utf-8").splitlines()
    assert found.file.name == "killed.yaml"
    assert text[found.line - 1].strip() == "value: 100"
    assert found.what == "women-killed: value: is wrong"


def test_a_problem_without_a_key_is_shown_at_its_entry() -> None:
    found = problem(SMALL, SMALL.facts["women-killed"], "", "is wrong")
    text = found.file.read_text(encoding="utf-8").splitlines()
    assert text[found.line - 1].strip() == "women-killed:"
    assert found.what == "women-killed: is wrong"


def test_a_problem_with_a_part_of_a_key_is_shown_there() -> None:
    found = problem(SMALL, SMALL.facts["women-killed"], "ask.ar", "is wrong")
    text = found.file.read_text(encoding="utf-8").splitlines()
    assert text[found.line - 1].strip().startswith("ar: كم امرأة")
