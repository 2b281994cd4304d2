"""All checks in one run: every problem of the knowledge at once."""

from collections.abc import Callable, Iterable
from pathlib import Path

from bot.answering.engine import Engine
from bot.checking.announcements import announcements
from bot.checking.evidence import evidence, figures
from bot.checking.labels import labels
from bot.checking.phrasings import phrasings
from bot.checking.pictures import pictures
from bot.checking.questions import questions
from bot.checking.schemas import stale
from bot.checking.statements import statements
from bot.checking.topics import topics
from bot.knowledge.base import Knowledge
from bot.knowledge.errors import KnowledgeError, Problem
from bot.knowledge.load import load

_CHECKS: tuple[Callable[[Knowledge], Iterable[Problem]], ...] = (
    figures,
    statements,
    labels,
    topics,
    announcements,
    pictures,
)
_WITH_ENGINE: tuple[Callable[[Engine, Path], Iterable[Problem]], ...] = (phrasings, questions)


def check(folder: Path, source: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the knowledge in `folder`, by file and line; none if it may be published.

    `source` is the report's text, in which every evidence phrase must stand.
    """
    try:
        proved(folder, source)
    except KnowledgeError as error:
        return error.problems
    return ()


def proved(folder: Path, source: Path | None = None) -> Knowledge:
    """The knowledge in `folder`; raises `KnowledgeError` with all that `check` finds."""
    knowledge = load(folder)
    engine = Engine(knowledge)
    found = [problem for test in _CHECKS for problem in test(knowledge)]
    found += (problem for test in _WITH_ENGINE for problem in test(engine, folder))
    found += stale(folder)
    if source is not None:
        found += evidence(knowledge, source)
    if found:
        raise KnowledgeError(tuple(sorted(set(found))))
    return knowledge
