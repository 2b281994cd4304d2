import pytest

from bot.answering.forms import COST, Forms, How, Manner, forms
from bot.answering.lexicon import Lexicon, Script
from bot.answering.spelling import Speller
from bot.text import tokenize
from tests.answering.small import SMALL

LEXICON = Lexicon(SMALL)
SPELLER = Speller(LEXICON, SMALL.spelling, SMALL.words)


def _forms(word: str, *, arabizi: bool = False) -> Forms:
    (token,) = tokenize(word)
    return forms(token.key, LEXICON, SPELLER, Manner(arabizi=arabizi))


@pytest.mark.parametrize(
    ("written", "word", "how"),
    [
        ("hospital", "hospital", How.WRITTEN),
        ("وبالمدارس", "مدارس", How.CLITIC),
        ("hopsital", "hospital", How.SPELLING),
    ],
)
def test_a_word_may_be_what_it_resembles_at_a_cost(written: str, word: str, how: How) -> None:
    cost, found = _forms(written).words[word]
    assert found is how
    assert (cost > 0) is (how is not How.WRITTEN)


def test_forms_of_a_word_meet_in_its_stem() -> None:
    assert set(_forms("hospitals").stems) & set(_forms("hospital").stems)


def test_latin_letters_are_arabic_only_where_they_are_read_so() -> None:
    assert _forms("tefl").scripts == (Script.LATIN,)
    assert "طفل" not in _forms("tefl").words
    found = _forms("tefl", arabizi=True)
    assert Script.ARABIC in found.scripts
    assert found.words["طفل"][1] is How.ARABIZI


def test_of_the_words_with_its_consonants_that_with_its_letters_is_likelier() -> None:
    costs = {word: cost for word, (cost, _) in _forms("niswwan", arabizi=True).words.items()}
    assert costs["niswan"] < costs["نسوان"]


def test_arabic_letters_are_always_arabic() -> None:
    assert _forms("طفل", arabizi=True).scripts == (Script.ARABIC,)


def test_a_known_word_is_no_misspelling() -> None:
    assert How.SPELLING not in {how for _, how in _forms("women").words.values()}


def test_a_real_word_is_a_misspelling_only_beside_others() -> None:
    found = forms("facilty", LEXICON, SPELLER, Manner(bold=True))
    assert "facility" in found.beside
    assert "facility" not in found.words
    assert not _forms("facilty").beside


def test_the_cheapest_way_to_a_word_is_kept() -> None:
    found = Forms({}, {}, (Script.LATIN,))
    found.add("hit", How.SPELLING)
    found.add("hit", How.WRITTEN)
    found.add("hit", How.CLITIC)
    assert found.words["hit"] == (COST[How.WRITTEN], How.WRITTEN)
    found.add("", How.WRITTEN)
    assert "" not in found.words
