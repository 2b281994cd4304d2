"""Light stemming: the part of an English or Arabic word that its forms share."""

import re
from collections.abc import Collection
from functools import lru_cache

_SHORTEST = 3
_ARABIC_PREFIXES = ("وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_ARABIC_SUFFIXES = (
    *("تها", "تهم", "وا", "ها", "هم", "كم", "نا", "ني", "ان", "ات", "ون", "ين", "يه", "تي"),
    *("ه", "ي", "ك", "ت"),
)
_ARABIC = re.compile(
    f"^(?:(?:{'|'.join(_ARABIC_PREFIXES)})(?=.{{{_SHORTEST}}}))?"
    f"(.{{{_SHORTEST},}}?|.*)(?:{'|'.join(_ARABIC_SUFFIXES)})?$",
    re.MULTILINE,
)
_FIRST, _AFTER = "\u0621", "\u064b"
"""An Arabic word comes from the first letter on, and before what comes after the last."""
_KEPT_DOUBLE = "sl"


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the stem of a normalised word; it is a key to compare by, not always a word."""
    return _stem(word)


def stems(words: Collection[str]) -> list[str]:
    """The stems of many words, found in one go; none is kept for the next time."""
    if not words:
        return []
    lines = "\n".join(words)
    if lines.isascii():
        return list(map(_english, lines.split("\n")))
    return [
        arabic if _FIRST <= word < _AFTER else _stem(word)
        for word, arabic in zip(lines.split("\n"), _ARABIC.findall(lines), strict=True)
    ]


def _stem(word: str) -> str:
    if _FIRST <= word < _AFTER:
        return _ARABIC.findall(word)[0]
    return _english(word) if word.isascii() else word


def _english(word: str) -> str:
    match word[-1:]:
        case "s" if not word.endswith("ss"):
            return _without_e(_singular(word))
        case "e":
            return _without_e(word)
        case "g" | "d":
            suffix = "ing" if word.endswith("ing") else "ed"
            long = word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST
            return _before_ending(word[: -len(suffix)]) if long else word
        case _:
            return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST + 2:
        return word[:-3] + "y"
    return word[:-1] if len(word) > _SHORTEST else word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word


def _before_ending(word: str) -> str:
    if word.endswith("i"):
        return word[:-1] + "y"
    double = len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in _KEPT_DOUBLE
    return word[:-1] if double else word
