import pytest

from bot.answering.respell import Respeller
from bot.text import tokenize
from tests.answering.small import SPOTTER, ask

RESPELLER = Respeller(SPOTTER.lexicon, SPOTTER.speller)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("hos pital", ["hospital"]),
        ("schoolchildren", ["schoolchildren"]),
        ("howmany children", ["how", "many", "children"]),
        ("children killed", ["children", "killed"]),
        ("مدار س", ["مدار", "س"]),
        ("bananaphone", ["bananaphone"]),
        ("killedschool", ["killedschool"]),
        ("ال مدارس", ["المدارس"]),
    ],
)
def test_split_words_are_joined_and_joined_words_split(written: str, read: list[str]) -> None:
    assert [token.key for token in RESPELLER.respell(tokenize(written))] == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("wo men", ["women"]),
        ("مد ارس", ["مدارس"]),
        ("madr ase", ["madrase"]),
        ("how many", ["how", "many"]),
        ("كم رضيع", ["كم", "رضيع"]),
    ],
)
def test_a_bold_reader_joins_more(written: str, read: list[str]) -> None:
    found = RESPELLER.respell(tokenize(written), bold=True)
    assert [token.key for token in found] == read


def test_a_question_with_a_split_word_is_answered() -> None:
    assert ask("how many wo men and chil dren were killed") == "women-killed children-killed"


@pytest.mark.parametrize(
    ("written", "whole"),
    [("wo men", ("women", False)), ("how many", None), ("wo 2016", None), ("wo, men", None)],
)
def test_two_halves_are_a_word_that_is_known(written: str, whole: tuple[str, bool] | None) -> None:
    first, second = tokenize(written)
    found = RESPELLER.whole(first, second, arabizi=False)
    assert (found and (found[0].key, found[1])) == whole
