import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge.base import Knowledge
from bot.knowledge.fields import divided
from bot.text import TOKENS, labels, normalize, tokenize, words


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("KILLED", "killed"),
        ("killeddd", "killed"),
        ("IIIM", "iiim"),
        ("don't", "dont"),
        ("ﬁgure", "figure"),
        ("Straße", "strasse"),
        ("café", "cafe"),
        ("قُتِلَ", "قتل"),
        ("قتـــيل", "قتيل"),
        ("قتـ.ـيلا", "قتيلا"),
        ("أطفال", "اطفال"),
        ("إعتداء", "اعتدا"),
        ("ٱلأطفال", "الاطفال"),
        ("مدرسة", "مدرسه"),
        ("مستشفى", "مستشفي"),
        ("مستشفی", "مستشفي"),
        ("کودک", "كودك"),
        ("هٰذا", "هذا"),
        ("نساااااء", "نسا"),
        ("١٩٢٨", "1928"),
        ("۱۹۲۸", "1928"),
        ("zero\u200bwidth\u200f", "zerowidth"),
    ],
)
def test_every_way_to_write_a_word_has_one_key(written: str, key: str) -> None:
    assert normalize(written) == key


@pytest.mark.parametrize(("one", "other"), [("قتل", "قصف"), ("قلب", "كلب"), ("2016", "2106")])
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert normalize(one) != normalize(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,928", 1928),
        ("1.928", 1928),
        ("١٬٩٢٨", 1928),
        ("3.3", 3.3),
        ("٣٫٣", 3.3),
        ("10k", 10_000),
        ("2m", 2_000_000),
        ("6,686,000", 6_686_000),
        ("007", 7),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, number: float) -> None:
    (token,) = tokenize(text)
    assert token.number == number


@pytest.mark.parametrize("text", ["2atalo", "3am", "4th", "2018-09-30", "30/9/2018"])
def test_what_only_contains_digits_is_no_number(text: str) -> None:
    (token,) = tokenize(text)
    assert (token.raw, token.number) == (text, None)


def test_an_arabic_particle_is_parted_from_its_number() -> None:
    assert words("بين 2018 و2019") == ("بين", "2018", "و", "2019")


def test_clauses_are_counted_and_gaps_kept() -> None:
    tokens = tokenize("no, the Russians - how many?  children")
    assert [token.clause for token in tokens] == [0, 1, 1, 2, 2, 3]
    assert tokens[3].gap == " - "


def test_what_is_shown_is_what_was_written() -> None:
    (token,) = tokenize("Ｋids")
    assert token.key == "kids"
    (token,) = tokenize("الأطفال")
    assert token.raw == "الأطفال"


def test_signs_that_ask_for_something_are_words() -> None:
    assert words("children + women: 30% & more") == (
        *("children", "+", "women", "30", "%", "&", "more"),
    )


def test_only_so_many_words_are_read() -> None:
    assert len(tokenize("word " * 1000)) == TOKENS
    assert len(words("word " * 1000)) == 1000


@given(st.text())
def test_any_text_has_words_with_keys(text: str) -> None:
    assert all(token.key and token.raw for token in tokenize(text))
    assert tuple(token.key for token in tokenize(text)) == words(text)[:TOKENS]


def test_labels_are_folded_as_the_questions_are(knowledge: Knowledge) -> None:
    lines = [
        label
        for concept in knowledge.concepts.values()
        for labels_ in (concept.en, concept.ar, concept.dialect, concept.arabizi)
        for label in divided(labels_)
    ]
    lines += (
        line
        for entry in (*knowledge.facts.values(), *knowledge.choices.values())
        for line in entry.ask.all()
        if not any(char.isdigit() for char in line)
    )
    assert labels(lines) == [words(line) for line in lines]


@given(st.lists(st.text("abcKZéß أإبتةىيءؤـ،?ًَ.%", max_size=20), max_size=5))
@settings(max_examples=300)
def test_many_lines_are_folded_as_each_alone(lines: list[str]) -> None:
    assert labels(lines) == [words(line) for line in lines]


def test_an_apostrophe_parts_no_word_of_a_label() -> None:
    assert labels(["don't ‘we’", "s'il"]) == [("dont", "we"), ("sil",)]


def test_no_number_is_infinite() -> None:
    (token,) = tokenize("9" * 400)
    assert token.number == 1e15
