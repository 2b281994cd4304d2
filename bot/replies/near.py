"""What lies near a fact: the same count over another period, its whole, its siblings."""

from collections.abc import Iterator

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact

MOST = 5
"""How many near facts are offered at most."""
_BESIDE = 3
"""How many beside an answer, which has other buttons too: a small screen shows about eight."""


def near(knowledge: Knowledge, fact: Fact) -> tuple[Fact, ...]:
    """The facts to offer beside `fact`, the likeliest wanted first."""
    wanted = (_other_periods(knowledge, fact), _chosen(fact), _family(knowledge, fact))
    found = dict.fromkeys(id_ for ids in wanted for id_ in ids)
    found.pop(fact.id, None)
    return tuple(knowledge.facts[id_] for id_ in found)[:MOST]


def around(
    knowledge: Knowledge, asked: tuple[Fact, ...], offered: tuple[Fact, ...]
) -> tuple[Fact, ...]:
    """What to offer beside an answer of `asked`; `offered` is what the engine proposes."""
    ids = dict.fromkeys(other.id for fact in asked for other in near(knowledge, fact))
    ids |= dict.fromkeys(fact.id for fact in offered)
    said = {fact.id for fact in asked}
    return tuple(knowledge.facts[id_] for id_ in ids if id_ not in said)[:_BESIDE]


def _other_periods(knowledge: Knowledge, fact: Fact) -> Iterator[str]:
    """The same count over another stretch of time."""
    here = knowledge.period_id(fact)
    for other in knowledge.facts.values():
        if fact.is_twin(other) and knowledge.period_id(other) != here:
            yield other.id


def _chosen(fact: Fact) -> Iterator[str]:
    yield from fact.near
    if fact.whole is not None:
        yield fact.whole


def _family(knowledge: Knowledge, fact: Fact) -> Iterator[str]:
    """The parts of this whole, and the other parts of its own."""
    for other in knowledge.facts.values():
        if other.whole == fact.id or (other.whole is not None and other.whole == fact.whole):
            yield other.id
