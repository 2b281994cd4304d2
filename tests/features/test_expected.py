import pytest

from bot.announcements.drafts import Desk, MomentWanted, TextWanted, Wanted
from bot.features.expected import Expected
from bot.language import Language
from tests.conftest import Clock
from tests.features.updates import update_of


@pytest.fixture
def desk(clock: Clock) -> Desk:
    """Person 1 was asked for a text."""
    desk = Desk(clock.now)
    desk.ask(1, TextWanted(Language.EN))
    return desk


@pytest.mark.parametrize(
    ("kind", "chat", "text", "taken"),
    [
        (TextWanted, "private", "We moved.", True),
        (MomentWanted, "private", "We moved.", False),
        (TextWanted, "private", "/help", False),
        (TextWanted, "group", "We moved.", False),
    ],
)
def test_only_what_was_asked_for_is_taken(
    desk: Desk, kind: type[Wanted], chat: str, text: str, *, taken: bool
) -> None:
    assert Expected(desk, kind).filter(update_of(text, chat=chat)) is taken


def test_what_nobody_was_asked_for_is_not_taken(clock: Clock) -> None:
    assert not Expected(Desk(clock.now), TextWanted).filter(update_of("We moved."))


def test_an_edited_message_is_not_what_was_asked_for(desk: Desk) -> None:
    assert not Expected(desk, TextWanted).filter(update_of("x", kind="edited_message"))
