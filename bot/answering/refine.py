"""A question completed from the one before it."""

from dataclasses import replace

from bot.answering.clitics import is_joined
from bot.answering.question import Mention, Question, Timed
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role

_COUNTED = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON})
_FULL = frozenset({Role.MEASURE, Role.TOPIC, Role.DOCUMENT})
_PARTIES = frozenset({Role.PERPETRATOR, Role.SPEAKER, Role.ADDRESSEE})
_SHORT = 3
_OPERATIONS = frozenset({"share", "average-day", "average-month", "average-year"})
_JOINING = frozenset({"cue-and", "follow-up"})
_ALONE = frozenset(
    {
        "meaning",
        "source",
        "greeting",
        "thanks",
        "help",
        "who-are-you",
        "goodbye",
        "in-english",
        "in-arabic",
    }
)


def is_follow_up(question: Question) -> bool:
    """Whether `question` says too little to stand alone."""
    if question.bars or (question.empty and "source" in question.asks):
        return False
    if not question.mentions:
        named = question.periods or question.excepted_periods or question.negated
        return bool(named or question.asks - _ALONE)
    if any(mention.roles & _FULL for mention in question.mentions):
        return _only_measure(question) and (_is_joined(question) or not question.asks)
    return _is_joined(question) or "how-many" not in question.asks or is_short(question)


def refined(question: Question, before: Question, knowledge: Knowledge) -> Question:
    """`question` with what it leaves out taken from `before`, unless it counts something else."""
    fresh = question.mentions
    if any(Role.ADDRESSEE in m.roles and Role.PERPETRATOR not in m.roles for m in before.mentions):
        fresh = tuple(map(_addressed, fresh))
    kept = _unlike(fresh, before.mentions)
    measures = _measures(fresh, knowledge)
    if measures and measures != _measures(before.mentions, knowledge):
        if "how-many" in question.asks and not _is_joined(question):
            return question
        dropped = {Role.MEASURE} if _measured(fresh) else {Role.MEASURE, *_COUNTED}
        kept = tuple(mention for mention in kept if not mention.roles & dropped)
    asked = question.asks - {"what", "what-is"}
    inherited = _OPERATIONS if asked else _OPERATIONS | {"how-many"}
    return replace(
        question,
        completed=True,
        mentions=(*fresh, *kept),
        periods=question.periods or before.periods,
        asks=question.asks | (frozenset() if asked and fresh else before.asks & inherited),
    )


def as_asked(question: Question, fact: Fact) -> Question:
    """`question` as if it had also named what `fact` is about."""
    mentions = tuple(
        Mention((id_,), frozenset({role}), id_, -1, 0, 0)
        for role, ids in fact.about.items()
        for id_ in ids
    )
    periods = (Timed(fact.period, -1, 0, concept=fact.period),) if fact.period else ()
    return replace(
        question,
        mentions=(*_unlike(mentions, question.mentions), *mentions),
        periods=question.periods or periods,
        asks=question.asks - {"meaning"} | {"how-many"},
    )


def _unlike(fresh: tuple[Mention, ...], before: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of before whose role nothing fresh has taken."""
    taken = {role for mention in fresh for role in mention.roles}
    return tuple(mention for mention in before if not mention.roles & taken)


def _measures(mentions: tuple[Mention, ...], knowledge: Knowledge) -> frozenset[str]:
    """The measures that mentions name or imply."""
    named = {c for m in mentions if Role.MEASURE in m.roles for c in m.concepts}
    implied = {
        concept.implies[Role.MEASURE]
        for m in mentions
        for c in m.concepts
        for w in knowledge.wider(c)
        if Role.MEASURE in (concept := knowledge.concepts[w]).implies
    }
    return frozenset(named or implied)


def _measured(mentions: tuple[Mention, ...]) -> bool:
    return any(Role.MEASURE in mention.roles for mention in mentions)


def _addressed(mention: Mention) -> Mention:
    if Role.ADDRESSEE in mention.roles:
        return replace(mention, roles=frozenset({Role.ADDRESSEE}))
    return mention


def _only_measure(question: Question) -> bool:
    return all(mention.roles == frozenset({Role.MEASURE}) for mention in question.mentions)


def _is_joined(question: Question) -> bool:
    """Whether it begins as the continuation of something, or speaks of "them"."""
    named = {concept for span in question.spotted.spans for concept in span.concepts}
    return bool(named & _JOINING) or is_joined(question.spotted.tokens[0].key)


def is_short(question: Question) -> bool:
    """Whether it is a few words."""
    return sum(span.kind != "filler" for span in question.spotted.spans) <= _SHORT
