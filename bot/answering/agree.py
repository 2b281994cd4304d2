"""Which of several readings of a misspelt question is meant, if they do not contradict."""

from collections.abc import Hashable, Iterable
from math import inf

from bot.answering.outcome import Answer, Choice, Decline, Outcome
from bot.answering.question import Question

_MARGIN = 0.12
_LIKELIER = 0.02

Reading = tuple[float, Question, Outcome]
"""What it costs to believe a reading, and what it comes to."""


def agreed(found: Iterable[Reading]) -> tuple[Question, Outcome] | None:
    """The cheapest reading that comes to something, if no other comes to something else.

    `found` is sorted by cost, and looked at only as far as it can speak for or against: a decline
    rules out whatever is dearer.
    """
    best: Reading | None = None
    limit = inf
    for reading in found:
        cost, _, outcome = reading
        if cost > limit:
            break
        if isinstance(outcome, Decline):
            limit = limit if best else min(limit, cost + _LIKELIER)
        elif best is None:
            best, limit = reading, cost + _MARGIN
        elif _told(outcome) != _told(best[2]):
            return None
    return None if best is None else best[1:]


def _told(outcome: Outcome) -> Hashable:
    match outcome:
        case Answer():
            return tuple(f.id for f in outcome.facts), tuple(c.value for c in outcome.computed)
        case Choice():
            return tuple(fact.id for fact, _ in outcome.options)
        case _:
            return None
