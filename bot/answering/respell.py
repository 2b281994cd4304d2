"""Words that a phone tore apart or ran together."""

from functools import lru_cache

from bot.answering.clitics import bare, is_accusative, is_article
from bot.answering.lexicon import Index, Lexicon, script_of
from bot.answering.spelling import Speller
from bot.stem import stem
from bot.text import Token, normalize

_SHORTEST, _LONGEST = 3, 40


class Respeller:
    """Puts blanks where they belong."""

    def __init__(self, lexicon: Lexicon, speller: Speller) -> None:
        self._lexicon, self._speller = lexicon, speller
        self._is_whole = lru_cache(maxsize=8192)(self._stands_alone)
        self._knows_form = lru_cache(maxsize=8192)(self._is_form_known)

    def respell(self, tokens: tuple[Token, ...], *, bold: bool = False) -> tuple[Token, ...]:
        """`tokens` with a word that was split put together, and two that ran together parted.

        A bold reader also joins what is known by its stem only: "displac ed".
        """
        is_split = self._may_be_split if bold else self._is_split
        found: list[Token] = []
        for token in tokens:
            if found and is_split(found[-1], token):
                found[-1] = _joined(found[-1], token)
            elif self._is_strange(token) and not self._is_misspelt(token.key):
                found += self._parted(token)
            else:
                found.append(token)
        return tuple(found)

    def _is_split(self, first: Token, second: Token) -> bool:
        whole = first.key + second.key
        return _is_torn(first, second) or (
            second.gap == " "
            and min(len(first.raw), len(second.raw)) > 1
            and (self._is_strange(first) or self._is_strange(second))
            and (
                self._lexicon.writes(whole)
                if self._is_whole(first.key)
                else self._knows_form(whole)
            )
        )

    def _may_be_split(self, first: Token, second: Token) -> bool:
        whole = first.key + second.key
        return _is_torn(first, second) or (
            second.gap == " "
            and len(whole) > _SHORTEST
            and whole.isalpha()
            and not (self._is_whole(first.key) and self._is_whole(second.key))
            and self._lexicon.writes(whole)
        )

    def whole(self, first: Token, second: Token, *, arabizi: bool) -> tuple[Token, bool] | None:
        """Two halves of a known word as one token, and whether both are words by themselves.

        Latin letters may be `arabizi`, too.
        """
        whole = first.key + second.key
        spelt = first.number is None is second.number and whole.isalnum()
        if second.gap != " " or len(whole) <= _SHORTEST or not spelt:
            return None
        halves = [self._is_whole(half.key) for half in (first, second)]
        written = self._is_written(whole, arabizi=arabizi)
        if not written and (any(halves) or not self._knows_form(whole)):
            return None
        if self._lexicon.pairs(first.key, second.key):
            return None
        return _joined(first, second), all(halves)

    def _is_written(self, whole: str, *, arabizi: bool) -> bool:
        """Whether `whole` stands in some label, as it is or in the indefinite accusative."""
        if arabizi:
            return self._lexicon.writes(whole)
        words, less = self._index(whole).words, whole[:-1]
        return whole in words or (is_accusative(whole, less) and less in words)

    def _stands_alone(self, key: str) -> bool:
        """Whether `key` is a word of its own, known as it is or less a clitic, or real."""
        known = any(map(self._lexicon.writes, (key, *bare(key))))
        return known or self._speller.is_real(key)

    def _is_strange(self, token: Token) -> bool:
        if token.number is not None or not token.key.isalpha():
            return False
        return not self._knows_form(token.key)

    def _is_misspelt(self, key: str) -> bool:
        return bool(self._speller.nearest(key, script_of(key)))

    def _is_form_known(self, key: str) -> bool:
        return self._knows(key) or any(map(self._knows, (stem(key), *bare(key))))

    def _knows(self, word: str) -> bool:
        return self._index(word).knows(word)

    def _index(self, word: str) -> Index:
        return self._lexicon.index(script_of(word))

    def _parted(self, token: Token) -> tuple[Token, ...]:
        last = len(token.key) - _SHORTEST
        for cut in range(last, _SHORTEST - 1, -1) if last < _LONGEST else ():
            first, second = token.key[:cut], token.key[cut:]
            if self._lexicon.pairs(first, second):
                return (
                    token._replace(key=first, raw=first),
                    token._replace(key=second, raw=second, gap=" "),
                )
        return (token,)


def _is_torn(first: Token, second: Token) -> bool:
    """Whether an article stands apart from its Arabic word."""
    return is_article(first.key) and second.gap == " " and not second.key.isascii()


def _joined(first: Token, second: Token) -> Token:
    raw = f"{first.raw}{second.raw}"
    return first._replace(key=normalize(raw), raw=raw)
