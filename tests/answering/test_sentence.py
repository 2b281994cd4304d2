import pytest

from bot.knowledge.model import Role
from tests.answering.small import sentence


def test_a_span_plays_every_role_of_its_concepts() -> None:
    read = sentence("Russia kill children")
    roles = [read.roles(span) for span in read.spans]
    assert Role.PERPETRATOR in roles[0]
    assert Role.SPEAKER in roles[0]
    assert roles[1:] == [{Role.MEASURE}, {Role.VICTIM}]


def test_neighbours_are_looked_for_beyond_fillers() -> None:
    read = sentence("killed were the children")
    assert read.neighbour(0, 1) == 3
    assert read.neighbour(3, -1) == 0
    assert read.neighbour(3, 1) is None
    assert read.neighbour(0, -1) is None


def test_a_cue_is_known_and_nothing_is_none() -> None:
    read = sentence("killed by Russia")
    assert read.is_cue(1, "cue-by", "cue-from")
    assert not read.is_cue(0, "cue-by")
    assert not read.is_cue(None, "cue-by")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("women and children", [0, 0, 1]),
        ("women or children", [0, 0, 1]),
        ("النساء والأطفال", [0, 1]),
        ("النساء و الأطفال", [0, 0, 1]),
        ("وثلاثة", [0]),
    ],
)
def test_a_coordinator_begins_a_new_part(text: str, parts: list[int]) -> None:
    read = sentence(text)
    assert [read.part(at) for at in range(len(read.spans))] == parts


def test_the_and_of_a_date_joins_nothing() -> None:
    read = sentence("children between 2018 and 2019")
    assert read.part(len(read.spans) - 1) == 0


@pytest.mark.parametrize(
    ("text", "inside"),
    [("بالمدارس", True), ("المدارس", False), ("بنات", False), ("schools", False)],
)
def test_an_arabic_in_may_be_written_on_a_word(text: str, inside: bool) -> None:  # noqa: FBT001
    assert sentence(text).is_inside(0) is inside


def test_an_arabic_in_is_left_out_of_what_is_said_to_be_missing() -> None:
    assert sentence("بالمدارس").word(0) == "المدارس"
    assert sentence("المدارس").word(0) == "المدارس"
