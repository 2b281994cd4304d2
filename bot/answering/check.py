"""A figure that a question gives, beside the report's."""

from itertools import pairwise

from bot.answering.outcome import Checked, Verdict
from bot.answering.question import Question
from bot.knowledge.model import Fact, Unit

_NEAR = 0.05
_FAR = 20
_NAMES = frozenset({Unit.RESOLUTION, Unit.ARTICLE})


def checked(question: Question, fact: Fact) -> Checked | None:
    """How the closest figure of `question` stands to that of `fact`; within a twentieth is about.

    "More than 6,000" and "fewer than 7,000" are right where the fact's figure is.
    """
    if fact.value is None or not question.figures:
        return None
    value = fact.value
    given = min(question.figures, key=lambda figure: abs(figure - value))
    if given == value or _is_bound(question, given, value):
        return Checked(given, Verdict.RIGHT)
    near = abs(given - value) <= _NEAR * value
    return Checked(given, Verdict.ABOUT if near else Verdict.WRONG)


def is_no_check(question: Question, fact: Fact) -> bool:
    """Whether a figure of `question` can't be meant for that of `fact`.

    It is far too small (an age, a number of days), or it names another thing (another resolution).
    """
    value = fact.value
    if value is None or value in question.figures:
        return False
    if fact.unit in _NAMES:
        return bool(question.figures)
    return any(figure * _FAR < value for figure in question.figures)


def _is_bound(question: Question, given: float, value: float) -> bool:
    """Whether a "more than" or a "fewer than" stands before the figure and holds."""
    spans = question.spotted.spans
    for before, span in pairwise(spans):
        if span.number == given or (span.number and given % span.number == 0):
            more, less = "cue-more" in before.concepts, "cue-less" in before.concepts
            if more or less:
                return value >= given if more else value <= given
    return False
