"""What may be misspelt in a question that came to nothing, and what it may mean: a noisy channel.

Each mend puts one word right: another spelling of a word that is not known as it stands, or two
halves of one. Which of them is meant the question decides: every mend is read, and the readings
that come to something have to agree (`bot.answering.engine`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.answering.clitics import bare, with_and
from bot.answering.forms import How
from bot.answering.lexicon import Lexicon, Script, script_of
from bot.answering.respell import Respeller
from bot.answering.spans import Span, Spotted
from bot.answering.spelling import Speller
from bot.text import Token

_DOUBTED = 6
"""Up to how many words may be doubtful: where more are, one that is put right helps nobody."""
_READ = 200
"""How many tokens are read once more, in all."""
_MENDS = 16
_FEWEST = 3
_HALVES = 0.8
_REAL_HALVES = 0.5
_DOUBTFUL = frozenset({How.SPELLING, How.ARABIZI})
_SHORTEST = 3
_REAL, _NAMED = 0.2, 0.3


@dataclass(frozen=True, slots=True)
class Mend:
    """The tokens of a question with one put right, which one, and what it costs to believe it."""

    cost: float
    token: Token
    tokens: tuple[Token, ...]
    asking: bool = False
    """Whether a real word is put right that may ask, if what is counted stands after it."""


class Mender:
    """Finds what may be misspelt."""

    def __init__(self, lexicon: Lexicon, speller: Speller, respeller: Respeller) -> None:
        self._lexicon, self._speller, self._respeller = lexicon, speller, respeller

    def mends(self, spotted: Spotted, *, arabizi: bool) -> list[Mend]:
        """The likeliest ways to put one word right, the likeliest first; fewer in long texts."""
        found = [
            *self._joined(spotted.tokens),
            *self._asked(spotted.tokens),
            *self._respelt(spotted, arabizi=arabizi),
            *self._leaning(spotted),
        ]
        allowed = min(_MENDS, _READ // max(1, len(spotted.tokens)))
        return sorted(found, key=lambda mend: mend.cost)[: max(_FEWEST, allowed)]

    def _joined(self, tokens: tuple[Token, ...]) -> Iterator[Mend]:
        for at in range(len(tokens) - 1):
            whole = self._respeller.whole(tokens[at], tokens[at + 1])
            if whole is not None:
                token, real = whole
                cost = _HALVES + (_REAL_HALVES if real else 0.0)
                yield Mend(cost, token, (*tokens[:at], token, *tokens[at + 2 :]))

    def _respelt(self, spotted: Spotted, *, arabizi: bool) -> Iterator[Mend]:
        doubtful = [
            at
            for span in spotted.spans
            for at in range(span.start, span.stop)
            if self._is_doubtful(span, spotted.tokens[at])
        ]
        for at in doubtful if len(doubtful) <= _DOUBTED else ():
            for script in _scripts(spotted.tokens[at].key, arabizi=arabizi):
                yield from self._spellings(spotted.tokens, at, script)

    def _leaning(self, spotted: Spotted) -> Iterator[Mend]:
        """Real words beside one that is known only next to another: "the fourth yeah"."""
        tokens = spotted.tokens
        unknown = [span.start for span in spotted.spans if span.kind == "unknown"]
        counted = {span.stop for span in spotted.spans if "how-many" in span.concepts}
        near = {
            at: span
            for span in spotted.spans
            for at in range(span.start, span.stop)
            if {at - 1, at, at + 1}.intersection(unknown)
        }
        for at, span in near.items() if len(unknown) <= _DOUBTED else ():
            key = tokens[at].key
            if len(key) < _SHORTEST or tokens[at].number is not None:
                continue
            own = at in unknown
            if own and (at in counted or not self._speller.is_real(key)):
                continue
            others = [at] if own else [n for n in (at - 1, at + 1) if n in unknown]
            extra = _REAL + (0.0 if own or span.kind == "filler" else _NAMED)
            for mend in self._spellings(tokens, at, script_of(key), real=True):
                beside = (at - 1, at + 1) if own else others
                if self._supports(tokens, at, mend.token.key, beside):
                    yield replace(mend, cost=mend.cost + extra)

    def _supports(
        self, tokens: tuple[Token, ...], at: int, word: str, beside: Iterable[int]
    ) -> bool:
        """Whether `word` is said together with a word `beside` its place that asks nothing."""
        for other in beside:
            if not 0 <= other < len(tokens) or self._lexicon.asks(tokens[other].key):
                continue
            for key in (tokens[other].key, *bare(tokens[other].key)):
                for own in (word, *bare(word)):
                    if self._lexicon.pairs(*((key, own) if other < at else (own, key))):
                        return True
        return False

    def _asked(self, tokens: tuple[Token, ...]) -> Iterator[Mend]:
        """Words that with the one before them would ask: "how man children"."""
        for at in range(1, len(tokens)):
            before, token = tokens[at - 1 : at + 1]
            if token.number is not None or self._lexicon.asks(before.key, token.key):
                continue
            if self._lexicon.asks(before.key):
                for mend in self._spellings(tokens, at, script_of(token.key), real=True):
                    if self._lexicon.asks(before.key, mend.token.key):
                        yield replace(mend, asking=True)

    def _spellings(
        self, tokens: tuple[Token, ...], at: int, script: Script, *, real: bool = False
    ) -> Iterator[Mend]:
        key = tokens[at].key
        for word, cost in self._speller.nearest(key, script, True, real):  # noqa: FBT003
            mended = tokens[at].respelt(with_and(key, word))
            yield Mend(cost, mended, (*tokens[:at], mended, *tokens[at + 1 :]))

    def _is_doubtful(self, span: Span, token: Token) -> bool:
        if token.number is not None or not token.key.isalnum() or len(token.key) < _SHORTEST:
            return False
        if self._lexicon.phrases(token.key):
            return False
        return span.kind == "unknown" or span.how in _DOUBTFUL


def _scripts(key: str, *, arabizi: bool) -> tuple[Script, ...]:
    if not key.isascii():
        return (Script.ARABIC,)
    return (Script.ARABIZI, Script.LATIN) if arabizi else (Script.LATIN,)
