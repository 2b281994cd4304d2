"""A question completed from the one before it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.answering.followup import begins_joined, deeds_of, is_short, leans, names_deeds, words_of
from bot.answering.question import Mention, Question, Timed
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role

_COUNTED = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON})
_PARTIES = frozenset({Role.PERPETRATOR, Role.SPEAKER, Role.ADDRESSEE})
_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_SETTING = frozenset({Role.PERPETRATOR, Role.PLACE})
_SCENES = (Role.PLACE, Role.TARGET, Role.WEAPON, Role.MEASURE)
_POINTING = frozenset({"when", "where", "who"})
_TOPIC = frozenset({Role.TOPIC})
_VICTIM = frozenset({Role.VICTIM})
_SPEAKER = frozenset({Role.SPEAKER})
_PERPETRATOR = frozenset({Role.PERPETRATOR})
_RANKS = frozenset({Role.ASK, Role.TOPIC})
_RANKED = frozenset({"where", "when"})
_OPERATIONS = frozenset({"share", "sum", "average-day", "average-month", "average-year"})


def refined(question: Question, before: Question, knowledge: Knowledge) -> Question:
    """`question` with what it leaves out taken from `before`, unless it counts something else."""
    fresh = question.mentions
    if any(Role.ADDRESSEE in m.roles and Role.PERPETRATOR not in m.roles for m in before.mentions):
        fresh = tuple(map(_addressed, fresh))
    kept = _unlike(fresh, _counted_on(question, before, knowledge))
    measures = deeds_of(fresh, knowledge)
    if measures and measures != deeds_of(before.mentions, knowledge):
        if "how-many" in question.asks and not leans(question):
            return question
        if not _goes_on(question, fresh, before.mentions, knowledge):
            alone = not _measured(fresh) or measures <= knowledge.events
            dropped = {Role.MEASURE, *_COUNTED} if alone else {Role.MEASURE}
            kept = tuple(m for m in kept if not (m.roles & dropped or _is_a_deed(m, knowledge)))
        elif not _measured(before.mentions):
            kept += tuple(map(_deed, deeds_of(before.mentions, knowledge)))
    periods, excepted = _timed(question, before)
    return replace(
        question,
        completed=True,
        mentions=(*fresh, *(_told_by(kept) if _asks_what_was_said(question) else kept)),
        periods=periods,
        excepted_periods=excepted,
        asks=question.asks | _asked(question, before),
    )


def _asks_what_was_said(question: Question) -> bool:
    """Whether it asks what those who were named before say: "what did they say about it"."""
    told = any(Role.SPEAKER in mention.roles for mention in question.mentions)
    return not told and "what" in question.asks and "cue-said" in words_of(question)


def _told_by(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """`mentions`, of which those who may speak do."""
    return tuple(
        m._replace(roles=_SPEAKER) if m.roles >= _SPEAKER | _PERPETRATOR else m for m in mentions
    )


def _asked(question: Question, before: Question) -> frozenset[str]:
    """What is asked as before; of what comes second, no number but where or when."""
    asks = question.asks - {"what", "what-is"}
    if any(mention.is_("ranking") for mention in question.mentions) and not asks & _RANKED:
        return before.asks & _RANKED
    if asks and question.mentions:
        return frozenset()
    return before.asks & (_OPERATIONS if asks else _OPERATIONS | {"how-many"})


def _counted_on(question: Question, before: Question, knowledge: Knowledge) -> tuple[Mention, ...]:
    """What was named before; who counts now no longer asks what was the most, or the first."""
    if "how-many" not in question.asks:
        return before.mentions
    left = (m._replace(roles=m.roles - _RANKS) if m.is_("ranking") else m for m in before.mentions)
    kept = tuple(mention for mention in left if mention.roles)
    if not _measured(kept):
        return kept
    return tuple(m for m in kept if m.roles != _TOPIC or knowledge.figured & set(m.concepts))


def _is_a_deed(mention: Mention, knowledge: Knowledge) -> bool:
    """Whether it only says what was done: of the displaced, displacement is what is counted."""
    if mention.roles != _VICTIM:
        return False
    concept = mention.concepts[0]
    implied = knowledge.concepts[concept].implies.get(Role.MEASURE)
    return implied is not None and not any(
        (implied, group) in knowledge.groups for group in knowledge.broader(concept)
    )


def _timed(question: Question, before: Question) -> tuple[tuple[Timed, ...], tuple[Timed, ...]]:
    """The times of `question`, and those taken away; "before that" takes away that of before."""
    earlier = words_of(question) & {"cue-before"}
    taken = {timed.concept for timed in question.excepted_periods}
    if not earlier or question.periods or taken:
        left = tuple(t for t in before.periods if not t.concept or t.concept not in taken)
        return question.periods or left, question.excepted_periods
    return ((), before.periods) if before.periods else ((Timed("", -1, 0),), ())


def referred(question: Question, before: Question, knowledge: Knowledge) -> Question:
    """`question` with the other party or place of before that its "they" or "there" may mean.

    So does a short "when was the first?". The usual party and place need not be meant.
    """
    told = {role for mention in question.mentions for role in mention.roles}
    named = words_of(question)
    words = {token.key for token in question.spotted.tokens}
    points = bool(words & knowledge.pronouns) or (
        bool(question.asks & _POINTING) and is_short(question)
    )
    meant = {Role.PERPETRATOR} if points else set[Role]()
    if "cue-here" in named or "follow-up" in named:
        meant.add(Role.PLACE)
    if "how-many" in question.asks and begins_joined(question) and not told & _SETTING:
        meant |= _SETTING
    inherited = tuple(
        mention._replace(roles=mention.roles & meant)
        for mention in before.mentions
        if mention.roles & (meant - told) and not knowledge.usual & set(mention.concepts)
    )
    if not inherited and names_deeds(question) and is_short(question):
        inherited = tuple(m for m in before.mentions if knowledge.scenes & set(m.concepts))
    periods, excepted = question.periods, question.excepted_periods
    if "cue-here" in named and Role.PLACE not in told:
        things = told & {Role.TARGET, Role.WEAPON}
        scene = () if things else _scene(before, deeds_of(question.mentions, knowledge))
        inherited += scene
        periods = periods if scene else periods or before.periods or before.times
    if "cue-before" in named:
        periods, excepted = _timed(question, before)
    return replace(
        question,
        mentions=(*question.mentions, *inherited),
        periods=periods,
        excepted_periods=excepted,
    )


def _scene(before: Question, deeds: Collection[str]) -> tuple[Mention, ...]:
    """What "there" or "in it" means where no place was named: what was hit, or how."""
    harmed = any(Role.VICTIM in mention.roles for mention in before.mentions)
    for role in _SCENES if not harmed else (Role.PLACE, Role.TARGET):
        found = tuple(m for m in before.mentions if m.roles == frozenset({role}))
        if found:
            told = {concept for mention in found for concept in mention.concepts}
            return found if role is not Role.PLACE and told.isdisjoint(deeds) else ()
    return ()


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
    """The mentions of before whose role nothing fresh has taken.

    Of one that names a deed and more ("the highest toll"), what is left of it.
    """
    taken = {role for mention in fresh for role in mention.roles}
    several = (len(m.concepts) > 1 and Role.MEASURE in m.roles for m in before)
    left = (
        m._replace(roles=m.roles - taken) if both else m
        for m, both in zip(before, several, strict=True)
    )
    return tuple(mention for mention in left if mention.roles and not mention.roles & taken)


def _goes_on(
    question: Question, fresh: Sequence[Mention], before: Sequence[Mention], knowledge: Knowledge
) -> bool:
    """Whether the deed of before is still meant: "how many were injured?", "children?".

    So it is of another group or kind, "of them", and where no fact is about it.
    """
    if _measured(fresh):
        return False
    points = "follow-up" in words_of(question)
    deeds = [mention for mention in before if Role.MEASURE in mention.roles]
    alike = bool(_bodies(fresh) & _bodies(before))
    strange = any(knowledge.deeds.isdisjoint(mention.concepts) for mention in deeds)
    return (alike and (points or bool(deeds))) or (bool(deeds) and (points or strange))


def _bodies(mentions: Sequence[Mention]) -> set[Role]:
    return {role for mention in mentions for role in mention.roles & _BODIES}


def _deed(measure: str) -> Mention:
    return Mention((measure,), frozenset({Role.MEASURE}), measure, -1, 0, 0)


def _measured(mentions: Sequence[Mention]) -> bool:
    return any(Role.MEASURE in mention.roles for mention in mentions)


def _addressed(mention: Mention) -> Mention:
    if Role.ADDRESSEE in mention.roles:
        return mention._replace(roles=frozenset({Role.ADDRESSEE}))
    return mention
