"""Which of several readings of a misspelt question is meant, if they do not contradict."""

from collections.abc import Hashable, Iterable
from math import inf

from bot.answering.outcome import Answer, Choice, Decline, Outcome, Reason
from bot.answering.question import Question

_MARGIN = 0.2
_LIKELIER = 0.02
_OTHERS = frozenset(
    {
        *(Reason.VICTIM, Reason.TARGET, Reason.PERPETRATOR, Reason.PLACE),
        *(Reason.WEAPON, Reason.PERIOD, Reason.SPEAKER, Reason.MEASURE),
    }
)

Reading = tuple[float, Question, Outcome]
"""What it costs to believe a reading, and what it comes to."""


def agreed(found: Iterable[Reading]) -> tuple[Question, Outcome] | None:
    """The cheapest reading that comes to something, if no other comes to something else.

    `found` is sorted by cost, and looked at only as far as it can speak for or against: a decline
    rules out whatever is dearer, and one that is about something else what costs the same.
    """
    best: Reading | None = None
    limit = inf
    for reading in found:
        cost, _, outcome = reading
        if cost > limit:
            break
        if isinstance(outcome, Decline):
            if best and cost <= best[0] + _LIKELIER and is_about_other(outcome):
                return None
            limit = limit if best else min(limit, cost + _LIKELIER)
        elif best is None:
            best, limit = reading, cost + _MARGIN
        elif told(outcome) != told(best[2]):
            return None
    return None if best is None else best[1:]


def is_about_other(outcome: Decline) -> bool:
    """Whether it says which other thing is asked about."""
    return not _OTHERS.isdisjoint(outcome.reasons)


def told(outcome: Outcome) -> Hashable:
    """What an outcome states or offers, to compare; None where it is nothing."""
    match outcome:
        case Answer():
            return tuple(f.id for f in outcome.facts), tuple(c.value for c in outcome.computed)
        case Choice():
            return tuple(fact.id for fact, _ in outcome.options)
        case _:
            return None
