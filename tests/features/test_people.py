import pytest
from telegram import Chat, Update, User

from bot.features.people import Preferences
from bot.language import Language
from bot.storage.chats import Known


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


def test_a_group_has_a_language_of_its_own() -> None:
    preferences = Preferences()
    preferences.choose(-100, Language.AR)
    update = _from(1, "en")
    update._effective_chat = Chat(-100, Chat.GROUP)  # pyright: ignore[reportPrivateUsage]
    assert preferences.language(update) is Language.AR
    preferences.move(-100, -200)
    assert preferences.language(update) is Language.EN


def test_who_is_subscribed_is_remembered_until_it_ends() -> None:
    preferences = Preferences()
    preferences.subscribe(1, Language.AR)
    preferences.choose(1, Language.EN)
    assert preferences.is_subscribed(1)
    preferences.unsubscribe(1)
    assert not preferences.is_subscribed(1)
    assert preferences.language(_from(1, "ar")) is Language.EN
    preferences.forget(1)
    assert preferences.language(_from(1, "ar")) is Language.AR


def test_what_was_stored_is_remembered_the_latest_longest() -> None:
    preferences = Preferences(remembered=2)
    preferences.restore(Known(chat, Language.AR, subscribed=True) for chat in (2, 1))
    preferences.choose(3, Language.AR)
    kept = [preferences.language(_from(person, "en")) for person in (1, 2, 3)]
    assert kept == [Language.EN, Language.AR, Language.AR]


def test_only_so_many_choices_are_remembered() -> None:
    preferences = Preferences(remembered=2)
    for person in (1, 2, 1, 3):
        preferences.choose(person, Language.AR)
    kept = [preferences.language(_from(person, "en")) for person in (1, 2, 3)]
    assert kept == [Language.AR, Language.EN, Language.AR]


def test_an_update_from_nobody_is_english() -> None:
    assert Preferences().language(Update(1)) is Language.EN


def test_only_what_was_chosen_is_chosen() -> None:
    preferences = Preferences()
    assert preferences.chosen(1) is None
    preferences.choose(1, Language.AR)
    assert preferences.chosen(1) is Language.AR
