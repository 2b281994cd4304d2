"""Runs of words that an editor listed, found in a text wherever they stand."""

from collections.abc import Sequence
from functools import cached_property

from bot.answering.clitics import bare
from bot.knowledge.model import Labels
from bot.text import Token, labels


class Phrases:
    """The runs of words of all kinds of language; an Arabic one may carry a particle."""

    def __init__(self, written: Labels) -> None:
        self._written = written

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for key in labels(self._written.all()):
            if key:
                found.setdefault(key[0], []).append(key)
        return found

    def warm_up(self) -> None:
        """Sort them now."""
        self._by_first  # noqa: B018 - computed once, by being looked at

    def at(self, tokens: Sequence[Token], start: int) -> bool:
        """Whether one of them begins at `start`."""
        key = tokens[start].key
        begun = [first for first in (key, *bare(key)) if first in self._by_first]
        return bool(begun) and any(
            tuple(token.key for token in tokens[start + 1 : start + len(phrase)]) == phrase[1:]
            for first in begun
            for phrase in self._by_first[first]
        )
