"""The engine: from a text to an outcome."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from bot.answering.agree import agreed, is_about_other, told
from bot.answering.choose import Trace
from bot.answering.decide import Decider
from bot.answering.explain import explained, summary
from bot.answering.introduction import Introductions
from bot.answering.outcome import Answer, Chat, Choice, Decline, Missing, Outcome, Reason
from bot.answering.question import Mention, Question
from bot.answering.read import Reader
from bot.answering.spans import SURE
from bot.answering.unfinished import is_unfinished
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact
from bot.text import TOKENS

Decide = Callable[[Question], tuple[Question, Outcome]]
"""Completes a question, and says what comes of it."""
_REREAD = TOKENS // 2
_OPEN = 1.0
"""How much more a reading may cost that leaves no choice."""
_CONTESTED = 0.6
"""Up to how much dearer another reading of a word that is hardly known speaks against it."""
_EXPLAINED = 1.0
"""How much cheaper a reading is that explains a word more."""


class Engine:
    """Answers questions from a knowledge; pure, and the same for the same text."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._reader = Reader(knowledge)
        self.decider = Decider(knowledge)
        self._introductions = Introductions(knowledge)

    def read(self, text: str) -> Question:
        """What `text` asks."""
        return self._reader.read(text)

    def _reread(self, question: Question) -> Question | None:
        """What was asked if more of it is misspelt than one would believe at first.

        Long texts have too many words that could be taken for others.
        """
        spotted = question.spotted
        if question.bars or spotted.doubts <= 1 or len(spotted.tokens) > _REREAD:
            return None
        again = self._reader.read(question.text, bold=True)
        return again if again.spotted != spotted else None

    def ask(self, text: str) -> Outcome:
        """The outcome of a question that stands alone."""
        return self.understood(text)[1]

    def understood(self, text: str) -> tuple[Question, Outcome]:
        """How a question that stands alone was read, and its outcome."""
        return self.settled(self.read(text), lambda question: (question, self.decide(question)))

    def is_unfinished(self, text: str) -> bool:
        """Whether `text` may be half of a question, whose other half is being written."""
        return is_unfinished(self.read(text), self._reader.continues)

    def settled(self, question: Question, decide: Decide) -> tuple[Question, Outcome]:
        """What `decide` makes of `question`, or of another reading that explains more of it.

        What is near is worked out for what is declined in the end, and for no reading before.
        """
        if refusal := _unreadable(question):
            return question, refusal
        question, outcome = self._settled(question, decide)
        if isinstance(outcome, Decline):
            outcome = replace(outcome, near=self.decider.near(question))
        return question, outcome

    def _settled(self, question: Question, decide: Decide) -> tuple[Question, Outcome]:
        first = self._whole(question, decide)
        read = question if isinstance(first[1], Decline) else first[0]
        return self._contested(*(self._mended(read, first[1], decide) or first), decide)

    def _whole(self, question: Question, decide: Decide) -> tuple[Question, Outcome]:
        """What `decide` makes of `question`, or of another reading that leaves nothing out."""
        first = decide(question)
        if _is_whole(first[1]) or question.bars:
            return first
        for other in self._otherwise(question, misspelt=isinstance(first[1], Decline)):
            settled = decide(other)
            if _is_whole(settled[1]):
                return settled
        return first

    def _mended(
        self, question: Question, outcome: Outcome, decide: Decide
    ) -> tuple[Question, Outcome] | None:
        """What `question` comes to if one of its words is misspelt, and nothing speaks against."""
        long = len(question.spotted.tokens) > _REREAD
        if long or any(_is_sure(question, bar) for bar in question.bars):
            return None
        settled = isinstance(outcome, (Answer, Chat)) and not question.spotted.guessed
        readings = self._reader.mends(question, settled=settled)
        found = ((cost, *self._introduced(again, decide)) for cost, again in readings)
        if isinstance(outcome, Decline):
            return agreed(found)
        cost = question.spotted.cost + (_OPEN if isinstance(outcome, Choice) else 0.0)
        found = takewhile(lambda reading: reading[0] < cost, found)
        first = next(found, None)
        if first is None:
            return None
        joined = len(first[1].spotted.tokens) < len(question.spotted.tokens)
        if joined and isinstance(first[2], Decline) and is_about_other(first[2]):
            return first[1:]
        counted = isinstance(outcome, Answer) and outcome.facts[0].value is not None
        far = counted and first[0] < cost - _EXPLAINED
        return agreed(chain((first,), found)) or (first[1:] if far else None)

    def _contested(
        self, question: Question, outcome: Outcome, decide: Decide
    ) -> tuple[Question, Outcome]:
        """`outcome`, unless a word that is hardly known may as well be one that changes it."""
        if not isinstance(outcome, (Answer, Choice)):
            return question, outcome
        cost = question.spotted.cost
        for dearer, rival in self._reader.rivals(question):
            if dearer > cost + _CONTESTED:
                break
            other = self._introduced(rival, decide)[1]
            if isinstance(other, Decline) and is_about_other(other):
                return question, other
            if told(other) not in {None, told(outcome)}:
                likelier = dearer <= cost or _is_among(other, outcome)
                return (rival, other) if likelier else (question, _undecided(question, rival))
        return question, outcome

    def _introduced(self, question: Question, decide: Decide) -> tuple[Question, Outcome]:
        """What `decide` makes of `question`, or else of it without what introduces it."""
        first = decide(question)
        rest = self._introductions.without(question) if not _is_whole(first[1]) else None
        return decide(rest) if rest else first

    def _otherwise(self, question: Question, *, misspelt: bool) -> Iterator[Question]:
        """Other ways to read a question: without what introduces it, and as `misspelt`."""
        if rest := self._introductions.without(question):
            yield rest
        if misspelt and (deeper := self._reader.deepened(question)):
            yield deeper
        if misspelt and (again := self._reread(question)):
            yield again
            if rest := self._introductions.without(again):
                yield rest

    def decide(self, question: Question) -> Outcome:
        """The outcome of a question that was read; of a decline, not yet what is near."""
        if refusal := _unreadable(question):
            return refusal
        return self.decider.decide(question)

    def combine(self, question: Question, facts: Sequence[Fact]) -> Answer | None:
        """What a question asks to do with facts that were stated before, if they allow it."""
        return self.decider.combine(question, facts)

    def share(self, question: Question, parts: Sequence[Fact]) -> Answer | None:
        """What share `parts` are of their whole, if `question` names that or nothing."""
        return self.decider.share(question, parts)

    def warm_up(self) -> None:
        """Build now what the first question would otherwise wait for."""
        self._reader.warm_up()
        self._introductions.warm_up()
        self.decider.chooser.wording.learn()

    def explain(self, text: str) -> str:
        """How `text` was read and why it came to its outcome, for an editor."""
        question, outcome = self.understood(text)
        trace = Trace(wanted=True)
        if not _unreadable(question):
            decided = self.decider.decide(question, trace)
            if isinstance(outcome, Decline) and not isinstance(decided, Decline):
                trace.contested(summary(decided))
        return explained(question, outcome, trace)


def _is_whole(outcome: Outcome) -> bool:
    """Whether an outcome leaves nothing out of what was asked."""
    return not (isinstance(outcome, Decline) or (isinstance(outcome, Answer) and outcome.missing))


def _is_among(other: Outcome, outcome: Outcome) -> bool:
    """Whether `other` states what `outcome` offers among more."""
    if not (isinstance(other, Answer) and isinstance(outcome, Choice)):
        return False
    return {fact.id for fact in other.facts} <= {fact.id for fact, _ in outcome.options}


def _undecided(question: Question, rival: Question) -> Decline:
    """A decline by the word of which nobody knows whether it is what `rival` takes it for."""
    pairs = zip(question.spotted.tokens, rival.spotted.tokens, strict=False)
    word = next(token.raw for token, other in pairs if token.key != other.key)
    return Decline((Missing(Reason.UNKNOWN_WORDS, word),))


def _is_sure(question: Question, bar: Mention) -> bool:
    spans = question.spotted.spans
    return not 0 <= bar.at < len(spans) or spans[bar.at].how in SURE


def _unreadable(question: Question) -> Decline | None:
    if not question.spotted.tokens:
        return Decline((Missing(Reason.EMPTY, ""),))
    if len(question.spotted.tokens) > TOKENS:
        return Decline((Missing(Reason.TOO_LONG, ""),))
    return None
