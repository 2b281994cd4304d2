"""Evidence phrases against the text of the report."""

from collections.abc import Iterator
from pathlib import Path

from bot.knowledge.base import Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.places import problem


def evidence(knowledge: Knowledge, source: Path) -> Iterator[Problem]:
    """Phrases that do not stand in `source`, or stand there more than once."""
    try:
        text = source.read_text(encoding="utf-8").casefold()
    except (OSError, UnicodeDecodeError) as error:
        yield Problem(source, 1, f"can't be read as the report's text: {error}")
        return
    for fact in knowledge.facts.values():
        for phrase in fact.evidence:
            times = text.count(phrase.casefold())
            if times != 1:
                stands = f"{phrase!r} stands {times} times in {source.name}"
                what = f"{stands}: quote what stands there once"
                yield problem(knowledge, fact, "evidence", what)
