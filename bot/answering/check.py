"""A figure that a question gives, beside the report's."""

from bot.answering.outcome import Checked, Verdict
from bot.answering.question import Question
from bot.knowledge.model import Fact

_NEAR = 0.05


def checked(question: Question, fact: Fact) -> Checked | None:
    """How the closest figure of `question` stands to that of `fact`; within a twentieth is about."""
    if fact.value is None or not question.figures:
        return None
    value = fact.value
    given = min(question.figures, key=lambda figure: abs(figure - value))
    if given == value:
        return Checked(given, Verdict.RIGHT)
    near = abs(given - value) <= _NEAR * value
    return Checked(given, Verdict.ABOUT if near else Verdict.WRONG)
