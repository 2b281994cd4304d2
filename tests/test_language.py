import pytest

from bot.language import Language, arabic_letters, language_of, latin_letters, shows_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how many children", Language.EN),
        ("كم طفلاً قُتل", Language.AR),
        ("كم طفل قتل الـ US coalition", Language.AR),
        ("who is بشار", Language.AR),
        ("what does the word طفل mean", Language.EN),
        ("kam tefl 2atalo", Language.EN),
        ("چند کودک", Language.AR),
    ],
)
def test_a_text_is_in_the_language_of_most_of_its_letters(text: str, language: Language) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize("text", ["", "1928?", "🙂", "日本"])
def test_a_text_without_letters_of_either_script_is_in_the_usual_language(text: str) -> None:
    assert language_of(text) is Language.EN
    assert language_of(text, Language.AR) is Language.AR


def test_marks_and_digits_are_no_letters() -> None:
    assert arabic_letters("قُتِلَ ١٩٢٨، من") == 5
    assert latin_letters("café, 79 من") == 3


@pytest.mark.parametrize(
    ("text", "shown"), [("79?", False), ("🙏", False), ("ok", True), ("لا", True)]
)
def test_letters_show_a_language(text: str, shown: bool) -> None:  # noqa: FBT001
    assert shows_language(text) is shown
