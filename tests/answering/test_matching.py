import pytest

from bot.answering.forms import Forms, How, Manner, forms
from bot.answering.lexicon import Entry, Script
from bot.answering.matching import alone, best, match, may_match
from bot.text import tokenize
from tests.answering.small import SPOTTER, spot

CHILDREN = Entry(("children",), ("children",), Script.LATIN, "children", "children")
FILLER = Entry(("children",), ("children",), Script.LATIN, None, "children")


def _forms(word: str) -> Forms:
    return forms(word, SPOTTER.lexicon, SPOTTER.speller)


@pytest.mark.parametrize(
    ("text", "kind"), [("12", "number"), ("%", "filler"), ("zorgs", "unknown")]
)
def test_a_token_alone_is_a_number_a_sign_or_unknown(text: str, kind: str) -> None:
    (token,) = tokenize(text)
    assert alone(token, 0)[1].kind == kind


def test_a_label_meets_its_words_at_a_cost() -> None:
    written = [_forms("children")]
    misspelt = [_forms("chidren")]
    assert match(CHILDREN, written, Manner()) == (0.0, How.WRITTEN)
    cost, how = match(CHILDREN, misspelt, Manner()) or (0.0, None)
    assert how is How.SPELLING
    assert cost > 0
    assert match(CHILDREN, [_forms("women")], Manner()) is None
    assert not may_match(CHILDREN, [])
    assert not may_match(CHILDREN, [_forms("women")])
    assert may_match(CHILDREN, written)


def test_only_a_bold_reader_takes_a_misspelt_word_for_a_filler() -> None:
    misspelt = [_forms("chidren")]
    assert match(FILLER, misspelt, Manner()) is None
    assert match(FILLER, misspelt, Manner(bold=True)) is not None


def test_a_real_word_is_misspelt_only_inside_a_label_that_needs_it() -> None:
    words = "medical", "facility"
    facility = Entry(words, words, Script.LATIN, "medical", "", frozenset({0}))
    written = "medical", "facilty"
    found = [forms(w, SPOTTER.lexicon, SPOTTER.speller, Manner(bold=True)) for w in written]
    assert match(facility, found, Manner(bold=True)) is not None
    meaning_something = facility._replace(leaning=frozenset())
    assert match(meaning_something, found, Manner(bold=True)) is None
    alone = Entry(("facility",), ("facility",), Script.LATIN, "medical", "")
    assert match(alone, found[1:], Manner(bold=True)) is None


def test_a_word_is_no_filler_that_is_hardly_like_it() -> None:
    far = Forms({"children": (1.3, How.SPELLING)}, {}, (Script.LATIN,))
    far.keys = dict.fromkeys(far.words)
    assert match(FILLER, [far], Manner(bold=True)) is None
    assert match(CHILDREN, [far], Manner(bold=True)) is not None


def test_a_rigid_label_is_not_met_by_its_stem() -> None:
    averaged = Entry(("سنويا",), ("سنو",), Script.ARABIC, "average-year", "")
    assert match(averaged, [_forms("سنوها")], Manner()) is not None
    assert match(averaged._replace(rigid=True), [_forms("سنوها")], Manner()) is None


def test_a_concept_goes_before_a_filler_and_the_cheapest_before_the_rest() -> None:
    matches = [(0.0, How.WRITTEN, FILLER), (0.0, How.WRITTEN, CHILDREN)]
    _, span = best(matches, 0, 1, bold=False)
    assert (span.kind, span.concepts) == ("concept", ("children",))


def test_a_misspelt_word_between_two_concepts_is_unknown_to_a_wary_reader() -> None:
    other = CHILDREN._replace(concept="women")
    matches = [(1.0, How.SPELLING, CHILDREN), (1.1, How.SPELLING, other)]
    assert best(matches, 0, 1, bold=False)[1].kind == "unknown"
    assert best(matches, 0, 1, bold=True)[1].concepts == ("children",)


def test_the_longest_label_wins() -> None:
    found = spot("russian soldiers")
    assert [span.label for span in found.spans] == ["russian soldiers"]
