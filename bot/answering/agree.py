"""Which of several readings of a misspelt question is meant, if they do not contradict."""

from collections.abc import Hashable, Sequence

from bot.answering.outcome import Answer, Choice, Decline, Outcome
from bot.answering.question import Question

_MARGIN = 0.12
_DECLINED = -0.02


def agreed(
    found: Sequence[tuple[float, Question, Outcome]],
) -> tuple[Question, Outcome] | None:
    """The cheapest reading that comes to something, if no other comes to something else."""
    best = next((one for one in found if not isinstance(one[2], Decline)), None)
    if best is None:
        return None
    for cost, _, outcome in found:
        margin = _DECLINED if isinstance(outcome, Decline) else _MARGIN
        if cost <= best[0] + margin and _told(outcome) != _told(best[2]):
            return None
    return best[1], best[2]


def _told(outcome: Outcome) -> Hashable:
    match outcome:
        case Answer():
            return tuple(f.id for f in outcome.facts), tuple(c.value for c in outcome.computed)
        case Choice():
            return tuple(fact.id for fact, _ in outcome.options)
        case _:
            return None
