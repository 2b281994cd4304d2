"""What the words of a question were taken for."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.forms import How
from bot.text import Token, normalize

NATIONALS = "russians"
"""Those who are Russians themselves, and not killed by them."""
SURE = frozenset({How.WRITTEN, How.CLITIC})


class Span(NamedTuple):
    """A run of tokens and what it is.

    `concepts` holds more than one where a label belongs to several; it is empty for a filler, a
    number and an unknown word, which `kind` tells apart.
    """

    start: int
    stop: int
    kind: str
    concepts: tuple[str, ...] = ()
    how: How = How.WRITTEN
    label: str = ""
    number: float | None = None

    def at(self, start: int) -> "Span":
        """The same, where it begins at `start`."""
        return self._replace(start=start, stop=start + self.stop - self.start)


@dataclass(frozen=True, slots=True)
class Spotted:
    """The tokens of a question and the spans that cover them."""

    tokens: tuple[Token, ...]
    spans: tuple[Span, ...]
    cost: float
    arabizi: bool = False

    @property
    def sure(self) -> bool:
        """Whether every word is known as it is, or less a clitic."""
        return not self.doubts

    @property
    def written(self) -> bool:
        """Whether every word is known as it is."""
        return all(span.kind != "unknown" and span.how is How.WRITTEN for span in self.spans)

    @property
    def doubts(self) -> int:
        """How many words are not known, or only by less than their letters."""
        return sum(span.kind == "unknown" or span.how not in SURE for span in self.spans)

    @property
    def guessed(self) -> bool:
        """Whether some word is not known, or only as a misspelling."""
        return any(span.kind == "unknown" or span.how is How.SPELLING for span in self.spans)

    def is_guess(self, span: Span) -> bool:
        """Whether it is a misspelling of what it was taken for."""
        run = self.tokens[span.start : span.stop]
        respelt = any(token.key != normalize(token.raw) for token in run)
        return span.how is How.SPELLING or (respelt and span.how is not How.LIKELY)

    def places(self, concept: str) -> list[int]:
        """The positions of the spans that name `concept`."""
        return [at for at, span in enumerate(self.spans) if concept in span.concepts]

    def clause(self, at: int) -> int:
        """The clause that the span at a position begins in."""
        return self.tokens[self.spans[at].start].clause

    def raw(self, span: Span) -> str:
        """What was written there."""
        return " ".join(token.raw for token in self.tokens[span.start : span.stop])
