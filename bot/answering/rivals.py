"""What a word that was taken for something, though it is not written so, may as well be.

A stem, a consonant skeleton or a misspelling takes a word for one that the bot knows. Where
another lies one slip away, both readings have to come to the same (`bot.answering.engine`).
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.answering.forms import How
from bot.answering.lexicon import Lexicon
from bot.answering.mend import Mend, Mender, is_ended, is_spelt, likeliest, placed, respelt
from bot.answering.spans import Span, Spotted
from bot.answering.spelling import Speller
from bot.text import Token

_READ = 3
_GUESSED = 0.5
"""How much dearer the other reading of a misspelling is, which is believed by its cost."""
_ENDED = -0.3
"""How much cheaper that of a word is, of which an ending is taken off that may be its own."""
_EXTRA = {How.SPELLING: _GUESSED, How.CLITIC: _ENDED}
_SURE = -0.3
"""What is taken off for a slip that can happen in one way only."""
_UNWRITTEN = frozenset({How.STEM, How.ARABIZI, How.SPELLING})


class Rivals:
    """Finds other words for those that are hardly known."""

    def __init__(self, lexicon: Lexicon, speller: Speller, mender: Mender) -> None:
        self._lexicon, self._speller, self._mender = lexicon, speller, mender

    def of(self, spotted: Spotted, *, arabizi: bool) -> list[Mend]:
        """The likeliest other ways to read one word of `spotted`, or two halves of one."""
        joined = self._mender.joined(spotted, arabizi=arabizi, settled=True)
        return likeliest((*joined, *self._found(spotted, arabizi=arabizi)), _READ)

    def _found(self, spotted: Spotted, *, arabizi: bool) -> Iterator[Mend]:
        for at, span in placed(spotted):
            token = spotted.tokens[at]
            if not self._is_shaky(span, token):
                continue
            for word, cost in self._mender.spellings(token, arabizi=arabizi):
                if self._lexicon.writes(word):
                    mend = respelt(spotted.tokens, at, word, cost)
                    sure = _SURE if mend.likely else 0.0
                    yield replace(mend, cost=cost + _EXTRA.get(span.how, 0.0) + sure)

    def _is_shaky(self, span: Span, token: Token) -> bool:
        """Whether a word is known, but stands nowhere as it is written."""
        if not (is_ended(span, token) or span.how in _UNWRITTEN) or not is_spelt(token):
            return False
        known = self._lexicon.writes(token.key) or self._lexicon.phrases(token.key)
        return not (known or self._speller.is_real(token.key))
