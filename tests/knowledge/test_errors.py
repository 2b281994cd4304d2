from pathlib import Path

from bot.knowledge.errors import KnowledgeError, Problem

HERE, THERE = Problem(Path("a.yaml"), 3, "is wrong"), Problem(Path("a.yaml"), 12, "is too")


def test_a_problem_says_where_and_what() -> None:
    assert str(HERE) == "a.yaml:3: is wrong"


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem(Path("a.yaml"), 0, "can't be read")) == "a.yaml: can't be read"


def test_a_problem_is_shown_as_seen_from_a_folder() -> None:
    below = Problem(Path("/knowledge/concepts/a.yaml"), 3, "is wrong")
    assert str(below.beside(Path("/knowledge"))) == "concepts/a.yaml:3: is wrong"
    assert below.beside(Path("/elsewhere")) == below


def test_problems_come_in_the_order_of_their_lines() -> None:
    assert sorted((THERE, HERE)) == [HERE, THERE]


def test_the_error_tells_all_problems() -> None:
    error = KnowledgeError((HERE, THERE))
    assert error.problems == (HERE, THERE)
    assert str(error).splitlines() == ["a.yaml:3: is wrong", "a.yaml:12: is too"]
