"""The abstention threshold, learnt from the stored phrasings themselves."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

UNTAUGHT = 1.1
"""The threshold where there is too little to learn from, as with one phrasing a label."""

_TOO_FEW = 20
_NEARLY = 0.02


class Trial(NamedTuple):
    """The confidences that a stored phrasing gets when it is struck out and asked."""

    stranger: float
    """With its whole label struck out: nothing stored answers it."""
    fair: float
    """With only itself struck out; minus infinity where another label won."""


def even_handed(trials: Sequence[Trial]) -> float:
    """Return the threshold that declines most strangers and answers most fair questions.

    The best is a plateau where chance decides, so the strictest of the nearly best is taken:
    declining costs less than a wrong answer.
    """
    if len(trials) < _TOO_FEW:
        return UNTAUGHT
    strangers = sorted(trial.stranger for trial in trials)
    fair = sorted(trial.fair for trial in trials)
    gains = {t: bisect_left(strangers, t) - bisect_left(fair, t) for t in strangers + fair}
    enough = max(gains.values()) - _NEARLY * len(trials)
    return max(t for t, gain in gains.items() if gain >= enough)
