import pytest

from bot.answering.arabizi import (
    arabic_skeleton,
    latin_skeletons,
    looks_arabizi,
    without_articles,
)
from bot.text import normalize, tokenize
from tests.answering.small import ask


@pytest.mark.parametrize(
    ("arabic", "spellings"),
    [
        ("مدارس", ("madares", "madaris", "mdares", "elmadares", "bel-madares")),
        ("قصف", ("2asaf", "9asaf", "qasaf", "asaf2")),
        ("مستشفى", ("mostashfa", "mustashfa", "mestashfa")),
        ("صحفيين", ("sa7afiyyin", "sahafiyin")),
        ("خمسين", ("5amsin", "khamsin")),
        ("شهداء", ("shohada", "chuhada")),
    ],
)
def test_every_spelling_of_a_word_may_be_the_word(arabic: str, spellings: tuple[str, ...]) -> None:
    skeleton = arabic_skeleton(normalize(arabic))
    found = [latin_skeletons(spelling.replace("-", "")) for spelling in spellings]
    assert sum(skeleton in skeletons for skeletons in found) >= len(spellings) - 1


def test_words_too_short_to_tell_apart_have_no_skeleton() -> None:
    assert latin_skeletons("aw") == latin_skeletons("el") == ()


@pytest.mark.parametrize("word", ["2atalo", "sa7afi", "3am", "ma2"])
def test_digits_among_letters_look_arabizi(word: str) -> None:
    assert looks_arabizi(word)


@pytest.mark.parametrize("word", ["killed", "2019", "4th", "covid19"])
def test_english_and_numbers_do_not_look_arabizi(word: str) -> None:
    assert not looks_arabizi(word)


def test_an_article_alone_is_dropped_but_not_the_last_word() -> None:
    assert [t.key for t in without_articles(tokenize("2asf el madares"))] == ["2asf", "madares"]
    assert [t.key for t in without_articles(tokenize("el"))] == ["el"]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("kam tefl 2atalo l rus", "children-killed"),
        ("adesh tifl n2atal", "children-killed"),
        ("kam madrase", "schools-attacked"),
        ("kam mashfa", "medical-attacked"),
        ("kam tefl 2atalo 2016", "decline period 2016"),
    ],
)
def test_arabizi_is_answered_like_arabic(question: str, outcome: str) -> None:
    assert ask(question) == outcome
