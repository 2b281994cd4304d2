"""A question completed from the one before it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.answering.clitics import is_joined
from bot.answering.question import Mention, Question, Timed
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role

_COUNTED = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON})
_FULL = frozenset({Role.MEASURE, Role.TOPIC, Role.DOCUMENT})
_PARTIES = frozenset({Role.PERPETRATOR, Role.SPEAKER, Role.ADDRESSEE})
_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_SETTING = frozenset({Role.PERPETRATOR, Role.PLACE})
_SCENES = (Role.PLACE, Role.TARGET, Role.WEAPON, Role.MEASURE)
_POINTING = frozenset({"when", "where", "who"})
_TOPIC = frozenset({Role.TOPIC})
_RANKS = frozenset({Role.ASK, Role.TOPIC})
_RANKED = frozenset({"where", "when"})
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
        earlier = "cue-before" in _named(question)
        return bool(named or earlier or question.asks - _ALONE)
    if _points_back(question):
        return True
    if any(mention.roles & _FULL for mention in question.mentions):
        return _only_measure(question) and (_is_joined(question) or not question.asks)
    return _is_joined(question) or "how-many" not in question.asks or is_short(question)


def refined(question: Question, before: Question, knowledge: Knowledge) -> Question:
    """`question` with what it leaves out taken from `before`, unless it counts something else."""
    fresh = question.mentions
    if any(Role.ADDRESSEE in m.roles and Role.PERPETRATOR not in m.roles for m in before.mentions):
        fresh = tuple(map(_addressed, fresh))
    kept = _unlike(fresh, _counted_on(question, before, knowledge))
    measures = _measures(fresh, knowledge)
    if measures and measures != _measures(before.mentions, knowledge):
        if "how-many" in question.asks and not _is_joined(question):
            return question
        if not _goes_on(question, fresh, before.mentions, knowledge):
            dropped = {Role.MEASURE} if _measured(fresh) else {Role.MEASURE, *_COUNTED}
            kept = tuple(m for m in kept if not (m.roles & dropped or _is_a_deed(m, knowledge)))
        elif not _measured(before.mentions):
            kept += tuple(map(_deed, _measures(before.mentions, knowledge)))
    periods, excepted = _timed(question, before)
    return replace(
        question,
        completed=True,
        mentions=(*fresh, *kept),
        periods=periods,
        excepted_periods=excepted,
        asks=question.asks | _asked(question, before),
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
    left = (replace(m, roles=m.roles - _RANKS) if m.is_("ranking") else m for m in before.mentions)
    kept = tuple(mention for mention in left if mention.roles)
    if not _measured(kept):
        return kept
    return tuple(m for m in kept if m.roles != _TOPIC or knowledge.figured & set(m.concepts))


def _is_a_deed(mention: Mention, knowledge: Knowledge) -> bool:
    """Whether it only says what was done: of the displaced, displacement is what is counted."""
    concept = mention.concepts[0]
    implied = knowledge.concepts[concept].implies.get(Role.MEASURE)
    return implied is not None and not any(
        (implied, group) in knowledge.groups for group in knowledge.broader(concept)
    )


def _timed(question: Question, before: Question) -> tuple[tuple[Timed, ...], tuple[Timed, ...]]:
    """The times of `question`, and those taken away; "before that" takes away that of before."""
    earlier = _named(question) & {"cue-before"}
    taken = {timed.concept for timed in question.excepted_periods}
    if not earlier or question.periods or taken:
        left = tuple(t for t in before.periods if not t.concept or t.concept not in taken)
        return question.periods or left, question.excepted_periods
    return ((), before.periods) if before.periods else ((Timed("", -1, 0),), ())


def continues(question: Question, before: Question, knowledge: Knowledge) -> bool:
    """Whether it asks on of the same deed: "and how many children were killed?"."""
    measures = _measures(question.mentions, knowledge)
    return (
        _begins_joined(question)
        and "how-many" in question.asks
        and not any(mention.roles & _SETTING for mention in question.mentions)
        and measures == _measures(before.mentions, knowledge)
    )


def referred(question: Question, before: Question, knowledge: Knowledge) -> Question:
    """`question` with the other party or place of before that its "they" or "there" may mean.

    So does a short "when was the first?". The usual party and place need not be meant.
    """
    told = {role for mention in question.mentions for role in mention.roles}
    named = _named(question)
    words = {token.key for token in question.spotted.tokens}
    points = bool(words & knowledge.pronouns) or (
        bool(question.asks & _POINTING) and is_short(question)
    )
    meant = {Role.PERPETRATOR} if points else set[Role]()
    if "cue-here" in named or "follow-up" in named:
        meant.add(Role.PLACE)
    if "how-many" in question.asks and _begins_joined(question) and not told & _SETTING:
        meant |= _SETTING
    inherited = tuple(
        replace(mention, roles=mention.roles & meant)
        for mention in before.mentions
        if mention.roles & (meant - told) and not knowledge.usual & set(mention.concepts)
    )
    periods, excepted = question.periods, question.excepted_periods
    if "cue-here" in named and Role.PLACE not in told:
        things = told & {Role.TARGET, Role.WEAPON}
        scene = () if things else _scene(before, _measures(question.mentions, knowledge))
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
        replace(m, roles=m.roles - taken) if both else m
        for m, both in zip(before, several, strict=True)
    )
    return tuple(mention for mention in left if mention.roles and not mention.roles & taken)


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


def _goes_on(
    question: Question, fresh: Sequence[Mention], before: Sequence[Mention], knowledge: Knowledge
) -> bool:
    """Whether the deed of before is still meant: "how many were injured?", "children?".

    So it is of another group or kind, "of them", and where no fact is about it.
    """
    if _measured(fresh):
        return False
    points = "follow-up" in _named(question)
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
        return replace(mention, roles=frozenset({Role.ADDRESSEE}))
    return mention


def _points_back(question: Question) -> bool:
    """Whether what it names is what was spoken of: "how does the report describe that claim?"."""
    spans = question.spotted.spans
    return any("follow-up" in span.concepts and len(span.concepts) > 1 for span in spans)


def _only_measure(question: Question) -> bool:
    return all(mention.roles == frozenset({Role.MEASURE}) for mention in question.mentions)


def _is_joined(question: Question) -> bool:
    """Whether it begins as the continuation of something, or speaks of "them"."""
    return bool(_named(question) & _JOINING) or is_joined(question.spotted.tokens[0].key)


def _begins_joined(question: Question) -> bool:
    """Whether its first word is an "and"."""
    spans = question.spotted.spans
    return "cue-and" in spans[0].concepts or is_joined(question.spotted.tokens[0].key)


def _named(question: Question) -> set[str]:
    """What all its words stand for."""
    return {concept for span in question.spotted.spans for concept in span.concepts}


def may_go_on(question: Question) -> bool:
    """Whether it is a few words, or names no deed: "and in all of Syria, how many children"."""
    return is_short(question) or not any(m.roles & _FULL for m in question.mentions)


def is_short(question: Question) -> bool:
    """Whether it is a few words."""
    return sum(span.kind != "filler" for span in question.spotted.spans) <= _SHORT
