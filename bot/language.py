"""The languages that the bot speaks, and which of them a text is written in."""

from enum import StrEnum


class Language(StrEnum):
    """A language of replies."""

    EN = "en"
    AR = "ar"


def arabic_letters(text: str) -> int:
    """How many letters of the Arabic script `text` has."""
    return sum(_is_arabic(char) for char in text)


def latin_letters(text: str) -> int:
    """How many plain Latin letters `text` has."""
    return sum(char.isascii() and char.isalpha() for char in text)


def shows_language(text: str) -> bool:
    """Whether `text` has letters of one of the languages."""
    return bool(arabic_letters(text) or latin_letters(text))


def language_of(text: str, default: Language = Language.EN) -> Language:
    """The language whose script most letters of `text` have; `default` where it has no letters.

    Latin letters count half: an Arabic sentence with a Latin name in it stays Arabic.
    """
    arabic, latin = arabic_letters(text), latin_letters(text)
    if arabic == latin == 0:
        return default
    return Language.AR if 2 * arabic >= latin else Language.EN


def _is_arabic(char: str) -> bool:
    return "\u0620" <= char <= "\u064a" or "\u0671" <= char <= "\u06d3"
