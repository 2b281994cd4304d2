import pytest

from bot.stem import stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        ("kill", "kills", "killed", "killing"),
        ("injury", "injuries"),
        ("carry", "carries", "carried"),
        ("case", "cases"),
        ("class", "classes"),
        ("release", "releases", "released", "releasing"),
        ("stop", "stops", "stopped", "stopping"),
        ("مدارس", "المدارس", "والمدارس", "بالمدارس", "وبالمدارس", "للمدارس"),
        ("صحفيون", "الصحفيين", "صحفيات"),
        ("هجمات", "الهجمات", "بالهجمات"),
        ("قتل", "قتلوا", "قتلهم", "قتلت"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert {stem(form) for form in forms} == {stem(forms[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [("school", "hospital"), ("bus", "bomb"), ("مدارس", "مستشفي"), ("نساء", "ناس")],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "word", ["", "a", "is", "gas", "2019", "ال", "من", "ولد", "كان", "été", "%"]
)
def test_what_is_too_short_to_cut_or_in_another_script_stays_whole(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize("word", ["journalists", "بالمستشفيات", "committees", "النازحين"])
def test_a_stem_never_falls_below_three_letters(word: str) -> None:
    assert len(stem(word)) >= 3


def test_many_words_have_the_stems_that_each_has_alone() -> None:
    words = ["killed", "والمدارس", "ال", "", "été", "2019", "8ها", "bases", "قتلوا"]
    assert stems(words) == [stem(word) for word in words]
    assert stems([]) == []
    assert stems(["killed", "", "bases"]) == ["kill", "", "bas"]
