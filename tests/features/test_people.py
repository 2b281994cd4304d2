import pytest
from telegram import Update, User

from bot.features.people import Preferences
from bot.language import Language


def _from(person: int, code: str | None) -> Update:
    update = Update(1)
    update._effective_user = User(person, "A", is_bot=False, language_code=code)  # pyright: ignore[reportPrivateUsage]
    return update


@pytest.mark.parametrize(
    ("code", "language"),
    [("ar", Language.AR), ("ar-SA", Language.AR), ("de", Language.EN), (None, Language.EN)],
)
def test_the_language_of_the_app_counts_until_one_is_chosen(
    code: str | None, language: Language
) -> None:
    preferences = Preferences()
    assert preferences.language(_from(1, code)) is language
    preferences.choose(1, Language.AR)
    assert preferences.language(_from(1, code)) is Language.AR


def test_only_so_many_choices_are_remembered() -> None:
    preferences = Preferences(remembered=2)
    for person in (1, 2, 1, 3):
        preferences.choose(person, Language.AR)
    kept = [preferences.language(_from(person, "en")) for person in (1, 2, 3)]
    assert kept == [Language.AR, Language.EN, Language.AR]


def test_an_update_from_nobody_is_english() -> None:
    assert Preferences().language(Update(1)) is Language.EN
