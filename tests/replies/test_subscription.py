import pytest

from bot.language import Language
from bot.replies.actions import Subscribe, Unsubscribe, read
from bot.replies.markup import Body
from bot.replies.message import Message, Press
from bot.replies.subscription import join, leave, offered


@pytest.mark.parametrize("language", Language)
def test_the_buttons_keep_the_language_that_they_are_in(language: Language) -> None:
    assert read(join(language).action) == Subscribe(language)
    assert read(leave(language).action) == Unsubscribe(language)
    assert join(language).text != leave(language).text


def test_an_answer_keeps_its_buttons_and_offers_to_subscribe_in_its_language() -> None:
    answer = Message(Body((), Language.AR), (Press("a", "f:a:ar"),))
    assert offered(answer).buttons == (Press("a", "f:a:ar"), join(Language.AR))
