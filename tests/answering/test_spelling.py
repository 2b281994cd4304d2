import pytest

from bot.answering.lexicon import Lexicon
from bot.answering.spelling import Speller
from bot.text import tokenize
from tests.answering.small import SMALL, ask

SPELLER = Speller(Lexicon(SMALL), SMALL.spelling)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("childern", "children"),
        ("chidren", "children"),
        ("childrren", "children"),
        ("chikdren", "children"),
        ("hopsital", "hospital"),
        ("hospitla", "hospital"),
        ("shcools", "school"),
        ("civilain", "civilian"),
        ("recomendations", "recommendations"),
        ("المدارش", "المدارس"),
        ("المستفيات", "المستشفيات"),
    ],
)
def test_a_slip_of_the_thumb_is_understood(written: str, meant: str) -> None:
    assert meant in [word for word, _ in SPELLER.nearest(written)]


@pytest.mark.parametrize(
    ("written", "other"),
    [("women", "wagner"), ("cat", "hat"), ("طفل", "قتل"), ("1928", "1927")],
)
def test_another_word_is_not_taken_for_a_slip(written: str, other: str) -> None:
    assert other not in [word for word, _ in SPELLER.nearest(written)]


def test_the_nearest_word_comes_first_and_costs_least() -> None:
    found = SPELLER.nearest("childen")
    assert found[0][0] == "children"
    assert [cost for _, cost in found] == sorted(cost for _, cost in found)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("hos pital", ["hospital"]),
        ("schoolchildren", ["school", "children"]),
        ("howmany children", ["how", "many", "children"]),
        ("children killed", ["children", "killed"]),
        ("مدار س", ["مدار", "س"]),
        ("bananaphone", ["bananaphone"]),
    ],
)
def test_split_words_are_joined_and_joined_words_split(written: str, read: list[str]) -> None:
    assert [token.key for token in SPELLER.respell(tokenize(written))] == read


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many chidlren were kileld", "children-killed"),
        ("howmany hospitals hit", "medical-attacked"),
        ("atacks on shcools", "schools-attacked"),
        ("كم طفلاا قتلت روسياا", "children-killed"),
        ("كم مدرسه قصفت روسيا", "schools-attacked"),
        ("childern killed in alepo", "decline place alepo"),
    ],
)
def test_a_misspelt_question_is_answered_or_declined_as_meant(question: str, outcome: str) -> None:
    assert ask(question) == outcome
