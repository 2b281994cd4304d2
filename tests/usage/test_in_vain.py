from collections import Counter

import pytest

from bot.language import Language
from bot.storage.unanswered import InVain, Why
from bot.usage.in_vain import WAITING_DAYS, AskedInVain

TOYS = InVain(Language.EN, "how many toys", Why.DECLINED)
DISLIKED = TOYS._replace(why=Why.DISLIKED)
DAY = 86_400


@pytest.fixture
def in_vain() -> AskedInVain:
    return AskedInVain(b"salt", most=4)


def test_what_three_chats_asked_comes_out_once(in_vain: AskedInVain) -> None:
    in_vain.add(1, TOYS, 0)
    in_vain.add(2, DISLIKED, 0)
    assert in_vain.take() == {}
    in_vain.add(3, TOYS, 0)
    assert in_vain.take() == {TOYS: 2, DISLIKED: 1}
    assert in_vain.take() == {}


def test_one_chat_that_asks_often_is_one_chat(in_vain: AskedInVain) -> None:
    for _ in range(9):
        in_vain.add(1, TOYS, 0)
        in_vain.add(-100, DISLIKED, 0)
    assert in_vain.take() == {}


def test_languages_are_counted_apart(in_vain: AskedInVain) -> None:
    for chat in (1, 2):
        in_vain.add(chat, TOYS, 0)
    in_vain.add(3, TOYS._replace(language=Language.AR), 0)
    assert in_vain.take() == {}


def test_once_it_is_common_everybody_counts(in_vain: AskedInVain) -> None:
    for chat in (1, 2, 3, 1, 4):
        in_vain.add(chat, TOYS, 0)
    assert in_vain.take() == {TOYS: 5}
    in_vain.add(1, TOYS, 99 * DAY)
    assert in_vain.take() == {TOYS: 1}


def test_who_is_forgotten_does_not_count_any_more(in_vain: AskedInVain) -> None:
    in_vain.add(1, TOYS, 0)
    in_vain.add(2, TOYS, 0)
    in_vain.forget(1)
    in_vain.add(3, TOYS, 0)
    assert in_vain.take() == {}
    in_vain.add(1, TOYS, 0)
    assert in_vain.take() == {TOYS: 3}


def test_what_nobody_else_asks_for_long_is_dropped(in_vain: AskedInVain) -> None:
    in_vain.add(1, TOYS, 0)
    in_vain.add(2, TOYS, WAITING_DAYS * DAY - 1)
    in_vain.add(3, TOYS, WAITING_DAYS * DAY)
    assert in_vain.take() == {}


def test_memory_is_bounded(in_vain: AskedInVain) -> None:
    in_vain.add(1, TOYS, 0)
    in_vain.add(2, TOYS, 0)
    for number in range(4):
        in_vain.add(1, InVain(Language.EN, f"text {number}", Why.DECLINED), 0)
    in_vain.add(3, TOYS, 0)
    assert in_vain.take() == {}


def test_what_waits_for_the_database_is_bounded_too(in_vain: AskedInVain) -> None:
    for number in range(9):
        for chat in (1, 2, 3):
            in_vain.add(chat, InVain(Language.EN, f"text {number}", Why.DECLINED), 0)
    taken = in_vain.take()
    assert len(taken) == 4
    in_vain.give_back(taken)
    assert in_vain.take() == taken


def test_no_id_of_a_chat_is_in_memory(in_vain: AskedInVain) -> None:
    in_vain.add(987654321, TOYS, 0)
    assert "987654321" not in repr(vars(in_vain))
    assert Counter() == in_vain.take()
