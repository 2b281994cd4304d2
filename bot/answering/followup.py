"""Whether a question leaves out what the one before it said."""

from collections.abc import Sequence

from bot.answering.clitics import is_joined
from bot.answering.question import Mention, Question
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role

_FULL = frozenset({Role.MEASURE, Role.TOPIC, Role.DOCUMENT})
_SETTING = frozenset({Role.PERPETRATOR, Role.PLACE})
_SHORT = 3
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
        timed = question.periods or question.excepted_periods or question.negated
        earlier = "cue-before" in words_of(question)
        return bool(timed or earlier or question.asks - _ALONE)
    if _points_back(question):
        return True
    full = [mention for mention in question.mentions if mention.roles & _FULL]
    if not full:
        return leans(question) or "how-many" not in question.asks or is_short(question)
    if begins_joined(question) and not question.asks:
        return all(Role.MEASURE in mention.roles for mention in full)
    return names_deeds(question) and (leans(question) or not question.asks)


def continues(question: Question, before: Question, knowledge: Knowledge) -> bool:
    """Whether it asks on of the same deed: "and how many children were killed?"."""
    deeds = deeds_of(question.mentions, knowledge)
    return (
        begins_joined(question)
        and "how-many" in question.asks
        and not any(mention.roles & _SETTING for mention in question.mentions)
        and deeds == deeds_of(before.mentions, knowledge)
    )


def may_go_on(question: Question) -> bool:
    """Whether it is a few words, or names no deed: "and in all of Syria, how many children"."""
    return is_short(question) or not any(m.roles & _FULL for m in question.mentions)


def is_short(question: Question) -> bool:
    """Whether it is a few words."""
    return sum(span.kind != "filler" for span in question.spotted.spans) <= _SHORT


def names_deeds(question: Question) -> bool:
    """Whether it names deeds and nothing else: "how many fled"."""
    deeds = [mention.roles == frozenset({Role.MEASURE}) for mention in question.mentions]
    return bool(deeds) and all(deeds)


def leans(question: Question) -> bool:
    """Whether it begins as the continuation of something, or speaks of "them"."""
    return bool(words_of(question) & _JOINING) or is_joined(question.spotted.tokens[0].key)


def begins_joined(question: Question) -> bool:
    """Whether its first word is an "and"."""
    spans = question.spotted.spans
    return "cue-and" in spans[0].concepts or is_joined(question.spotted.tokens[0].key)


def words_of(question: Question) -> set[str]:
    """What all its words stand for."""
    return {concept for span in question.spotted.spans for concept in span.concepts}


def deeds_of(mentions: Sequence[Mention], knowledge: Knowledge) -> frozenset[str]:
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


def _points_back(question: Question) -> bool:
    """Whether what it names is what was spoken of: "how does the report describe that claim?"."""
    spans = question.spotted.spans
    return any("follow-up" in span.concepts and len(span.concepts) > 1 for span in spans)
