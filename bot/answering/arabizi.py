"""Arabic in Latin letters: the consonants that a spelling shares with the Arabic word.

Vowels drift (madares, madaris) and so do digits (2asaf, 9asaf, asaf), so both sides are cut down
to a skeleton of consonant classes: one letter stands for all that people write for it in chats.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.text import Token

_ARABIC = {
    "ب": "b", "ت": "t", "ث": "s", "ج": "j", "ح": "h", "خ": "x", "د": "d", "ذ": "z", "ر": "r",
    "ز": "z", "س": "s", "ش": "c", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "3", "غ": "g",
    "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h",
}  # fmt: skip
_DIGRAPHS = (
    ("3'", "8"),
    ("sh", "4"),
    ("ch", "4"),
    ("kh", "5"),
    ("gh", "8"),
    ("th", "s"),
    ("dh", "z"),
)
_LATIN = {
    "b": "b", "p": "b", "t": "t", "6": "t", "j": "j", "7": "h", "h": "h", "5": "x", "x": "x",
    "d": "d", "z": "z", "r": "r", "s": "s", "c": "s", "4": "c", "$": "c", "3": "3", "8": "g",
    "f": "f", "v": "f", "2": "k", "9": "k", "q": "k", "k": "k", "g": "k", "l": "l", "m": "m",
    "n": "n",
}  # fmt: skip
_PROCLITIC = re.compile(r"^(?:w|b|l|f|3a|h|bi|wi|bel|wel|lel|fel)?(?:el|al|il|l)?")
ARTICLES = frozenset({"el", "l", "al", "il"})
_SHORTEST = 3
_LEFT = {"t": 3, "h": 3, "hm": 3, "hn": 4, "kn": 4, "n": 4, "k": 4, "s": 4}
"""Endings, and how much must be left of a skeleton without one."""
_DIGIT_LETTER = re.compile(r"[a-z][23578]|[23578]'?[a-z]")


def looks_arabizi(key: str) -> bool:
    """Whether a Latin token uses digits for Arabic letters, as nothing English does."""
    return bool(_DIGIT_LETTER.search(key)) and not key[0] == key[-1] == "0"


def without_articles(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """`tokens` without an article that stands alone: "el madares" is "madares"."""
    kept = tuple(token for token in tokens if token.key not in ARTICLES)
    return kept or tuple(tokens)


@lru_cache(maxsize=20_000)
def arabic_skeleton(word: str) -> str:
    """The skeleton of a normalised Arabic word; semivowels and a last ha count only as heard."""
    start = {"و": "w", "ي": "y"}.get(word[:1], "")
    body = word.removesuffix("ه")
    return _single(start + "".join(_ARABIC.get(char, "") for char in body))


@lru_cache(maxsize=20_000)
def latin_skeletons(word: str) -> tuple[str, ...]:
    """The skeletons that a Latin spelling may stand for, the likeliest first."""
    found = [_latin(word)]
    if word.startswith("2"):
        found.append(_latin(word[1:]))
    bare = _PROCLITIC.sub("", word)
    if bare != word:
        found += [_latin(bare), _latin(word[1:])]
    for skeleton in tuple(found):
        found += [
            skeleton[: -len(ending)]
            for ending in _LEFT
            if skeleton.endswith(ending) and len(skeleton) - len(ending) >= _LEFT[ending]
        ]
    return tuple(dict.fromkeys(s for s in found if len(s) >= _SHORTEST))


def _latin(word: str) -> str:
    start = word[0] if word[:1] in {"w", "y"} else ""
    for pair, letter in _DIGRAPHS:
        word = word.replace(pair, letter)
    body = word[:-1] if word.endswith("h") and len(word) > _SHORTEST else word
    return _single(start + "".join(_LATIN.get(char, "") for char in body))


def _single(skeleton: str) -> str:
    return re.sub(r"(.)\1+", r"\1", skeleton)
