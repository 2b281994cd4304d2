import pytest
from pydantic import ValidationError

from bot.knowledge.expectations import Expectation, Talk


def test_a_question_says_what_it_comes_to() -> None:
    expected = Expectation.model_validate(
        {"q": "kids", "is": "children-killed", "or": "chat", "computed": 33.3, "checked": "wrong"}
    )
    assert (expected.is_, expected.or_) == ("children-killed", "chat")
    assert (expected.computed, expected.checked) == (33.3, "wrong")


def test_a_conversation_is_a_run_of_questions() -> None:
    talk = Talk.model_validate({"talk": [{"q": "kids", "is": "chat"}, {"q": "x", "is": "chat"}]})
    assert [turn.q for turn in talk.talk] == ["kids", "x"]


@pytest.mark.parametrize(
    "wrong",
    [{"q": "kids"}, {"is": "chat"}, {"q": "kids", "is": "chat", "if": "x"}, {"q": 3, "is": 4}],
)
def test_anything_else_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Expectation.model_validate(wrong)
    with pytest.raises(ValidationError):
        Talk.model_validate({"talk": [wrong]})
