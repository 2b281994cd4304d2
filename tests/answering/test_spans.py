import pytest

from tests.answering.small import spot


def test_a_span_is_shown_as_it_was_written() -> None:
    found = spot("how many CHILDREN")
    assert [found.raw(span) for span in found.spans] == ["how many", "CHILDREN"]


@pytest.mark.parametrize(
    ("question", "sure"),
    [
        ("how many children", True),
        ("كم طفلاً والمدارس", True),
        ("how many chidren", False),
        ("how many zorgs", False),
    ],
)
def test_a_question_is_sure_where_every_word_is_known(question: str, sure: bool) -> None:  # noqa: FBT001
    assert spot(question).sure is sure
