from itertools import count

from bot.announcements.drafts import Desk, Draft, MomentWanted, Once, TextWanted
from bot.announcements.status import Kind, Subject
from bot.language import Language
from tests.conftest import Clock

DRAFT = Draft(Subject(Kind.TEXT), {})


def _drafts() -> Once[Draft]:
    numbers = count()
    return Once(lambda: f"token-{next(numbers)}")


def test_a_token_is_good_for_one_press() -> None:
    drafts = _drafts()
    token = drafts.put(DRAFT)
    assert drafts.take(token) == DRAFT
    assert drafts.take(token) is None


def test_a_token_of_another_run_is_none() -> None:
    assert _drafts().take("token-0") is None


def test_not_everything_is_kept_for_ever() -> None:
    drafts = _drafts()
    tokens = [drafts.put(DRAFT) for _ in range(1000)]
    assert drafts.take(tokens[0]) is None
    assert drafts.take(tokens[-1]) == DRAFT


def test_what_a_person_was_asked_for_is_forgotten_after_a_while(clock: Clock) -> None:
    desk = Desk(clock.now)
    desk.ask(1, TextWanted(Language.EN))
    clock.time += 14 * 60
    assert desk.wanted(1) == TextWanted(Language.EN)
    assert desk.wanted(2) is None
    clock.time += 2 * 60
    assert desk.wanted(1) is None


def test_a_person_can_be_asked_for_something_else_or_nothing(clock: Clock) -> None:
    desk = Desk(clock.now)
    desk.ask(1, TextWanted(Language.EN))
    desk.ask(1, MomentWanted("token"))
    assert desk.wanted(1) == MomentWanted("token")
    desk.drop(1)
    desk.drop(1)
    assert desk.wanted(1) is None
