import pytest

from bot.replies.silence import Silence
from tests.replies.facts import FACTS, KILLED, fact

SILENCE = Silence(
    (*FACTS, fact("two", KILLED, value=2, en="It named **two** of them.", ar="ذكر **اثنين**."))
)


@pytest.mark.parametrize("text", ["1928", "in 1,928 cases", "١٩٢٨", "6,686", "650000", "79.", "2"])
def test_a_figure_in_any_form_breaks_the_silence(text: str) -> None:
    assert not SILENCE.kept_by(text)


@pytest.mark.parametrize("text", ["", "2016", "the 1.9 million", "30 September 2018", "1 3.4.5"])
def test_other_numbers_do_not(text: str) -> None:
    assert SILENCE.kept_by(text)


def test_a_figure_in_words_breaks_it_too_where_words_count() -> None:
    assert SILENCE.kept_by("the first two years")
    assert not SILENCE.kept_in_words_by("the first Two years")
    assert SILENCE.kept_in_words_by("twofold")


def test_no_facts_keep_every_silence() -> None:
    assert Silence(()).kept_in_words_by("two 1928")
