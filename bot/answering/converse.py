"""Follow-ups: what a short message leaves out is taken from the question before it.

The last question with concepts counts, whatever came of it. A full question starts afresh; a
message that names only what differs ("and women?", "in the last year?") refines. Nothing is
written down: the memory is bounded, forgets after a quarter of an hour, and is keyed by whoever
asks.
"""

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from bot.answering.engine import Engine
from bot.answering.followup import continues, is_follow_up, may_go_on
from bot.answering.outcome import Answer, Chat, Decline, Missing, Operation, Outcome, Reason, Talk
from bot.answering.pointing import answered, pointed, points_at_time, widened
from bot.answering.question import Question
from bot.answering.refine import as_asked, referred, refined
from bot.knowledge.model import Fact
from bot.language import Language

_EXPIRES = 15 * 60
_CAPACITY = 10_000
_WHOLE = "whole-period"
_ADDING = frozenset({Operation.SUM, Operation.DIFFERENCE, Operation.COMPARISON})
_PAIRED = frozenset({"sum", "difference", "ratio", "comparison"})
_TWO = frozenset({"sum", "difference", "ratio", "comparison", "share"})


@dataclass(frozen=True, slots=True)
class Said:
    """An outcome and the language to say it in."""

    outcome: Outcome
    language: Language
    wished: bool = False
    """Whether the language itself was what the text asked for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked, and its outcome."""

    text: str
    outcome: Outcome


class Conversation:
    """What one person said last in one chat."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._question: Question | None = None
        self._outcome: Outcome | None = None
        self._stated: deque[Fact] = deque(maxlen=2)
        self._summed: tuple[Fact, ...] = ()
        self.last: Asked | None = None

    def reply(self, text: str) -> Said:
        """The outcome of `text`, read in the light of what came before."""
        said = self._said(text)
        if not said.wished:
            self.last = Asked(text, said.outcome)
        return said

    def _said(self, text: str) -> Said:
        question = self._engine.read(text)
        if combined := self._combined(question):
            self._outcome, self._summed = combined, _summed(combined)
            return Said(combined, question.language)
        if self._asks_to_combine(question):
            return Said(Decline((Missing(Reason.NOT_COMPUTABLE, ""),)), question.language)
        completed, outcome = self._engine.settled(question, self._decided)
        if isinstance(outcome, Chat):
            return self._chatted(completed, outcome)
        self._remember(completed, outcome)
        return Said(outcome, completed.language)

    def _decided(self, question: Question) -> tuple[Question, Outcome]:
        """`question` with what it leaves out, and what comes of it."""
        if self._question is not None and points_at_time(question):
            then = pointed(question, self._question, self._engine.knowledge)
            if share := self._share_of_last(then):
                return then, share
        if self._question is not None:
            question = self._completed(question, self._question)
        outcome = self._engine.decide(question)
        if isinstance(outcome, Decline) and (share := self._share_of_last(question)):
            return question, share
        if isinstance(outcome, Decline) and self._question is not None and may_go_on(question):
            return self._second_try(question, self._question, outcome)
        return question, outcome

    def _completed(self, question: Question, before: Question) -> Question:
        knowledge = self._engine.knowledge
        before = widened(question, before, knowledge)
        goes_on = is_follow_up(question) or continues(question, before, knowledge)
        question = pointed(question, before, knowledge)
        return (refined if goes_on else referred)(question, before, knowledge)

    def _share_of_last(self, question: Question) -> Answer | None:
        """What part the last figure is of the whole that is named now: "what share is that"."""
        if "share" not in question.asks or not self._stated:
            return None
        return self._engine.share(question, self._summed or (self._stated[-1],))

    def _second_try(
        self, question: Question, before: Question, outcome: Decline
    ) -> tuple[Question, Outcome]:
        """A few words that mean nothing alone, as a refinement: "the first one?" after vetoes."""
        if question.completed or not question.mentions or question.bars:
            return question, outcome
        knowledge = self._engine.knowledge
        completed = refined(question, widened(question, before, knowledge), knowledge)
        found = self._engine.decide(completed)
        return (completed, found) if isinstance(found, Answer) else (question, outcome)

    def _asks_to_combine(self, question: Question) -> bool:
        """Whether it wants nothing but the last two figures together, which may not be."""
        pair = question.asks & _PAIRED and "how-many" not in question.asks
        return bool(pair) and self._is_about_both(question) and not question.periods

    def _is_about_both(self, question: Question) -> bool:
        timed = [t for t in question.periods if "sum" not in question.asks or t.concept != _WHOLE]
        bare = not (question.mentions or timed or question.bars or question.leftovers)
        return bare and len({fact.id for fact in self._stated}) > 1

    def _combined(self, question: Question) -> Answer | None:
        """Arithmetic with the last two figures: "both together?", "what share is that?"."""
        if not self._is_about_both(question) or not question.asks & _TWO:
            return None
        if "share" in question.asks and self._summed:
            return self._engine.share(question, self._summed)
        return self._engine.combine(question, tuple(self._stated))

    def _chatted(self, question: Question, outcome: Chat) -> Said:
        """Small talk; a wish for another language says the last thing again in it."""
        if outcome.about is not Talk.LANGUAGE:
            return Said(outcome, question.language)
        language = Language.EN if "in-english" in question.asks else Language.AR
        return Said(self._outcome or outcome, language, wished=True)

    def show(self, fact: Fact) -> None:
        """Go on from a fact that a button opened, as if it had been asked for."""
        self._remember(as_asked(self._engine.read(""), fact), Answer((fact,)))

    def _remember(self, question: Question, outcome: Outcome) -> None:
        self._outcome = outcome
        if "source" in question.asks:
            return
        if isinstance(outcome, Answer):
            self._summed = _summed(outcome)
            self._stated.extend(self._summed or outcome.facts[:1])
        if not question.mentions and isinstance(outcome, Answer):
            question = as_asked(question, outcome.facts[0])
        if question.mentions:
            self._question = answered(question, outcome, self._question, self._engine.knowledge)


def _summed(outcome: Answer) -> tuple[Fact, ...]:
    """What an answer adds up, or says beside each other."""
    if not outcome.computed and len(outcome.facts) > 1:
        return outcome.facts
    pairs = (each.of for each in outcome.computed if each.operation in _ADDING)
    return next(pairs, ())


class Conversations:
    """The conversations of everybody who asks, the least recent forgotten first."""

    def __init__(
        self, engine: Engine, now: Callable[[], float], capacity: int = _CAPACITY
    ) -> None:
        self._engine, self._now, self._capacity = engine, now, capacity
        self._kept: OrderedDict[Hashable, tuple[float, Conversation]] = OrderedDict()

    def reply(self, key: Hashable, text: str) -> Said:
        """The outcome of what the person in the chat `key` says."""
        return self._of(key).reply(text)

    def show(self, key: Hashable, fact: str) -> None:
        """Let the person in the chat `key` go on from the fact that a button opened."""
        self._of(key).show(self._engine.knowledge.facts[fact])

    def _of(self, key: Hashable) -> Conversation:
        """The conversation of `key`, which goes on now."""
        spoken, conversation = self._kept.pop(key, (0.0, None))
        if conversation is None or self._now() - spoken > _EXPIRES:
            conversation = Conversation(self._engine)
        self._kept[key] = (self._now(), conversation)
        self._forget_old()
        return conversation

    def _forget_old(self) -> None:
        """Drop what has expired, and the least recent beyond the capacity."""
        oldest = next(iter(self._kept))
        while len(self._kept) > self._capacity or self._now() - self._kept[oldest][0] > _EXPIRES:
            del self._kept[oldest]
            oldest = next(iter(self._kept))

    def last(self, key: Hashable) -> Asked | None:
        """What the person in the chat `key` asked last, unless that is too long ago."""
        spoken, conversation = self._kept.get(key, (0.0, None))
        if conversation is None or self._now() - spoken > _EXPIRES:
            return None
        return conversation.last

    def forget(self, key: Hashable) -> None:
        """Drop what the person in the chat `key` said."""
        self._kept.pop(key, None)
