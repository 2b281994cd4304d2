"""Every phrasing of a fact or a choice, asked: it must come to its own entry."""

from collections.abc import Iterator
from pathlib import Path

from bot.answering.engine import Engine
from bot.answering.explain import summary
from bot.answering.outcome import Answer, Choice, Outcome
from bot.knowledge.errors import Problem
from bot.knowledge.model import Choice as ChoiceEntry
from bot.knowledge.model import Fact
from bot.knowledge.places import problem


def phrasings(engine: Engine, _folder: Path) -> Iterator[Problem]:
    """Phrasings that another entry wins, or none."""
    knowledge = engine.knowledge
    for entry in (*knowledge.facts.values(), *knowledge.choices.values()):
        for line in entry.ask.all():
            outcome = engine.ask(line)
            if not _is_own(entry, outcome):
                what = f"{line!r} comes to {summary(outcome)}: reword it, or mend the labels"
                yield problem(knowledge, entry, "ask", what)


def _is_own(entry: Fact | ChoiceEntry, outcome: Outcome) -> bool:
    if isinstance(entry, ChoiceEntry):
        return (
            isinstance(outcome, Choice)
            and outcome.entry is not None
            and outcome.entry.id == entry.id
        )
    return isinstance(outcome, Answer) and outcome.facts[0].id in {entry.id, *entry.together}
