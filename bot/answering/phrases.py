"""Runs of words that an editor listed, found in a text wherever they stand."""

from collections.abc import Sequence

from bot.answering.clitics import bare
from bot.knowledge.model import Labels
from bot.text import Token, labels


class Phrases:
    """The runs of words of all kinds of language; an Arabic one may carry a particle."""

    def __init__(self, written: Labels) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for key in labels(written.all()):
            if key:
                self._by_first.setdefault(key[0], []).append(key)

    def at(self, tokens: Sequence[Token], start: int) -> bool:
        """Whether one of them begins at `start`."""
        key = tokens[start].key
        begun = [first for first in (key, *bare(key)) if first in self._by_first]
        return bool(begun) and any(
            tuple(token.key for token in tokens[start + 1 : start + len(phrase)]) == phrase[1:]
            for first in begun
            for phrase in self._by_first[first]
        )
