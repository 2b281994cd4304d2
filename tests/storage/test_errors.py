from bot.storage.errors import Trouble, UnavailableError


def test_the_trouble_is_named() -> None:
    for trouble in Trouble:
        assert str(trouble) in str(UnavailableError(trouble))
