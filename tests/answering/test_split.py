import pytest

from bot.answering.split import apart, listed, split
from tests.answering.small import answer, ask, named, read


def _parts(text: str) -> list[list[list[str]]]:
    return [[sorted(named(part)) for part in parts] for parts in split(read(text))]


def test_two_groups_are_two_questions_that_share_the_rest() -> None:
    assert [["killing", "russia", "women"], ["children", "killing", "russia"]] in _parts(
        "women and children killed by Russia"
    )


def test_two_times_are_two_questions() -> None:
    questions = next(iter(split(read("children killed, in the fourth year and since the start"))))
    assert [[timed.concept for timed in q.periods] for q in questions] == [
        ["year-four"],
        ["whole-period"],
    ]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("civilians killed and children killed", "civilians-killed children-killed"),
        ("how many civilians did Russia kill and how many women", "civilians-killed women-killed"),
        ("of the civilians killed, how many were children", "children-killed"),
        ("children, the civilians killed by Russia", "children-killed"),
    ],
)
def test_a_part_is_told_with_its_whole_where_an_and_asks_for_both(
    question: str, outcome: str
) -> None:
    assert ask(question) == outcome


@pytest.mark.parametrize("text", ["children killed", "soldiers", "children killed by Russia"])
def test_one_question_is_not_parted(text: str) -> None:
    assert _parts(text) == []


def test_two_parties_stay_together() -> None:
    assert ask("children killed by Russia and the regime").startswith("decline perpetrator")
    assert ask("children killed by the regime or Russia").startswith("decline perpetrator")
    assert ask("كم طفلاً قتل الروس والنظام").startswith("decline perpetrator")


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("women and children killed", "women-killed children-killed"),
        ("how many women and how many children were killed", "women-killed children-killed"),
        ("كم طفلاً وكم امرأة قُتلت", "children-killed women-killed"),
        ("النساء والأطفال", "women-killed children-killed"),
        ("schools and hospitals attacked", "schools-attacked medical-attacked"),
        ("children killed and schools attacked", "children-killed schools-attacked"),
    ],
)
def test_each_figure_that_is_asked_for_is_given(question: str, outcome: str) -> None:
    assert set(ask(question).split()) == set(outcome.split())


@pytest.mark.parametrize(
    ("question", "stated", "missing"),
    [
        ("women and soldiers killed", "women-killed", "soldiers"),
        ("soldiers and women killed", "women-killed", "soldiers"),
        ("attacks on schools and churches", "schools-attacked", "churches"),
        ("النساء والجنود", "women-killed", "والجنود"),
    ],
)
def test_what_is_not_counted_is_said_beside_the_answer(
    question: str, stated: str, missing: str
) -> None:
    outcome = answer(question)
    assert [fact.id for fact in outcome.facts] == [stated]
    assert [found.word for found in outcome.missing] == [missing]


def test_nothing_is_answered_where_a_part_is_in_another_place_or_time() -> None:
    assert ask("women and children killed in 2016").startswith("decline period")
    assert ask("women and children killed by the coalition").startswith("decline perpetrator")


def test_a_slash_joins_as_an_and_does() -> None:
    assert len([*listed(read("children / women killed"))]) == len(
        [*listed(read("children and women killed"))]
    )


def test_figures_that_share_nothing_stand_apart_where_an_and_joins_them() -> None:
    assert (
        len(apart(read("how many children were killed and how many schools were attacked"))) == 2
    )
    assert not apart(read("of the schools, how many women were killed"))
