import pytest

from bot.answering.refine import as_asked, refined
from tests.answering.small import ENGINE, SMALL, named, read, told


@pytest.mark.parametrize(
    ("before", "text", "outcome"),
    [
        ("children killed", "and women?", "women-killed"),
        ("children killed", "last year?", "children-killed-year-four"),
        ("children killed last year", "since the start", "children-killed"),
        ("children killed by the coalition", "and Russia?", "children-killed"),
        ("children killed", "by the coalition?", "decline perpetrator coalition"),
        ("children killed last year", "and women?", "decline period last year"),
        ("schools attacked", "and hospitals?", "medical-attacked"),
        ("children killed", "and schools?", "schools-attacked"),
        ("schools attacked", "and women?", "women-killed"),
        ("كم طفلاً قُتل", "والنساء؟", "women-killed"),
        ("كم طفلاً قُتل", "وبآخر سنة؟", "children-killed-year-four"),
    ],
)
def test_a_follow_up_takes_the_rest_from_before(before: str, text: str, outcome: str) -> None:
    question = refined(read(text), read(before), SMALL)
    assert question.completed
    assert told(ENGINE.decide(question)) == outcome


def test_what_a_fact_is_about_can_be_asked() -> None:
    question = as_asked(read("what does it mean"), SMALL.facts["children-killed-year-four"])
    assert set(named(question)) == {"killing", "children"}
    assert [timed.concept for timed in question.periods] == ["year-four"]
    assert "how-many" in question.asks
    assert "meaning" not in question.asks
