"""What "there", "in it" and "that year" mean: the place or the time that was spoken of before."""

from collections.abc import Iterator
from dataclasses import replace

from bot.answering.outcome import Answer, Outcome
from bot.answering.question import Mention, Question, Timed
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role

_PLACE = frozenset({Role.PLACE})
_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_HERE, _OVERALL = "cue-here", "cue-overall"
_SAME, _THAT = "same-period", frozenset({"same-period", "that-year", "this-year"})


def answered(
    question: Question, outcome: Outcome, before: Question | None, knowledge: Knowledge
) -> Question:
    """`question` with the places and the time that its answer told, or the last one before."""
    if not isinstance(outcome, Answer):
        return replace(question, scenes=before.scenes, times=before.times) if before else question
    fact = outcome.facts[0]
    return replace(
        question, scenes=tuple(_scenes(fact, knowledge)), times=tuple(_times(fact, knowledge))
    )


def pointed(question: Question, before: Question, knowledge: Knowledge) -> Question:
    """`question` with the place and the time of before that its pronouns mean."""
    here = bool(question.spotted.places(_HERE))
    told = any(Role.PLACE in mention.roles for mention in question.mentions)
    return replace(
        question,
        mentions=(*question.mentions, *(_places(before, knowledge) if here and not told else ())),
        periods=_meant(question.periods, before),
        excepted_periods=_meant(question.excepted_periods, before),
    )


def points_at_time(question: Question) -> bool:
    """Whether it speaks of "that year" or "the same period"."""
    return any(timed.concept in _THAT for timed in question.periods)


def widened(question: Question, before: Question, knowledge: Knowledge) -> Question:
    """`before` without the place, and whom or what, to which an "in all" no longer keeps."""
    if not question.spotted.places(_OVERALL):
        return before
    named = any(mention.roles & _BODIES for mention in question.mentions)
    kept = (
        mention
        for mention in before.mentions
        if (mention.roles != _PLACE or _is_usual(mention, knowledge))
        and not (named and mention.roles & _BODIES)
    )
    return replace(before, mentions=tuple(kept), scenes=())


def _places(before: Question, knowledge: Knowledge) -> tuple[Mention, ...]:
    named = (m for m in before.mentions if Role.PLACE in m.roles and not _is_usual(m, knowledge))
    return tuple(mention._replace(roles=_PLACE) for mention in named) or before.scenes


def _meant(periods: tuple[Timed, ...], before: Question) -> tuple[Timed, ...]:
    """`periods`, those that point back as what they point at."""
    pointing = [timed for timed in periods if timed.concept in _THAT]
    if not pointing:
        return periods
    kept = tuple(timed for timed in periods if timed not in pointing)
    meant = before.periods or before.times
    return kept + (meant or tuple(timed for timed in pointing if timed.concept != _SAME))


def _is_usual(mention: Mention, knowledge: Knowledge) -> bool:
    return not knowledge.usual.isdisjoint(mention.concepts)


def _scenes(fact: Fact, knowledge: Knowledge) -> Iterator[Mention]:
    """The places that a fact is about, or says for an answer to "where"."""
    told = fact.also.get(Role.PLACE, ()) if "where" in fact.answers else ()
    for place in (*fact.about.get(Role.PLACE, ()), *told):
        if place not in knowledge.usual:
            yield Mention((place,), _PLACE, "", -1, 0, 0)


def _times(fact: Fact, knowledge: Knowledge) -> Iterator[Timed]:
    """The time that a fact counts over, or says for an answer to "when"."""
    told = fact.also.get(Role.PERIOD, ()) if "when" in fact.answers else ()
    over = (fact.period,) if fact.period else told
    for period in over:
        if period not in knowledge.usual:
            yield Timed("", -1, 0, concept=period)
