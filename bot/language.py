"""The languages that the bot speaks, and which of them a text is written in."""

import re
from enum import StrEnum

_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")
_LATIN = re.compile("[A-Za-z]")


class Language(StrEnum):
    """A language of replies."""

    EN = "en"
    AR = "ar"


def arabic_letters(text: str) -> int:
    """How many letters of the Arabic script `text` has."""
    return len(_ARABIC.findall(text))


def latin_letters(text: str) -> int:
    """How many plain Latin letters `text` has."""
    return len(_LATIN.findall(text))


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
