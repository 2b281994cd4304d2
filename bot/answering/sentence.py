"""The spans of a question with what their concepts are: the grammar that reading needs."""

from functools import cached_property

from bot.answering.clitics import is_inside, is_joined, unmarked
from bot.answering.periods import Dated, dates
from bot.answering.spans import Span, Spotted
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role
from bot.text import normalize

_COORDINATORS = frozenset({"cue-and", "cue-or", "cue-than", "comparison"})
_RATIO = frozenset({"cue-to"})
_ROUND = 2000


class Sentence:
    """A covered question: finds neighbours, roles and coordinators by the position of a span."""

    def __init__(self, knowledge: Knowledge, spotted: Spotted) -> None:
        self._roles = knowledge.roles
        self.spotted, self.spans = spotted, spotted.spans
        self.dated = tuple(dated for dated in dates(spotted) if not self._is_figure(dated))
        ratio = any("ratio" in span.concepts for span in spotted.spans)
        self._coordinators = _COORDINATORS | _RATIO if ratio else _COORDINATORS
        self.inside = {at for dated in self.dated for at in range(dated.start, dated.stop)}

    def _is_figure(self, dated: Dated) -> bool:
        """Whether a "2000" right before people or buildings is a round figure and no year."""
        number = self.spans[dated.stop - 1].number
        after = self.spans[dated.stop : dated.stop + 1]
        return number == _ROUND and any(
            not self.roles(span).isdisjoint({Role.VICTIM, Role.TARGET}) for span in after
        )

    def roles(self, span: Span) -> frozenset[Role]:
        """Every role that a span's concepts can play."""
        return self._roles(span.concepts)

    def neighbour(self, at: int, step: int) -> int | None:
        """The position of the nearest span before (-1) or after (1) that is no filler."""
        at += step
        while 0 <= at < len(self.spans):
            if self.spans[at].kind != "filler":
                return at
            at += step
        return None

    def is_cue(self, at: int | None, *cues: str) -> bool:
        """Whether the span at a position is one of `cues`."""
        return at is not None and any(map(self.spans[at].concepts.__contains__, cues))

    def part(self, at: int) -> int:
        """How many coordinators ("and", "or", "than", a comma) stand before it, dates aside."""
        return self._parts[at]

    @cached_property
    def _parts(self) -> list[int]:
        parts, coordinators = list[int](), 0
        for at, span in enumerate(self.spans):
            coordinators += at > 0 and self.is_joined(span)
            parts.append(self.spotted.tokens[span.start].clause + coordinators)
            if not self._coordinators.isdisjoint(span.concepts):
                coordinators += at not in self.inside
        return parts

    def is_inside(self, at: int) -> bool:
        """Whether an Arabic "in" is written on the first word of the span at a position."""
        span = self.spans[at]
        key = self.spotted.tokens[span.start].key
        return is_inside(key) and bool(span.label) and not is_inside(normalize(span.label))

    def word(self, at: int) -> str:
        """What was written at a position, without an Arabic "in"."""
        raw = self.spotted.raw(self.spans[at])
        return raw[1:] if self.is_inside(at) else raw

    def is_joined(self, span: Span) -> bool:
        """Whether an Arabic "and" is written on the span's first word."""
        key = self.spotted.tokens[span.start].key
        if not (span.label and is_joined(key)):
            return False
        return not is_joined(normalize(span.label)) or is_joined(unmarked(key[1:]))
