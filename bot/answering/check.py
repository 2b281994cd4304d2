"""A figure that a question gives, beside the report's."""

from collections.abc import Sequence
from itertools import pairwise

from bot.answering.outcome import Checked, Verdict
from bot.answering.question import Question
from bot.knowledge.model import Fact, Unit

_NEAR = 0.05
_FAR = 20
_STRICT = frozenset({"cue-more", "cue-less"})
_AT_LEAST = frozenset({"cue-at-least"})
_NAMES = frozenset({Unit.RESOLUTION, Unit.ARTICLE})


def checked(question: Question, fact: Fact) -> Checked | None:
    """How the closest figure of `question` stands to that of `fact`; within a twentieth is about.

    A bound ("more than 6,000") gets no verdict: the fact's own figure says it better.
    """
    if fact.value is None or not question.figures or _is_bounded(question, _STRICT):
        return None
    value = fact.value
    given = min(question.figures, key=lambda figure: abs(figure - value))
    if given == value:
        return Checked(given, Verdict.RIGHT)
    if fact.unit in _NAMES or _is_bounded(question, _AT_LEAST):
        return None
    near = abs(given - value) <= _NEAR * value
    return Checked(given, Verdict.ABOUT if near else Verdict.WRONG)


def numbers_all(question: Question, facts: Sequence[Fact]) -> bool:
    """Whether its figure says how many `facts` there are, which have numbers: "2 articles"."""
    named = all(fact.unit in _NAMES for fact in facts)
    return named and question.figures == (float(len(facts)),)


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


def _is_bounded(question: Question, bounds: frozenset[str]) -> bool:
    """Whether one of `bounds` stands before a figure."""
    pairs = pairwise(question.spotted.spans)
    return any(
        after.number is not None and not bounds.isdisjoint(before.concepts)
        for before, after in pairs
    )
