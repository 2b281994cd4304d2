"""What may be misspelt in a question that came to nothing, and what it may mean: a noisy channel.

Each mend puts one word right: another spelling of a word that is not known as it stands, or two
halves of one. Which of them is meant the question decides: every mend is read, and the readings
that come to something have to agree (`bot.answering.engine`).
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answering.clitics import bare, is_accusative, with_and
from bot.answering.company import Company
from bot.answering.forms import How
from bot.answering.lexicon import CUE, Lexicon, Script
from bot.answering.respell import Respeller
from bot.answering.slips import is_sure
from bot.answering.spans import Span, Spotted
from bot.answering.spelling import Speller
from bot.text import Token, normalize

_DOUBTED = 6
"""Up to how many words may be doubtful: where more are, one that is put right helps nobody."""
_READ = 60
"""How many tokens are read once more, in all."""
_MENDS = 4
_FEWEST = 3
_LIKELIEST = 2
"""How many mends are of real words that nothing explains."""
_HALVES = 0.8
_REAL_HALVES = 0.5
_EMPTY_HALVES = 0.3
_ASKED = -0.3
"""What is taken off for two halves of a word of which much is asked."""
_DOUBTFUL = frozenset({How.SPELLING, How.ARABIZI})
_SHORTEST = 3
_REAL, _NAMED = 0.2, 0.3
"""What it costs more to doubt a word that is real, and one that names something."""
_DOUBT = {How.STEM: 0.6, How.ARABIZI: 0.5}
"""What is taken off where a word is known by less than its letters, and keeps no company."""
_SAID = 0.2
"""What is taken off for a word that is said together with one beside it."""


@dataclass(frozen=True, slots=True)
class Mend:
    """The tokens of a question with one put right, which one, and what it costs to believe it."""

    cost: float
    token: Token
    tokens: tuple[Token, ...]
    likely: bool = False
    """Whether the slip is a sure one, or the word beside it speaks for what is meant."""
    asking: bool = False
    """Whether a real word is put right that may ask, if what is counted stands after it."""
    real: bool = False
    """Whether a real word is put right that nothing explains."""


class Mender:
    """Finds what may be misspelt."""

    def __init__(self, lexicon: Lexicon, speller: Speller, respeller: Respeller) -> None:
        self._lexicon, self._speller, self._respeller = lexicon, speller, respeller
        self._company = Company(lexicon)

    def mends(self, spotted: Spotted, *, arabizi: bool, settled: bool = False) -> list[Mend]:
        """The likeliest ways to join two halves, and to put one word right; fewer in long texts.

        Of a question that is `settled` only what is torn, or keeps no company.
        """
        unknown = {span.start for span in spotted.spans if span.kind == "unknown"}
        joined = likeliest(self.joined(spotted, arabizi=arabizi, settled=settled), _FEWEST)
        found: list[Mend] = []
        common: list[Mend] = []
        if not settled:
            found += self._asked(spotted.tokens)
        if len(unknown) <= _DOUBTED:
            if not settled:
                found += self._respelt(spotted, arabizi=arabizi)
                common += self._common(spotted, unknown, arabizi=arabizi)
            if not spotted.written:
                found += self._in_company(spotted, unknown, arabizi=arabizi)
        allowed = min(_MENDS, _READ // max(1, len(spotted.tokens)))
        found = likeliest(found, max(_FEWEST, allowed))
        return [*joined, *found, *likeliest(common, _LIKELIEST)]

    def joined(self, spotted: Spotted, *, arabizi: bool, settled: bool) -> Iterator[Mend]:
        """Two halves of a word as one, the likelier where neither says anything by itself.

        Two words of one label are none, nor in a `settled` question two that are known for sure.
        """
        tokens = spotted.tokens
        for before, after in pairwise(spotted.spans):
            empty = _says_nothing(before) and _says_nothing(after)
            at = after.start - 1
            whole = self._respeller.whole(tokens[at], tokens[at + 1], arabizi=arabizi)
            if whole is not None:
                token, real = whole
                common = any(map(self._lexicon.is_common, (token.key, *bare(token.key))))
                sure = not empty and before.how is after.how is How.WRITTEN
                if settled and sure and not common:
                    continue
                cost = _HALVES + (_REAL_HALVES if real else 0.0) + (_ASKED if common else 0.0)
                cost = _EMPTY_HALVES if real and empty else cost
                yield Mend(cost, token, (*tokens[:at], token, *tokens[at + 2 :]), likely=True)

    def _respelt(self, spotted: Spotted, *, arabizi: bool) -> Iterator[Mend]:
        """Words that are not known as they stand, the likelier where they keep their company."""
        for at, span in placed(spotted):
            if self._is_doubtful(span, spotted.tokens[at]):
                for word, cost in self.spellings(spotted.tokens[at], arabizi=arabizi):
                    said = self._company.keeps(spotted.tokens, at, word)
                    less = _SAID if said else 0.0
                    yield respelt(spotted.tokens, at, word, cost - less, likely=said)

    def _common(
        self, spotted: Spotted, unknown: Collection[int], *, arabizi: bool
    ) -> Iterator[Mend]:
        """Real words that nothing explains, as others of which much is asked."""
        for at in unknown:
            token = spotted.tokens[at]
            if is_spelt(token) and self._speller.is_real(token.key):
                for word, cost in self.spellings(token, arabizi=arabizi, real=True):
                    if self._lexicon.is_common(word):
                        mend = respelt(spotted.tokens, at, word, cost + _REAL)
                        yield replace(mend, real=True)

    def _in_company(
        self, spotted: Spotted, unknown: Collection[int], *, arabizi: bool
    ) -> Iterator[Mend]:
        """Words that are real, or known, where a word beside them goes with another.

        "The fourth yea": so is only a word doubted that says nothing, is known less surely than
        as it is, or stands beside one that is not known by itself.
        """
        counted = {spotted.spans[at].stop for at in spotted.places("how-many")}
        for at, span in placed(spotted):
            beside = self._beside(spotted, at, span, unknown)
            named = span.kind == "concept"
            if not beside or (at in counted and (named or at in unknown)):
                continue
            extra = _REAL + _NAMED * named - _DOUBT.get(span.how, 0.0)
            for word, cost in self.spellings(spotted.tokens[at], arabizi=arabizi, real=True):
                if self._company.keeps(spotted.tokens, at, word, beside):
                    yield respelt(spotted.tokens, at, word, cost + extra, likely=True)

    def _beside(
        self, spotted: Spotted, at: int, span: Span, unknown: Collection[int]
    ) -> tuple[int, ...]:
        """The places of the words that may say that the one `at` its place is another."""
        token, both = spotted.tokens[at], (at - 1, at + 1)
        if not is_spelt(token):
            return ()
        if at in unknown:
            return both if self._speller.is_real(token.key) else ()
        if leaning := tuple(place for place in both if place in unknown):
            return leaning
        return (
            ()
            if _is_certain(span, token) or self._company.keeps(spotted.tokens, at, token.key)
            else both
        )

    def _asked(self, tokens: tuple[Token, ...]) -> Iterator[Mend]:
        """Words that with the one before them would ask: "how man children"."""
        for at in range(1, len(tokens)):
            before, token = tokens[at - 1 : at + 1]
            if token.number is not None or self._lexicon.asks(before.key, token.key):
                continue
            if self._lexicon.asks(before.key):
                for word, cost in self.spellings(token, arabizi=False, real=True):
                    if self._lexicon.asks(before.key, word):
                        yield replace(respelt(tokens, at, word, cost), asking=True)

    def spellings(
        self, token: Token, *, arabizi: bool, real: bool = False
    ) -> Iterator[tuple[str, float]]:
        """What a token may be misspelt for, and what it costs to believe it."""
        for script in _scripts(token.key, arabizi=arabizi):
            for word, cost in self._speller.nearest(token.key, script, True, real):  # noqa: FBT003
                yield with_and(token.key, word), cost

    def _is_doubtful(self, span: Span, token: Token) -> bool:
        if not is_spelt(token) or self._lexicon.phrases(token.key):
            return False
        return span.kind == "unknown" or span.how in _DOUBTFUL or self._is_stretched(span, token)

    def _is_stretched(self, span: Span, token: Token) -> bool:
        """Whether what says nothing was known by less than its letters, and is no real word."""
        loose = span.how is How.STEM or is_ended(span, token)
        return loose and span.kind == "filler" and not self._speller.is_real(token.key)


def respelt(
    tokens: tuple[Token, ...], at: int, word: str, cost: float, *, likely: bool = False
) -> Mend:
    """`tokens` with one of them read as another word; a sure slip is `likely` by itself."""
    mended = tokens[at].respelt(word)
    sure = likely or any(is_sure(form, word) for form in (tokens[at].key, *bare(tokens[at].key)))
    return Mend(cost, mended, (*tokens[:at], mended, *tokens[at + 1 :]), sure)


def likeliest(mends: Iterable[Mend], most: int) -> list[Mend]:
    """The `most` cheapest of `mends`, cheapest first."""
    return sorted(mends, key=lambda mend: mend.cost)[:most]


def placed(spotted: Spotted) -> Iterator[tuple[int, Span]]:
    """Every place with the span that covers it."""
    for span in spotted.spans:
        for at in range(span.start, span.stop):
            yield at, span


def _is_certain(span: Span, token: Token) -> bool:
    """Whether it is known as it is, or names something with no more than particles before it."""
    marked = span.how is How.CLITIC and span.kind == "concept"
    prefixed = marked and token.key.endswith(normalize(span.label))
    return span.how is How.WRITTEN or span.stop - span.start > 1 or prefixed


def _says_nothing(span: Span) -> bool:
    return span.kind == "filler" or (span.kind == "concept" and span.concepts[0].startswith(CUE))


def is_ended(span: Span, token: Token) -> bool:
    """Whether an ending was taken off that may be the word's own."""
    return span.how is How.CLITIC and is_accusative(token.key, normalize(span.label))


def is_spelt(token: Token) -> bool:
    """Whether it is a word that is long enough to be misspelt."""
    return token.number is None and token.key.isalnum() and len(token.key) >= _SHORTEST


def _scripts(key: str, *, arabizi: bool) -> tuple[Script, ...]:
    if not key.isascii():
        return (Script.ARABIC,)
    return (Script.ARABIZI, Script.LATIN) if arabizi else (Script.LATIN,)
