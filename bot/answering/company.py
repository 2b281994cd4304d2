"""Which words are said side by side: a word is known by the company it keeps."""

from collections.abc import Iterable, Iterator, Sequence

from bot.answering.clitics import bare
from bot.answering.lexicon import Lexicon
from bot.text import Token


class Company:
    """Knows the neighbours of words, from the labels and phrasings of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def keeps(
        self, tokens: Sequence[Token], at: int, word: str, beside: Iterable[int] = ()
    ) -> bool:
        """Whether `word`, at its place in `tokens`, is said together with one that is `beside` it.

        Next to it, if none is named; a word that asks says nothing of what it asks for.
        """
        own = (word, *bare(word))
        pairs = self._lexicon.pairs
        return any(
            pairs(key, form) if other < at else pairs(form, key)
            for other in (tuple(beside) or (at - 1, at + 1))
            for key in self._keys(tokens, other)
            for form in own
        )

    def _keys(self, tokens: Sequence[Token], at: int) -> Iterator[str]:
        if 0 <= at < len(tokens) and not self._lexicon.asks(tokens[at].key):
            yield tokens[at].key
            yield from bare(tokens[at].key)
