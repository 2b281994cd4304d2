from collections.abc import Iterable
from itertools import chain

from bot.answering.lexicon import Entry, Lexicon, Script
from bot.stem import stem
from tests.answering.small import SMALL

LEXICON = Lexicon(SMALL)


def _starting(script: Script, words: Iterable[str], roots: Iterable[str] = ()) -> list[Entry]:
    index = LEXICON.index(script)
    branches = chain.from_iterable(index.starting(words, roots).values())
    return [index.entry(n) for branch in branches for numbers in branch.values() for n in numbers]


def _concepts(script: Script, word: str) -> set[str | None]:
    return {entry.concept for entry in _starting(script, [word], [stem(word)])}


def test_a_label_is_found_by_its_first_word_in_its_own_script() -> None:
    assert _concepts(Script.LATIN, "hospital") == {"hospitals"}
    assert _concepts(Script.ARABIC, "مشفي") == {"hospitals"}
    assert _concepts(Script.ARABIZI, "mashfa") == {"hospitals"}
    assert _concepts(Script.ARABIC, "hospital") == set()


def test_a_name_is_a_label_too() -> None:
    assert "hospitals" in _concepts(Script.ARABIC, "المستشفيات")


def test_a_filler_belongs_to_no_concept() -> None:
    assert None in _concepts(Script.LATIN, "please")


def test_words_of_several_concepts_lead_to_all_of_them() -> None:
    assert _concepts(Script.LATIN, "barrel") == {"barrels"}
    entries = _starting(Script.LATIN, ["the", "russian"])
    assert {"russia", "air-force"} <= {entry.concept for entry in entries}


def test_a_label_is_found_by_its_second_word_and_by_the_stem_of_that() -> None:
    index = LEXICON.index(Script.LATIN)
    branches = index.starting(["how"], [])
    ends = (branch.get("", []) for branch in branches["many"])
    assert any(index.entry(n).words == ("how", "many") for numbers in ends for n in numbers)
    assert "banana" not in branches


def test_number_words_and_months_are_labels() -> None:
    assert "months:9" in _concepts(Script.ARABIC, "ايلول")
    assert "words:2" in _concepts(Script.LATIN, "two")
    assert "scales:1000" in _concepts(Script.LATIN, "thousand")


def test_what_is_known_is_known_by_its_stem() -> None:
    index = LEXICON.index(Script.LATIN)
    assert index.knows("hospital")
    assert index.knows(stem("hospitals"))
    assert not index.knows("banana")


def test_skeletons_lead_to_arabic_words() -> None:
    assert "مدارس" in LEXICON.skeletons["mdrs"]


def test_arabizi_that_is_english_too_is_no_sign_of_arabizi() -> None:
    assert "mashfa" in LEXICON.arabizi_only
    assert "l" in LEXICON.arabizi_only
    assert "hospital" not in LEXICON.arabizi_only


def test_words_that_stand_side_by_side_somewhere_are_pairs() -> None:
    assert LEXICON.pairs("how", "many")
    assert not LEXICON.pairs("many", "how")


def test_a_word_of_a_label_leans_on_the_others_if_it_is_no_label_itself() -> None:
    (entry,) = (
        entry
        for entry in _starting(Script.LATIN, ["according"])
        if entry.words == ("according", "to")
    )
    assert entry.leaning == {0}


def test_labels_of_what_can_be_asked_are_told_from_others() -> None:
    assert LEXICON.asks("how", "many")
    assert not LEXICON.asks("hospital")


def test_the_words_of_phrasings_are_known() -> None:
    assert LEXICON.phrases("regret")
    assert not LEXICON.phrases("zorgs")


def test_what_only_asks_joins_or_fills_is_said_in_its_own_words_in_arabic() -> None:
    starting = _starting(Script.ARABIC, ["كم", "طفل"])
    rigid = {entry.words: entry.rigid for entry in starting if len(entry.words) == 1}
    assert rigid == {("كم",): True, ("طفل",): False}
