import pytest

from bot.answering.clitics import (
    bare,
    bare_arabizi,
    is_definite,
    is_inside,
    is_joined,
    misarticled,
    plain,
    unmarked,
    with_and,
)
from bot.text import normalize


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("والمشافي", "مشافي"),
        ("بالمشافي", "مشافي"),
        ("وبالمشافي", "مشافي"),
        ("عالمدارس", "مدارس"),
        ("للأطفال", "أطفال"),
        ("هالأطفال", "أطفال"),
        ("وقتل", "قتل"),
        ("مدارسهم", "مدارس"),
        ("أطفالنا", "أطفال"),
        ("عودتهم", "عودة"),
    ],
)
def test_a_word_is_found_under_its_particles(written: str, word: str) -> None:
    assert normalize(word) in bare(normalize(written))


@pytest.mark.parametrize("word", ["من", "كم", "هل", "طفل"])
def test_a_short_word_keeps_what_looks_like_a_particle(word: str) -> None:
    assert all(len(found) >= 2 for found in bare(word))
    assert word not in bare(word)


@pytest.mark.parametrize("word", ["killed", "2019", "bel"])
def test_latin_words_have_no_arabic_particles(word: str) -> None:
    assert bare(word) == ()


def test_arabizi_has_particles_of_its_own() -> None:
    assert "madares" in bare_arabizi("belmadares")
    assert "atfal" in bare_arabizi("watfal") or "tfal" in bare_arabizi("watfal")
    assert bare_arabizi("ela") == ()


@pytest.mark.parametrize("written", ["والمدارس", "وزارة"])
def test_a_word_may_begin_with_an_arabic_and(written: str) -> None:
    assert is_joined(normalize(written))


@pytest.mark.parametrize("written", ["المدارس", "and", ""])
def test_another_word_does_not(written: str) -> None:
    assert not is_joined(normalize(written))


@pytest.mark.parametrize(
    ("written", "less"), [("المدارس", "مدارس"), ("مدارس", "مدارس"), ("الف", "الف")]
)
def test_an_article_is_taken_off_a_word(written: str, less: str) -> None:
    assert unmarked(written) == less


def test_an_and_is_kept() -> None:
    assert with_and("ونسااء", "نساء") == "ونساء"
    assert with_and("نسااء", "نساء") == "نساء"
    assert with_and("ولااد", "ولاد") == "ولاد"


@pytest.mark.parametrize(
    ("written", "inside"), [("بالمدارس", True), ("المدارس", False), ("", False)]
)
def test_a_word_may_begin_with_an_arabic_in(written: str, inside: bool) -> None:  # noqa: FBT001
    assert is_inside(normalize(written)) is inside


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("امدارس", "مدارس"),
        ("االمدارس", "مدارس"),
        ("لامدارس", "مدارس"),
        ("املدارس", "مدارس"),
        ("واملدارس", "مدارس"),
    ],
)
def test_a_word_is_found_under_a_misspelt_article(written: str, word: str) -> None:
    assert word in misarticled(written)


@pytest.mark.parametrize("written", ["المدارس", "مدارس", "schools"])
def test_an_article_as_it_is_is_not_misspelt(written: str) -> None:
    assert not [*misarticled(written)]


@pytest.mark.parametrize(
    ("written", "word"), [("نفذتها", "نفذت"), ("وعلى", "على"), ("ونفذتها", "نفذت"), ("فهم", "فهم")]
)
def test_a_word_is_plain_without_an_and_and_a_pronoun(written: str, word: str) -> None:
    assert normalize(word) in plain(normalize(written))
    assert normalize("هم") not in plain(normalize("فهم"))


def test_an_article_is_seen_after_a_this_too() -> None:
    assert all(map(is_definite, ["الروس", "هالروس"]))
    assert not is_definite("روس")
