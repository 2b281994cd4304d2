"""Evidence phrases against the figures that they prove, and against the text of the report."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.knowledge.base import Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.fields import divided
from bot.knowledge.places import problem
from bot.text import labels, tokenize


def figures(knowledge: Knowledge) -> Iterator[Problem]:
    """Figures that none of their fact's own evidence phrases has, though it has others.

    What was corrected since the report may still stand there as it was.
    """
    scales = {
        key[0]: value
        for value, named in knowledge.numbers.scales.items()
        for key in labels(divided(named.en))
    }
    for fact in knowledge.facts.values():
        told = {n for phrase in fact.evidence for n in _numbers(phrase, scales)}
        was = fact.correction.was if fact.correction else None
        if fact.value is not None and told and told.isdisjoint({fact.value, was}):
            shown = ", ".join(f"{number:,g}" for number in sorted(told))
            what = f"the evidence says {shown}, 'value' is {fact.value:,}: make them the same"
            yield problem(knowledge, fact, "value", what)


def _numbers(phrase: str, scales: Mapping[str, int]) -> Iterator[float]:
    """The numbers in a phrase, a multiplier after one counted in."""
    tokens = tokenize(phrase)
    for at, token in enumerate(tokens):
        if token.number is not None:
            after = tokens[at + 1].key if at + 1 < len(tokens) else ""
            yield token.number * scales.get(after, 1)


def evidence(knowledge: Knowledge, source: Path) -> Iterator[Problem]:
    """Phrases that do not stand in `source`, or stand there more than once."""
    try:
        text = source.read_text(encoding="utf-8").casefold()
    except OSError as error:
        yield Problem(source, 0, f"can't be read: {error.strerror}")
        return
    except UnicodeDecodeError:
        yield Problem(source, 0, "is not UTF-8: save the report's text as UTF-8")
        return
    for fact in knowledge.facts.values():
        for phrase in fact.evidence:
            times = text.count(phrase.casefold())
            if times != 1:
                stands = f"{phrase!r} stands {times} times in {source.name}"
                what = f"{stands}: quote what stands there once"
                yield problem(knowledge, fact, "evidence", what)
