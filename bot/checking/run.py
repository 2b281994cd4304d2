"""All checks in one run: every problem of the knowledge at once."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from bot.answering.engine import Engine
from bot.checking.announcements import announcements
from bot.checking.evidence import evidence, figures
from bot.checking.labels import labels
from bot.checking.phrasings import phrasings
from bot.checking.pictures import pictures
from bot.checking.questions import questions
from bot.checking.schemas import stale_schemas
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

Follow = Callable[[str], None]
"""Is told what is checked next, which may take seconds."""


def check(
    folder: Path, source: Path | None = None, follow: Follow | None = None
) -> tuple[Problem, ...]:
    """Every problem of the knowledge in `folder`; none if it may be published.

    Those of the data come first, by file and line, then those of questions, which may follow from
    them. `source` is the report's text, in which every evidence phrase must stand.
    """
    try:
        proved(folder, source, follow)
    except KnowledgeError as error:
        return error.problems
    return ()


def proved(folder: Path, source: Path | None = None, follow: Follow | None = None) -> Knowledge:
    """The knowledge in `folder`; raises `KnowledgeError` with all that `check` finds."""
    knowledge = load(folder)
    engine = Engine(knowledge)
    of_data = [*(partial(test, knowledge) for test in _CHECKS), partial(stale_schemas, folder)]
    if source is not None:
        of_data.append(partial(evidence, knowledge, source))
    asked = [partial(test, engine, folder) for test in _WITH_ENGINE]
    found: list[Problem] = []
    for tests in (of_data, asked):
        problems: set[Problem] = set()
        for test in tests:
            if follow:
                follow(test.func.__name__.replace("_", " "))
            problems.update(test())
        found += sorted(problems)
    if found:
        raise KnowledgeError(tuple(found))
    return knowledge
