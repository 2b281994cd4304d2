import pytest

from tests.answering.small import named, read


@pytest.mark.parametrize("text", ["", "please", "how many", "why?", "12"])
def test_a_question_without_concepts_is_empty(text: str) -> None:
    assert read(text).empty


@pytest.mark.parametrize("text", ["children", "in 2016", "not Russia", "my brother"])
def test_a_question_with_any_is_not(text: str) -> None:
    assert not read(text).empty


def test_a_mention_is_of_any_of_its_concepts() -> None:
    (mention,) = read("kids").mentions
    assert mention.is_("women", "children")
    assert not mention.is_("women")


def test_a_question_can_be_asked_of_only_some_of_its_concepts() -> None:
    question = read("women killed by Russia in 2016")
    only = question.only(question.mentions[:1], ())
    assert named(only) == ["women"]
    assert only.periods == ()
    assert only.asks == question.asks
    assert only.text == question.text
