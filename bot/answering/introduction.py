"""What people say of themselves before they ask, or after: it does not narrow the question.

"My late husband was from Homs. How many civilians were killed?" asks about all of Syria. The
passages of a question are its clauses, and what stands before and after an "I wanted to ask". One
in which somebody speaks of themselves and asks nothing is an introduction; so is what somebody is
said to say before a question that is complete without it. It may name a place or a profession; a
party, a time or a weapon only where the question itself names another, or the usual one. A
sentence before a question that is complete by itself sets the scene, if it only names what facts
are about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.phrases import Phrases
from bot.answering.question import Mention, Question, Timed
from bot.answering.spans import Span
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role
from bot.text import Token

_BACK = frozenset({"cue-here", "follow-up"})
"""Words that may point back at what an introduction named."""
_FEW = 3
_COURTESY = frozenset({"greeting", "thanks", "goodbye", "help"})
_RELATIVE = frozenset({"who", "what", "where", "when", "why", "how"})
"""Words that ask at the head of a passage, and go on with it elsewhere."""
_NARROWING = (Role.PERPETRATOR, Role.SPEAKER, Role.WEAPON)
_PLACE, _MEASURE = frozenset({Role.PLACE}), frozenset({Role.MEASURE})
_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_COUNTED = _BODIES | {Role.WEAPON}
_SAID = "cue-said"
_WHOLE = "whole-period"
_ENDS = frozenset(".:!\n—")
_STOPS = frozenset(".!\n")
_SETTING = frozenset({*_NARROWING, Role.PLACE, Role.PERIOD})


class Introductions:
    """Tells introductions by the words of somebody who speaks of themselves, or who asks."""

    def __init__(self, knowledge: Knowledge) -> None:
        fillers = knowledge.fillers
        self._selves, self._asking = Phrases(fillers.selves), Phrases(fillers.asking)
        self._kin = Phrases(fillers.kin)
        self._jobs, self._subjects = Phrases(fillers.jobs), Phrases(fillers.subjects)
        self._bodily = frozenset(
            measure
            for fact in knowledge.facts.values()
            if _BODIES & fact.about.keys()
            for measure in fact.about.get(Role.MEASURE, ())
        )
        self._usual = knowledge.usual
        self._told = knowledge.told

    def warm_up(self) -> None:
        """Sort the words now by which introductions are told."""
        for phrases in (self._selves, self._asking, self._kin, self._jobs, self._subjects):
            phrases.warm_up()

    def without(self, question: Question) -> Question | None:
        """`question` less its introductions; None where it has none, or they may narrow it."""
        passages = list(self._passages(question))
        asked = next((p.start for p in passages if _asks_in(question, p)), 0)
        kept = [p for p in passages if not self._introduces(question, p, late=p.start > asked)]
        scenes = [p for p in kept if p.start < asked and self._is_scene(question, p)]
        kept = [p for p in kept if p not in scenes]
        if not kept or len(kept) == len(passages):
            return None
        at = {here for passage in kept for here in passage}
        if self._points_back(question, kept):
            return None
        rest = _only(question, at)
        dropped = (passage for passage in passages if passage not in kept)
        told = bool(scenes) or any(self._tells(question, passage) for passage in dropped)
        if self._is_narrowed(question, rest, at) or (told and not _is_complete(rest)):
            return None
        return rest

    def _passages(self, question: Question) -> Iterator[range]:
        """The positions of the spans of each passage."""
        tokens, spans = question.spotted.tokens, question.spotted.spans
        start = 0
        for at in range(1, len(spans)):
            ended = question.spotted.clause(at) != question.spotted.clause(at - 1)
            if ended or _asks(question, at, start) or self._begins_to_ask(tokens, spans[at]):
                yield range(start, at)
                start = at
        if spans:
            yield range(start, len(spans))

    def _begins_to_ask(self, tokens: Sequence[Token], span: Span) -> bool:
        return any(self._asking.at(tokens, here) for here in range(span.start, span.stop))

    def _introduces(self, question: Question, passage: range, *, late: bool) -> bool:
        """Whether somebody speaks of themselves in it, in more than a word and a few others.

        After the question they must do so more than once: ", student in Aleppo" may narrow it.
        """
        spans, tokens = question.spotted.spans, question.spotted.tokens
        words = range(spans[passage[0]].start, spans[passage[-1]].stop)
        if _asks_in(question, passage) or any(self._asking.at(tokens, here) for here in words):
            return False
        own = [here for here in words if self._selves.at(tokens, here)]
        if len(own) > 1 or late:
            return len(own) > 1
        if self._kin.at(tokens, words.start) and self._is_asked_next(tokens, words.stop):
            return True
        if (own and len(words) > _FEW) or self._tells(question, passage):
            return True
        ended = words.stop < len(tokens) and _ENDS & set(tokens[words.stop].gap)
        return bool(ended) and any(self._jobs.at(tokens, here) for here in words)

    def _is_asked_next(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and self._asking.at(tokens, at)

    def _is_scene(self, question: Question, passage: range) -> bool:
        """Whether it is a sentence before the question that names only what some fact is about."""
        tokens, spans = question.spotted.tokens, question.spotted.spans
        stop = spans[passage[-1]].stop
        if stop >= len(tokens) or not _STOPS & set(tokens[stop].gap):
            return False
        named = [m for m in (*question.mentions, *question.negated) if m.at in passage]
        told = any(
            not (self._usual if m.roles & _SETTING else self._told) & set(m.concepts)
            for m in named
        )
        timed = any(t.at in passage for t in (*question.periods, *question.excepted_periods))
        counted = any(spans[at].number is not None for at in passage)
        return not (told or timed or counted)

    def _tells(self, question: Question, passage: range) -> bool:
        """Whether somebody is said to say something in it."""
        return any(_SAID in question.spotted.spans[at].concepts for at in passage)

    def _is_narrowed(self, question: Question, rest: Question, at: set[int]) -> bool:
        """Whether what is left out may say by whom, when, with what or where."""
        dropped = [m for m in (*question.mentions, *question.negated) if m.at not in at]
        told = {role for mention in rest.mentions for role in mention.roles}
        narrowing = {role for role in _NARROWING if role not in told}
        if any(m.roles & narrowing and not self._usual & set(m.concepts) for m in dropped):
            return True
        timed = [t for t in question.periods if t.at not in at and t.concept != _WHOLE]
        if timed and not rest.periods:
            return True
        deed = any(self._bodily & set(mention.concepts) for mention in rest.mentions)
        if deed and any(m.roles & _BODIES for m in dropped) and not told & _COUNTED:
            return True
        placed = [m for m in dropped if m.roles & _PLACE and not self._usual & set(m.concepts)]
        if not placed or Role.PLACE in told:
            return False
        deeds = any(m.roles & _MEASURE for m in dropped)
        return deeds or any(self._is_subject(question, m.at) for m in placed)

    def _is_subject(self, question: Question, at: int) -> bool:
        """Whether it is what somebody works on, not where they are from.

        An "about" stands before it, or the work after it: "Aleppo archive".
        """
        spans, tokens = question.spotted.spans, question.spotted.tokens
        before = range(spans[max(0, at - 2)].start, spans[at].start)
        about = any(self._subjects.at(tokens, here) for here in before)
        after = spans[at].stop
        return about or (after < len(tokens) and self._jobs.at(tokens, after))

    def _points_back(self, question: Question, kept: Sequence[range]) -> bool:
        """Whether the question itself speaks of "them", of "here", or after its asking of "us"."""
        spans, tokens = question.spotted.spans, question.spotted.tokens
        for passage in kept:
            asked = False
            for at in passage:
                ours = any(
                    self._selves.at(tokens, n) for n in range(spans[at].start, spans[at].stop)
                )
                if _BACK.intersection(spans[at].concepts) or (asked and ours):
                    return True
                asked = asked or bool(question.asks.intersection(spans[at].concepts))
        return False


def _asks(question: Question, at: int, head: int) -> bool:
    """Whether the span at a position asks something, in a passage that begins at `head`."""
    asks = question.asks.intersection(question.spotted.spans[at].concepts) - _COURTESY
    return bool(asks - _RELATIVE or (asks and at == head))


def _asks_in(question: Question, passage: range) -> bool:
    return any(_asks(question, at, passage[0]) for at in passage)


def _only(question: Question, at: set[int]) -> Question:
    """`question` with only what stands at the positions `at`."""

    def of(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        return tuple(mention for mention in mentions if mention.at in at)

    def within(periods: Sequence[Timed]) -> tuple[Timed, ...]:
        return tuple(timed for timed in periods if timed.at in at)

    spans = question.spotted.spans
    told = {span.number for here, span in enumerate(spans) if here not in at}
    return replace(
        question,
        mentions=of(question.mentions),
        negated=of(question.negated),
        excepted=of(question.excepted),
        periods=within(question.periods),
        excepted_periods=within(question.excepted_periods),
        leftovers=tuple(left for left in question.leftovers if left.at in at),
        figures=tuple(figure for figure in question.figures if figure not in told),
    )


def _is_complete(question: Question) -> bool:
    """Whether it names by itself what was done, and to whom or with what."""
    told = {role for mention in question.mentions for role in mention.roles}
    return Role.MEASURE in told and bool(told & _COUNTED)
