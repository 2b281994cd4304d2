import pytest

from bot.answering.candidates import Candidates
from tests.answering.small import SMALL, read

CANDIDATES = Candidates(SMALL)


def _named(text: str) -> set[str]:
    return {fit.frame.entry.id for fit in CANDIDATES.fits(read(text))}


def _around(text: str) -> set[str]:
    return {fit.frame.entry.id for fit in CANDIDATES.around(read(text))}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("women killed", {"women-killed"}),
        ("women", {"women-killed"}),
        ("hospitals hit", {"medical-attacked"}),
        ("health", {"health-sector"}),
        ("who published it", {"report-publisher"}),
    ],
)
def test_what_a_question_may_name_in_full_is_found(text: str, ids: set[str]) -> None:
    assert ids <= _named(text)


def test_what_shares_no_concept_is_not_looked_at() -> None:
    assert _named("soldiers") == _around("soldiers") == set()
    assert "schools-attacked" not in _named("women killed") | _around("women killed")


def test_around_a_question_is_what_shares_a_concept() -> None:
    assert _around("women killed") >= {"civilians-killed", "children-killed"}


def test_each_entry_is_looked_at_once() -> None:
    ids = [fit.frame.entry.id for fit in CANDIDATES.around(read("children killed, kids, deaths"))]
    assert len(ids) == len(set(ids))


def test_one_entry_can_be_held_beside_a_question() -> None:
    assert CANDIDATES.fit("women-killed", read("women killed")).complete
    assert not CANDIDATES.fit("women-killed", read("hospitals")).complete
