import pytest

from tests.knowledge.editing import Copy


@pytest.mark.parametrize(
    ("name", "old", "new", "why"),
    [
        (
            "things",
            "counted_as: russia}",
            "counted_as: rusia}",
            "air-force: counted_as: there is no 'rusia'",
        ),
        ("things", "part_of: russia}", "part_of: rusia}", "wagner: part_of: there is no 'rusia'"),
        ("things", "without: year-four}", "without: year-five}", "there is no 'year-five'"),
        (
            "things",
            "{measure: killing}",
            "{measure: kiling}",
            "implies: there is no concept 'kiling'",
        ),
        (
            "things",
            "{measure: killing}",
            "{measure: women}",
            "implies: 'women' is a victim, not a measure",
        ),
        (
            "killed",
            "victim: civilians}",
            "victim: civilian}",
            "about: there is no concept 'civilian'",
        ),
        (
            "killed",
            "weapon: bombs",
            "weapon: schools",
            "also: 'schools' is a target, not a weapon",
        ),
        (
            "killed",
            "whole: civilians-killed",
            "whole: civilians",
            "children-killed: whole: there is no 'civilians'",
        ),
        ("killed", "disjoint: women-killed", "disjoint: women", "disjoint: there is no 'women'"),
        (
            "killed",
            "near: women-killed",
            "near: women-killed men-killed",
            "near: there is no 'men-killed'",
        ),
        (
            "killed",
            "period: year-four\n",
            "period: year-five\n",
            "period: there is no 'year-five'",
        ),
        (
            "other",
            "speaker: ministry",
            "speaker: women",
            "speaker: 'women' is a victim, not a speaker",
        ),
        (
            "other",
            "answers: whether why",
            "answers: whether because",
            "answers: there is no concept 'because'",
        ),
        (
            "other",
            "answers: whether why",
            "answers: whether women",
            "answers: 'women' is a victim, not a ask",
        ),
        (
            "other",
            "{fact: civilians-killed,",
            "{fact: civilians,",
            "health-sector: options: there is no 'civilians'",
        ),
        (
            "other",
            "about: {topic: health}",
            "about: {topic: wealth}",
            "about: there is no concept 'wealth'",
        ),
        (
            "report",
            "perpetrator: russia",
            "perpetrator: rusia",
            "little: defaults: there is no concept 'rusia'",
        ),
        ("report", "place: syria", "place: women", "defaults: 'women' is a victim, not a place"),
        ("report", "period: whole", "period: all", "little: defaults: there is no 'all'"),
    ],
)
def test_what_is_named_must_exist_and_play_that_role(
    copy: Copy, name: str, old: str, new: str, why: str
) -> None:
    line = copy.change(name, old, new)
    assert abs(copy.problem(name, why).line - line) <= 2


def test_all_dangling_references_come_at_once(copy: Copy) -> None:
    copy.change("things", "part_of: russia}", "part_of: rusia}")
    copy.change("killed", "disjoint: women-killed", "disjoint: women")
    copy.change("report", "place: syria", "place: nowhere")
    assert {problem.file.name for problem in copy.problems()} >= {
        *("things.yaml", "killed.yaml", "report.yaml"),
    }


def test_a_report_must_say_what_a_silent_question_means(copy: Copy) -> None:
    copy.change("report", "period: whole, ", "")
    assert any("period" in problem.what for problem in copy.problems())
    copy.change("report", "defaults: {", "defaults: {period: whole, ")
    copy.change("report", "place: syria, ", "")
    assert any("place" in problem.what for problem in copy.problems())


def test_facts_without_their_report_are_a_problem(copy: Copy) -> None:
    copy.file("report").unlink()
    assert any("report" in problem.what for problem in copy.problems())
