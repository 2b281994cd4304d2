import pytest

from bot.announcements.actions import Begin, Deed, Do, Skip
from bot.features.acting import action, done, person, says
from bot.language import Language
from tests.features.updates import press_of, update_of


def test_a_pattern_lets_its_kind_through() -> None:
    assert says(Skip)("skip:en")
    assert not says(Begin)("skip:en")
    assert not says(Skip)(None)


def test_a_press_is_read() -> None:
    assert action(press_of("skip:en"), Skip) == Skip(Language.EN)
    assert action(press_of("n:3:pause"), Do) == Do(3, Deed.PAUSE)
    assert person(press_of("skip:en")) == 1


def test_what_no_pattern_would_have_let_through_is_a_mistake_of_ours() -> None:
    with pytest.raises(AssertionError):
        action(press_of("n:3:pause"), Skip)


async def test_a_message_has_no_button_that_turns() -> None:
    await done(update_of("x"))
