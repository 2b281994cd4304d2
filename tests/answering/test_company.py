import pytest

from bot.answering.company import Company
from bot.text import tokenize
from tests.answering.small import SPOTTER

COMPANY = Company(SPOTTER.lexicon)


@pytest.mark.parametrize(
    ("text", "at", "word", "keeps"),
    [
        ("the fourth yeah", 2, "year", True),
        ("the fourth yeah", 2, "women", False),
        ("fourth yeah", 0, "fourth", False),
        ("في السمة الرابعة", 1, "السنه", True),
        ("how mankind", 1, "many", False),
        ("yeah", 0, "year", False),
    ],
)
def test_a_word_is_known_by_those_beside_it(text: str, at: int, word: str, *, keeps: bool) -> None:
    assert COMPANY.keeps(tokenize(text), at, word) is keeps


def test_only_the_places_that_are_named_count() -> None:
    tokens = tokenize("the fourth yeah")
    assert not COMPANY.keeps(tokens, 2, "year", [3])
    assert COMPANY.keeps(tokens, 2, "year", [1, 3])
