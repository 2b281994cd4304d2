"""The figures that a reply without an answer must not show, not even in a word of the question."""

import re
from collections.abc import Iterable, Iterator

from bot.knowledge.model import Fact
from bot.language import Language

_NUMBER = re.compile(r"\d+(?:[.,٬٫]\d+)*")


class Silence:
    """Knows every figure of the facts, in digits and in words, and what it was before."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._values: set[float] = set()
        words: set[str] = set()
        for fact in facts:
            shown = [part for language in Language for part in fact.figures(language)]
            words |= {re.escape(part) for part in shown if not _NUMBER.search(part)}
            self._values |= {value for part in shown for value in _values(part)}
            old = fact.correction.was if fact.correction else None
            self._values |= {float(value) for value in (fact.value, old) if value is not None}
        pattern = rf"\b(?:{'|'.join(sorted(words))})\b" if words else r"(?!)"
        self._words = re.compile(pattern, re.IGNORECASE)

    def kept_by(self, text: str) -> bool:
        """Whether no number in `text` is a figure."""
        return self._values.isdisjoint(_values(text))

    def kept_in_words_by(self, text: str) -> bool:
        """Whether `text` doesn't show a figure in words either ("two", "طفلين")."""
        return self.kept_by(text) and not self._words.search(text)


def _values(text: str) -> Iterator[float]:
    for found in _NUMBER.finditer(text):
        parts = re.split("[.,٬٫]", found[0])
        if all(len(part) == 3 for part in parts[1:]):  # noqa: PLR2004 - digits of a group
            yield float("".join(parts))
        elif len(parts) == 2:  # noqa: PLR2004 - whole and decimals
            yield float(".".join(parts))
        else:
            yield from map(float, parts)
