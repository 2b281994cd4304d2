import shutil
from pathlib import Path

import pytest

from bot.knowledge.errors import KnowledgeError
from bot.knowledge.fields import divided
from bot.knowledge.load import load
from tests.knowledge.editing import Copy, places


def test_a_knowledge_is_everything_that_its_files_hold(copy: Copy) -> None:
    knowledge = load(copy.folder)
    assert {"children", "cue-by", "whole-period"} <= set(knowledge.concepts)
    assert {"children-killed", "no-apology"} <= set(knowledge.facts)
    assert set(knowledge.choices) == {"health-sector"}
    assert set(knowledge.reports) == {"little"}
    assert knowledge.facts["children-killed"].report == "little"
    assert "please" in divided(knowledge.fillers.words.en)
    assert knowledge.numbers.months[9].en
    assert knowledge.spelling.keyboards


@pytest.mark.parametrize(
    ("name", "old", "new", "why"),
    [
        ("killed", "    unit: person", "    unit: persons", "civilians-killed: unit: "),
        ("killed", "value: 600", "value: many", "civilians-killed: value"),
        ("killed", "qualifier: documented", "colour: red", "colour: unknown key"),
        (
            "killed",
            "    ar: وثّقت الشبكة مقتل **600** مدني.\n",
            "",
            "civilians-killed: ar: is missing",
        ),
        ("killed", "facts:", "fact:", "fact: here stand only 'facts' and 'choices'"),
        ("killed", "  women-killed:\n", "  Women Killed:\n", "Women Killed: id: "),
        ("killed", "  women-killed:\n", "  children-killed:\n", "'children-killed' stands twice"),
        ("things", "women: {role: victim", "women: {role: victims", "women: role"),
        ("things", "women:", "children:", "'children' stands twice"),
        ("report", "https://example.org/report/", "http://example.org/", "address.en: "),
        ("report", "pages: 4", "pages: some", "pages: "),
        ("report", "pages: 4\n", "", "pages: is missing"),
        ("fillers", "words:", "word:", "words: is missing"),
        ("numbers", "scales:", "weights:", "scales: is missing"),
        ("other", "options:\n", "choose:\n", "health-sector: options: is missing"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_line(
    copy: Copy, name: str, old: str, new: str, why: str
) -> None:
    line = copy.change(name, old, new)
    found = copy.problem(name, why)
    assert found.line <= line
    assert found.line > 1 or "is missing" in why or name == "killed"


def test_the_line_is_that_of_the_key(copy: Copy) -> None:
    line = copy.change("other", "value: 90", "value: some")
    assert ("other.yaml", line) in places(copy.problems())


def test_an_id_may_stand_in_one_file_only(copy: Copy) -> None:
    shutil.copy(copy.file("killed"), copy.file("killed").with_name("third.yaml"))
    found = copy.problems()
    assert [problem.file.name for problem in found] == ["third.yaml"] * 4
    assert all("stands in killed.yaml too" in problem.what for problem in found)


def test_a_choice_may_not_have_the_id_of_a_fact(copy: Copy) -> None:
    copy.change("other", "  health-sector:", "  women-killed:")
    assert any("women-killed" in problem.what for problem in copy.problems())


def test_a_concept_and_a_fact_may_have_the_same_id(copy: Copy) -> None:
    copy.change("other", "  talks-failed:", "  talks:")
    assert load(copy.folder).facts["talks"]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("things", "- a list\n", "must be a mapping"),
        ("killed", "just words\n", "must be a mapping"),
        ("fillers", "", "must be a mapping"),
        ("fillers", "{}", "is missing"),
        ("report", "{}", "is missing"),
        ("killed", "facts: [\n", "broken YAML"),
        ("killed", "facts: a\n", "must be a mapping"),
        ("killed", "facts:\n  - one\n", "must be a mapping"),
        ("killed", "facts:\n  one: two\n", "one: must be a mapping"),
        ("things", "one: two\n", "one: must be a mapping"),
    ],
)
def test_a_file_that_is_something_else_is_refused(
    copy: Copy, name: str, text: str, why: str
) -> None:
    copy.file(name).write_text(text, encoding="utf-8")
    assert copy.problem(name, why)


def test_all_problems_of_all_files_come_at_once(copy: Copy) -> None:
    lines = [
        ("report.yaml", copy.change("report", "pages: 4", "pages: some")),
        ("killed.yaml", copy.change("killed", "value: 600", "value: many")),
        ("killed.yaml", copy.change("killed", "unit: person", "unit: persons")),
        ("things.yaml", copy.change("things", "role: victim, name", "role: crowd, name")),
    ]
    copy.file("spelling").write_bytes(b"\xff\xfe")
    found = places(copy.problems())
    assert set(found) >= {*lines, ("spelling.yaml", 0)}
    assert found == sorted(found, key=found.index)


@pytest.mark.parametrize("name", ["fillers", "numbers", "spelling", "report"])
def test_a_file_that_is_missing_is_named(copy: Copy, name: str) -> None:
    copy.file(name).unlink()
    assert any(name in str(problem) or "little" in str(problem) for problem in copy.problems())


def test_nothing_is_no_knowledge(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"fillers\.yaml"):
        load(tmp_path)


def test_a_folder_that_is_not_there_is_said_once(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError) as caught:
        load(tmp_path / "gone")
    assert str(caught.value) == f"{tmp_path / 'gone'}: there is no such folder of knowledge"


def test_facts_may_wait_to_be_written(copy: Copy) -> None:
    copy.file("other").with_name("empty.yaml").write_text("facts:\nchoices:\n", encoding="utf-8")
    assert load(copy.folder).facts
