import pytest

from bot.answering.followup import continues, deeds_of, is_follow_up, is_short, may_go_on
from tests.answering.small import SMALL, read


@pytest.mark.parametrize(
    "text",
    [
        "and women?",
        "women?",
        "what about last year?",
        "in 2016",
        "not the regime",
        "why?",
        "how many were killed of them",
        "والنساء؟",
        "per day?",
    ],
)
def test_what_says_too_little_follows_up(text: str) -> None:
    assert is_follow_up(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "how many women were killed by Russia in Syria last year",
        "how many schools have been attacked since the start by the Russian army",
        "did Russia apologise",
        "source?",
        "hello",
        "thank you",
        "where is my brother",
    ],
)
def test_what_stands_alone_does_not(text: str) -> None:
    assert not is_follow_up(read(text))


def test_a_new_deed_after_an_and_follows_up() -> None:
    assert is_follow_up(read("and attacks on schools?"))
    assert not is_follow_up(read("how many attacks on schools were there in Syria"))


def test_the_same_deed_of_another_group_continues() -> None:
    before = read("children killed by the coalition")
    assert continues(read("and how many women were killed?"), before, SMALL)
    assert not continues(read("and how many schools were attacked?"), before, SMALL)
    assert not continues(read("and how many women did Russia kill?"), before, SMALL)


def test_a_few_words_may_go_on() -> None:
    assert is_short(read("how many women"))
    assert not is_short(read("how many women were killed by Russia in Syria"))
    assert may_go_on(read("and in Syria, how many women by Russia last year"))


def test_a_group_implies_its_deed() -> None:
    assert deeds_of(read("women").mentions, SMALL) == {"killing"}
    assert deeds_of(read("women, detained").mentions, SMALL) == {"detention"}
