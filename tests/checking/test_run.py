"""Mistakes that an editor makes, each planted in a knowledge without any."""

from collections.abc import Callable, Iterable

import pytest

from bot.checking.run import check
from bot.knowledge.errors import Problem
from tests.conftest import KNOWLEDGE
from tests.knowledge.editing import Copy

Plant = Callable[[Copy], tuple[str, int]]


def _changed(name: str, old: str, new: str) -> Plant:
    """Plants `new` for `old`; tells the file and the line."""
    return lambda copy: (copy.file(name).name, copy.change(name, old, new))


def _added(name: str, text: str) -> Plant:
    """Plants `text` at the end of a file."""
    return lambda copy: (copy.file(name).name, copy.add(name, text))


def _stale(copy: Copy) -> tuple[str, int]:
    (copy.folder / "schema" / "facts.schema.json").write_text("{}\n", encoding="utf-8")
    return "facts.schema.json", 0


AN_ENTRY = 14
"""A problem is shown at its key, or at its entry where the key is missing: so many lines away."""
MISTAKES: dict[str, tuple[Plant, str]] = {
    "a figure missing from a sentence": (
        _changed("killed", "documented **600** civilians", "documented 600 civilians"),
        "must show the figure once between **",
    ),
    "another figure in a sentence": (
        _changed("killed", "مقتل **600** مدني", "مقتل **660** مدني"),
        "shows '660' where 'value' is 600",
    ),
    "a sentence in the wrong language": (
        _changed("killed", "ar: وثّقت الشبكة مقتل **600** مدني.", "ar: We counted **600**."),
        "does not read as AR",
    ),
    "a Persian letter": (
        _changed("killed", "ar: وثّقت الشبكة مقتل **600**", "ar: وثّقت الشبکة مقتل **600**"),
        "is a Persian letter",
    ),
    "a fact without Arabic": (
        _changed("killed", "    ar: وثّقت الشبكة مقتل **600** مدني.\n", ""),
        "civilians-killed: ar: is missing",
    ),
    "a fact about nothing": (
        _changed("other", "    about: {topic: talks}\n", ""),
        "talks-failed: about",
    ),
    "a figure without its qualifier": (
        _changed("other", "    qualifier: at least\n", ""),
        "needs its 'unit' and its 'qualifier'",
    ),
    "a label of two concepts": (
        _changed("things", "en: woman,", "en: 'woman, kid',"),
        "the label 'kid' is a victim of 'children' too",
    ),
    "a label that is a filler": (
        _changed("things", "en: woman,", "en: 'woman, by the way',"),
        "the label 'by the way' is also a filler",
    ),
    "a concept that does not exist": (
        _changed("killed", "victim: civilians}", "victim: civillians}"),
        "there is no concept 'civillians'",
    ),
    "an unknown key": (
        _changed("killed", "    qualifier: documented", "    qualifyer: documented"),
        "qualifyer: unknown key",
    ),
    "a key that stands twice": (
        _changed("killed", "    unit: person\n", "    value: 60\n    unit: person\n"),
        "the key 'value' stands twice",
    ),
    "a link that is not https": (
        _changed("report", '"https://example.org/report/"', '"http://example.org/report/"'),
        "https://",
    ),
    "evidence that is too long": (
        _changed(
            "killed",
            "evidence: the deaths of 600 civilians",
            "evidence: It documents the deaths of 600 civilians, among them 200",
        ),
        "is longer than 8 words",
    ),
    "evidence that is not in the text": (
        _changed("killed", "evidence: the deaths of 600", "evidence: the murders of 600"),
        "stands 0 times in source.txt",
    ),
    "evidence that stands in the text twice": (
        _changed("killed", "evidence: the deaths of 600 civilians", "evidence: little"),
        "stands 2 times in source.txt",
    ),
    "a phrasing that another fact wins": (
        _changed("killed", "en: how many women were killed", "en: how many kids were killed"),
        "'how many kids were killed' comes to children-killed",
    ),
    "a phrasing that nobody understands": (
        _changed("killed", "en: how many women were killed", "en: how many wimmin perished"),
        "comes to a decline",
    ),
    "a question that comes to something else": (
        _added("questions", "- {q: women killed, is: children-killed}\n"),
        "'women killed': should come to 'children-killed', comes to women-killed",
    ),
    "a known failure that no longer fails": (
        _added("failures", "- kids killed\n"),
        "'kids killed' no longer fails",
    ),
    "an id that is too long for a link": (
        _changed(
            "other", "  talks-failed:", "  what-came-of-the-talks-between-all-of-the-parties:"
        ),
        "at most 48 characters",
    ),
    "a schema that is not current": (_stale, "is not current"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_planted_mistake_is_found_where_it_stands(copy: Copy, mistake: str) -> None:
    plant, why = MISTAKES[mistake]
    name, line = plant(copy)
    problems = check(copy.folder, copy.file("source"))
    found = [problem for problem in problems if why in problem.what]
    assert found, [str(problem) for problem in problems]
    assert found[0].file.name == name
    assert abs(found[0].line - line) <= AN_ENTRY


def test_what_is_right_is_not_complained_of(copy: Copy) -> None:
    assert check(copy.folder, copy.file("source")) == ()
    assert check(copy.folder) == ()


def test_all_mistakes_are_found_at_once(copy: Copy) -> None:
    planted = [
        "a figure missing from a sentence",
        "a Persian letter",
        "a figure without its qualifier",
        "a label of two concepts",
        "evidence that is not in the text",
        "a phrasing that another fact wins",
        "a question that comes to something else",
        "a known failure that no longer fails",
        "a schema that is not current",
    ]
    for mistake in planted:
        MISTAKES[mistake][0](copy)
    told = "\n".join(map(str, check(copy.folder, copy.file("source"))))
    missing = [mistake for mistake in planted if MISTAKES[mistake][1] not in told]
    assert missing == []


def test_problems_come_in_the_order_of_files_and_lines(copy: Copy) -> None:
    for mistake in ("a Persian letter", "a label of two concepts", "a schema that is not current"):
        MISTAKES[mistake][0](copy)
    problems = check(copy.folder)
    assert list(problems) == sorted(problems)
    assert len(set(problems)) == len(problems)


def test_what_is_wrong_with_the_data_comes_before_what_follows_from_it(copy: Copy) -> None:
    for mistake in ("a question that comes to something else", "a Persian letter"):
        MISTAKES[mistake][0](copy)
    names = [problem.file.name for problem in check(copy.folder)]
    assert names == ["killed.yaml", "questions.yaml"]


def test_who_follows_hears_what_is_checked(copy: Copy) -> None:
    heard: list[str] = []
    check(copy.folder, copy.file("source"), heard.append)
    assert heard[-3:] == ["evidence", "phrasings", "questions"]


def test_what_does_not_load_is_told_and_not_raised(copy: Copy) -> None:
    copy.file("killed").write_text("facts: [", encoding="utf-8")
    assert [problem.file.name for problem in check(copy.folder)] == ["killed.yaml"]


def test_a_source_that_can_not_be_read_is_a_problem(copy: Copy) -> None:
    (problem,) = check(copy.folder, copy.folder / "nothing.txt")
    assert "can't be read" in problem.what


@pytest.fixture(scope="module")
def shipped() -> tuple[Problem, ...]:
    return check(KNOWLEDGE)


def _told(problems: Iterable[Problem]) -> str:
    return "\n".join(map(str, problems))


def test_every_question_beside_the_data_has_its_outcome(shipped: tuple[Problem, ...]) -> None:
    folder = KNOWLEDGE / "questions"
    assert _told(problem for problem in shipped if problem.file.parent == folder) == ""


def test_nothing_else_is_wrong_with_the_shipped_knowledge(shipped: tuple[Problem, ...]) -> None:
    folder = KNOWLEDGE / "questions"
    assert _told(problem for problem in shipped if problem.file.parent != folder) == ""
