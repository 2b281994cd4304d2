import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.replies.actions import Action, ShowFact, Subscribe, Unsubscribe, UseLanguage, read


@pytest.mark.parametrize(
    "action",
    [
        ShowFact("children-killed", Language.AR),
        UseLanguage(Language.EN),
        Subscribe(Language.AR),
        Unsubscribe(Language.EN),
    ],
)
def test_what_a_button_says_is_read_again(action: Action) -> None:
    assert read(str(action)) == action


@pytest.mark.parametrize(
    "data", ["", "f", "f::en", "f:x:fr", "f:x", "l:xx", "s:xx", "u", "x:y:z", "f:a:b:c", "\0"]
)
def test_what_no_button_of_ours_says_is_nothing(data: str) -> None:
    assert read(data) is None


def test_every_fact_fits_into_a_button(knowledge: Knowledge) -> None:
    longest = max(len(str(ShowFact(id_, Language.AR)).encode()) for id_ in knowledge.facts)
    assert longest <= 64
