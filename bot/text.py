"""Text as it is compared: one folding for what is stored and for what is asked.

Folding serves the match key only and is never shown: it writes the alef forms as one, ta marbuta
as ha and drops hamza, which would be misspellings on a screen.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, islice
from string import ascii_lowercase
from typing import NamedTuple

TOKENS = 64
"""How many tokens of a text are read."""

_LETTERS = {
        "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": "", "ک": "ك", "ڪ": "ك", "ی": "ي", "ې": "ي", "ے": "ي",
        "ہ": "ه", "ھ": "ه", "ە": "ه", "گ": "ق", "چ": "ك", "پ": "ب", "ڤ": "ف", "ژ": "ج",
        "'": "", "’": "", "‘": "", "`": "", "ʼ": "",
}  # fmt: skip
_TATWEELS = re.compile("ـ{2,}")
_DOTS = ".·•"
_SPLIT_BY_TATWEEL = re.compile(f"ـ[{_DOTS}]ـ?|[{_DOTS}]ـ")
_TATWEEL, _HAMZA = "\u0640", "\u0621"
# Neither begins with a class of letters: that is slow on the labels, which are folded at once.
_FINAL_HAMZA = re.compile(r"ء(?<=[^\W\d_]{3}ء)ء*")
_STRETCHED = re.compile(r"(.)(?=\1\1)(?<!i)[^\W\d_]\1+")  # no i: "IIIM"
_TRIPLES = tuple(3 * letter for letter in ascii_lowercase if letter != "i")
_PIECE = re.compile(
    r"(?P<date>(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?!\d))"
    r"|(?P<number>(?<![^\W_])(?:\d{1,3}(?:[,.]\d{3})+(?!\d)|\d+(?:\.\d+)?)(?:(?P<scale>[km])(?![^\W_]))?(?!'?[^\W_]))"
    r"|(?P<word>[^\W_]+(?:['’‘`ʼ][^\W_]+)*'?)|(?P<sign>[%+&٪])"
)
_GLUED = re.compile(r"\d(?<=[\u0620-\u064a]\d)")  # begins with what is rare
_SIGNS = "%+&"
_CLAUSE_END = re.compile(r"[,.;:!?،؛؟…—–()\[\]\"«»\n]|\s[-/]\s")
_SCALES = {"k": 1_000, "m": 1_000_000, None: 1}
_LARGEST = 1e15
"""A larger number is read as this: hundreds of digits would be infinite, which JSON can't say."""


class Token(NamedTuple):
    """A word, number or sign of a text.

    `key` is folded for comparison, `raw` is as written; `clause` counts the clauses before it and
    `gap` is what stood between it and the token before.
    """

    key: str
    raw: str
    clause: int
    gap: str
    number: float | None = None
    is_date: bool = False

    def respelt(self, key: str) -> "Token":
        """The same token, read as another word."""
        return self._replace(key=key)


@lru_cache(maxsize=50_000)
def normalize(text: str) -> str:
    """Fold `text` to its match key: case, marks, letter forms, digits, stretched letters."""
    return _squeezed(_rejoined(text).translate(_FOLDED))


def labels(lines: Iterable[str]) -> list[tuple[str, ...]]:
    """The match keys of the words of many short texts; none holds a line break."""
    return [tuple(line.split()) for line in folded(lines)]


def folded(lines: Iterable[str]) -> list[str]:
    """Many short texts as match keys with one blank between, those of one script in one go."""
    found: list[str] = []
    for is_ascii, run in groupby(lines, str.isascii):
        text = "\n".join(run)
        found += _lines(_folded_ascii(text) if is_ascii else _folded_other(text))
    return found


def _lines(text: str) -> list[str]:
    """The lines of `text`, with one blank between two words and none around them."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text.replace(" \n", "\n").replace("\n ", "\n").strip(" ").split("\n")


def _folded_ascii(text: str) -> str:
    """What `normalize` makes of the words of ASCII labels, in a fifth of the time."""
    for sign in _SIGNS:
        text = text.replace(sign, f" {sign} ")
    text = text.translate(_ASCII)
    stretched = any(triple in text for triple in _TRIPLES)
    return _STRETCHED.sub(r"\1", text) if stretched else text


def _folded_other(text: str) -> str:
    """The same for others: few letters are written otherwise, and each is replaced at once."""
    text = _rejoined(text)
    for char in set(_UNLIKE.findall(text)):
        text = text.replace(char, _SPACED[ord(char)])
    return _GLUED.sub(r" \g<0>", _squeezed(text))


def _squeezed(text: str) -> str:
    """`text` without a hamza at the end of a word, and without stretched letters."""
    if _HAMZA in text:
        text = _FINAL_HAMZA.sub("", text)
    return unicodedata.normalize("NFC", _STRETCHED.sub(r"\1", text))


def _rejoined(text: str) -> str:
    """`text` without the dots between tatweels that split a word to hide it from a filter."""
    if _TATWEEL not in text or not any(dot in text for dot in _DOTS):
        return text
    return _SPLIT_BY_TATWEEL.sub("", _TATWEELS.sub(_TATWEEL, text))


def tokenize(text: str, limit: int = TOKENS) -> tuple[Token, ...]:
    """The first `limit` tokens of `text`."""
    return tuple(islice(_tokens(_legible(text)), limit))


def words(text: str) -> tuple[str, ...]:
    """The match keys of every token of `text`."""
    return tuple(token.key for token in _tokens(_legible(text)))


def _tokens(text: str) -> Iterator[Token]:
    clause = end = 0
    for piece in _PIECE.finditer(text):
        gap = text[end : piece.start()]
        if end and _CLAUSE_END.search(gap):
            clause += 1
        end = piece.end()
        key = normalize(piece.group())
        if key:
            yield Token(key, piece.group(), clause, gap, _number(piece), bool(piece["date"]))


def _number(piece: re.Match[str]) -> float | None:
    digits = piece["number"]
    if digits is None:
        return None
    digits = digits.removesuffix(piece["scale"] or "")
    whole = re.fullmatch(r"\d{1,3}([,.]\d{3})+", digits)
    number = float(re.sub("[,.]", "", digits) if whole else digits) * _SCALES[piece["scale"]]
    return min(number, _LARGEST)


def _legible(text: str) -> str:
    """`text` without marks and invisible signs, with ASCII digits: ready to be divided."""
    bare = unicodedata.normalize("NFKD", _rejoined(text)).translate(_BARE)
    plain = _GLUED.sub(r" \g<0>", unicodedata.normalize("NFC", bare))
    return plain.replace("ـ", "").replace("٬", ",").replace("٫", ".")


class _Letters(dict[int, str]):
    """A table for `str.translate`: marks and invisible signs go, digits become ASCII.

    `fold` writes letters as their match key, `spaced` puts blanks for what stands between words.
    """

    def __init__(self, kept: str = "", *, fold: bool = False, spaced: bool = False) -> None:
        super().__init__({ord(char): char for char in kept})
        self._fold, self._spaced = fold, spaced

    def __missing__(self, code: int) -> str:
        self[code] = written = self._written(chr(code))
        return written

    def _written(self, char: str) -> str:
        parts = unicodedata.normalize("NFKD", char)
        if self._fold and parts != char:
            return parts.translate(self)
        digit = unicodedata.decimal(char, None)
        if digit is not None:
            return str(digit)
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
            return ""
        if self._spaced and not char.isalnum() and char not in _LETTERS:
            return char if char == "\n" else f" {char} " if char in _SIGNS else " "
        return self._folded(char) if self._fold else char

    def _folded(self, char: str) -> str:
        lower = unicodedata.normalize("NFKD", char.casefold())
        if lower != char:
            return lower.translate(self)
        return _LETTERS.get(char, char)


_BARE = _Letters("\u0653\u0654\u0655")
_FOLDED = _Letters(fold=True)
_SPACED = _Letters(fold=True, spaced=True)
_ALIKE = (
    char for char in map(chr, (*range(128), *range(0x620, 0x64B))) if _SPACED[ord(char)] == char
)
_UNLIKE = re.compile(f"[^{re.escape(''.join(_ALIKE))}]")
"""What may be written otherwise in a key: neither the letters of ASCII nor most Arabic ones."""
_ASCII = {
    code: " " if _SPACED[code] == " " else _SPACED[code].strip(" ") or None for code in range(128)
}
