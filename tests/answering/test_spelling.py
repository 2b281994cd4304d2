import pytest

from bot.answering.lexicon import Lexicon, Script, script_of
from bot.answering.spelling import Speller
from bot.text import normalize
from tests.answering.small import SMALL, ask

SPELLER = Speller(Lexicon(SMALL), SMALL.spelling, SMALL.words)


def _meant(written: str, *, bold: bool = False) -> list[str]:
    return [word for word, _ in SPELLER.nearest(written, script_of(written), bold)]


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
    assert meant in _meant(written)


@pytest.mark.parametrize(
    ("written", "other"),
    [("women", "wagner"), ("cat", "hat"), ("طفل", "قتل"), ("1928", "1927")],
)
def test_another_word_is_not_taken_for_a_slip(written: str, other: str) -> None:
    assert other not in _meant(written)


def test_the_nearest_word_comes_first_and_costs_least() -> None:
    found = SPELLER.nearest("childen", Script.LATIN)
    assert found[0][0] == "children"
    assert [cost for _, cost in found] == sorted(cost for _, cost in found)


@pytest.mark.parametrize("real", ["scools", "attic", "مجرة", "المجرة"])
def test_a_real_word_means_itself(real: str) -> None:
    assert SPELLER.is_real(normalize(real))
    assert not _meant(normalize(real), bold=True)


def test_a_bold_reader_believes_in_short_words_and_any_letter() -> None:
    assert "طفل" not in _meant("طفا")
    assert "طفل" in _meant("طفا", bold=True)
    assert "women" not in _meant("wxmen")
    assert "women" in _meant("wxmen", bold=True)


def test_a_bold_reader_knows_arabizi() -> None:
    assert "niswan" in [word for word, _ in SPELLER.nearest("nisan", Script.ARABIZI, bold=True)]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many chidlren were kileld", "children-killed"),
        ("howmany hospitals hit", "medical-attacked"),
        ("atacks on shcools", "schools-attacked"),
        ("كم طفلاا قتلت روسياا", "children-killed"),
        ("كم مدرسه قصفت روسيا", "schools-attacked"),
        ("childern killed in alepo", "decline place alepo"),
        ("how many chidlren weer killed by rusia", "children-killed"),
        ("how many peopkle did they klil", "civilians-killed"),
        ("كم مدسة قصفت روسيا", "schools-attacked"),
        ("how many attics were hit", "decline unknown-words attics"),
        ("how many scools were bombed", "decline unknown-words scools"),
    ],
)
def test_a_misspelt_question_is_answered_or_declined_as_meant(question: str, outcome: str) -> None:
    assert ask(question) == outcome
