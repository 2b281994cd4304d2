import pytest

from bot.answering.engine import Engine
from bot.checking.questions import mismatch, questions
from bot.knowledge.expectations import Expectation
from bot.knowledge.load import load
from tests.answering.small import ENGINE
from tests.knowledge.editing import Copy


def _wrong(copy: Copy) -> list[str]:
    engine = Engine(load(copy.folder))
    return [problem.what for problem in questions(engine, copy.folder)]


def _mismatch(question: str, **expected: object) -> str | None:
    return mismatch(Expectation.model_validate({"q": question, **expected}), ENGINE.ask(question))


def test_every_question_comes_to_what_stands_beside_it(copy: Copy) -> None:
    assert _wrong(copy) == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("kids killed", {"is": "children-killed"}),
        ("women and children killed", {"is": "children-killed women-killed"}),
        ("soldiers killed", {"is": "decline"}),
        ("soldiers killed", {"is": "decline victim"}),
        ("health", {"is": "choose medical-attacked"}),
        ("hello", {"is": "chat"}),
        ("soldiers killed", {"is": "children-killed", "or": "decline"}),
        ("is it true that 500 kids were killed", {"is": "children-killed", "checked": "wrong"}),
        (
            "percentage of civilians killed who were kids",
            {"is": "children-killed civilians-killed", "computed": 33},
        ),
        ("kids per day", {"is": "children-killed", "computed": 0.14}),
    ],
)
def test_an_outcome_is_as_expected(question: str, expected: dict[str, object]) -> None:
    if expected.get("computed") == 33:
        assert _mismatch(question, **expected) is not None
        expected = {**expected, "computed": 33.3}
    assert _mismatch(question, **expected) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("kids killed", {"is": "women-killed"}),
        ("kids killed", {"is": "children-killed women-killed"}),
        ("women and children killed", {"is": "women-killed"}),
        ("women and children killed", {"is": "children-killed"}),
        ("soldiers killed", {"is": "decline perpetrator"}),
        ("soldiers killed", {"is": "children-killed"}),
        ("health", {"is": "choose women-killed"}),
        ("health", {"is": "medical-attacked"}),
        ("kids killed", {"is": "chat"}),
        ("kids killed", {"is": "decline"}),
        ("kids killed", {"is": "choose"}),
        ("200 kids killed", {"is": "children-killed", "checked": "wrong"}),
        ("kids killed", {"is": "children-killed", "checked": "right"}),
        ("kids killed", {"is": "children-killed", "computed": 3}),
        ("soldiers killed", {"is": "decline", "computed": 3}),
    ],
)
def test_an_outcome_that_differs_is_told(question: str, expected: dict[str, object]) -> None:
    assert "should come to" in (_mismatch(question, **expected) or "")


def test_a_conversation_is_asked_in_its_order(copy: Copy) -> None:
    line = copy.add(
        "questions",
        "- talk:\n    - {q: kids killed, is: children-killed}\n"
        "    - {q: and last year, is: children-killed}\n",
    )
    (problem,) = questions(Engine(load(copy.folder)), copy.folder)
    assert (problem.file.name, problem.line) == ("questions.yaml", line + 2)
    assert "'and last year': should come to 'children-killed'" in problem.what


def test_a_known_failure_is_let_pass_while_it_fails(copy: Copy) -> None:
    copy.add("questions", "- {q: unheard of things, is: children-killed}\n")
    assert len(_wrong(copy)) == 1
    copy.add("failures", "- unheard of things\n")
    assert _wrong(copy) == []
    copy.change(
        "questions", "unheard of things, is: children-killed", "unheard of things, is: decline"
    )
    assert _wrong(copy) == [
        "'unheard of things' no longer fails: remove it from the known failures"
    ]


def test_a_knowledge_may_have_no_known_failures(copy: Copy) -> None:
    copy.file("failures").unlink()
    assert len(_wrong(copy)) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- {q: kids}\n", "not a question"),
        ("- {q: kids, is: chat, if: x}\n", "not a question"),
        ("- {talk: kids}\n", "not a question"),
        ("- kids\n", "not a question"),
        ("- 5\n", "not a question"),
        ("-\n", "not a question"),
        ("- {q: [\n", "broken YAML"),
    ],
)
def test_what_is_no_question_is_named(copy: Copy, text: str, why: str) -> None:
    line = copy.add("questions", text)
    problem = next(questions(Engine(load(copy.folder)), copy.folder))
    assert why in problem.what
    assert problem.file.name == "questions.yaml"
    assert problem.line >= line


@pytest.mark.parametrize("text", ["- {a: b}\n", "- [\n", "words\n", "5\n"])
def test_known_failures_that_can_not_be_read_are_a_problem(copy: Copy, text: str) -> None:
    copy.file("failures").write_text(text, encoding="utf-8")
    found = list(questions(Engine(load(copy.folder)), copy.folder))
    assert "known-failures.yaml" in {problem.file.name for problem in found}


def test_a_file_of_questions_that_is_broken_is_a_problem(copy: Copy) -> None:
    copy.file("questions").with_name("broken.yaml").write_text("- [", encoding="utf-8")
    (problem,) = questions(Engine(load(copy.folder)), copy.folder)
    assert problem.file.name == "broken.yaml"
