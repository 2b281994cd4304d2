from bot.replies.near import around, near
from tests.replies.facts import LITTLE

F = LITTLE.facts


def _ids(id_: str) -> list[str]:
    return [fact.id for fact in near(LITTLE, F[id_])]


def test_the_other_period_comes_first_then_the_whole_and_the_siblings() -> None:
    assert _ids("children-killed") == ["children-four", "civilians-killed", "women-killed"]


def test_the_whole_offers_its_parts() -> None:
    assert _ids("civilians-killed") == ["children-killed", "women-killed"]


def test_what_an_editor_chose_is_offered_for_a_finding() -> None:
    assert _ids("apology") == ["civilians-killed"]


def test_what_is_answered_is_not_offered_and_the_engine_may_add() -> None:
    asked = (F["children-killed"], F["women-killed"])
    offered = around(LITTLE, asked, (F["schools"], F["women-killed"]))
    assert [fact.id for fact in offered] == ["children-four", "civilians-killed", "schools"]
    assert len(around(LITTLE, asked, tuple(F.values()))) == 3
