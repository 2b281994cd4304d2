"""Questions that ask for arithmetic: which figures they mean and what to do with them."""

from collections.abc import Callable, Sequence

from bot.answering.candidates import Candidates
from bot.answering.compute import Arithmetic
from bot.answering.fit import Fit
from bot.answering.frame import Frame
from bot.answering.outcome import Computed
from bot.answering.question import Mention, Question, Timed
from bot.answering.split import listed
from bot.answering.whole import (
    follows_share,
    is_told_twice,
    is_whole_before,
    names_other_whole,
)
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role

_AVERAGES = ("average-day", "average-month", "average-year")
ARITHMETIC = frozenset({"share", "sum", "difference", "ratio", "comparison", *_AVERAGES})

_PARTIES = frozenset({Role.PERPETRATOR, Role.SPEAKER, Role.ADDRESSEE})
_PAIR = 2

Resolve = Callable[[Question], tuple[Fact, ...]]


class Reckoner:
    """Finds the figures for a computation; `resolve` says which facts a plain question states."""

    def __init__(self, knowledge: Knowledge, candidates: Candidates, resolve: Resolve) -> None:
        self._knowledge, self._candidates, self._resolve = knowledge, candidates, resolve
        self._fitter = candidates.fitter
        self._arithmetic = Arithmetic(knowledge)

    def asked(self, question: Question) -> bool:
        """Whether `question` wants something that no single fact says."""
        return bool("share" in question.asks or self._taken_away(question))

    def reckon(self, question: Question) -> Computed | None:
        """The share or the remainder that `question` asks for, if the facts allow it."""
        if "share" in question.asks:
            return self._share(question)
        return self._remainder(question)

    def as_given(self, question: Question, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        """`facts`, before them the same count over the period whose figure the question gives."""
        if len(facts) != 1 or not question.figures or question.periods:
            return facts
        twins = self._arithmetic.twins(facts[0])
        given = next((twin for twin in twins if twin.value in question.figures), None)
        return facts if given is None else (given, *facts)

    def combined(self, question: Question, facts: Sequence[Fact]) -> Computed | None:
        """What `question` asks to do with the `facts` that it states."""
        asks = question.asks
        if len(facts) == 1:
            return self._of_one(asks, facts[0])
        if "share" in asks:
            return self._share_of_each_other(facts)
        if "ratio" in asks:
            return self._arithmetic.ratio(facts)
        if "difference" in asks:
            rest = question.spotted.places("cue-rest") and not facts[0].is_twin(facts[-1])
            return self._rest(facts) if rest else self._arithmetic.difference(facts)
        if "comparison" in asks:
            return self._arithmetic.comparison(facts)
        return self._arithmetic.total(facts) if "sum" in asks else None

    def _rest(self, facts: Sequence[Fact]) -> Computed | None:
        """What is left of a whole without its parts, of which it need not be one itself."""
        wholes = {fact.whole or fact.id for fact in facts}
        if len(wholes) > 1:
            return None
        parts = [fact for fact in facts if fact.whole]
        return self._arithmetic.remainder(self._knowledge.facts[min(wholes)], parts)

    def _of_one(self, asks: frozenset[str], fact: Fact) -> Computed | None:
        """An average over the fact's period, or how many of its whole there are for each of it."""
        whole = self._knowledge.facts.get(fact.whole or "")
        if "ratio" in asks and whole is not None:
            return self._arithmetic.ratio((whole, fact))
        per = next((ask for ask in _AVERAGES if ask in asks), None)
        return self._arithmetic.average(fact, per) if per and self._is_spread(fact) else None

    def _is_spread(self, fact: Fact) -> bool:
        """Whether a count is the report's own and runs over a period that others run over too."""
        usual = self._knowledge.reports[fact.report].defaults[Role.PERIOD]
        over = self._knowledge.period_id(fact)
        spread = over == usual or bool(self._arithmetic.twins(fact))
        return spread and self._knowledge.is_own(fact)

    def _share_of_each_other(self, facts: Sequence[Fact]) -> Computed | None:
        """What part of one fact the other is, whichever was named first, or all but the last."""
        first, second = facts[0], facts[-1]
        if len(facts) > _PAIR:
            return self._arithmetic.share_together(facts[:-1], second)
        return self._arithmetic.share(first, second) or self._arithmetic.share(second, first)

    def refused(self, question: Question, facts: Sequence[Fact]) -> bool:
        """Whether the question asked for arithmetic that these facts do not allow."""
        wanted = question.asks & ARITHMETIC - {"comparison", "sum"}
        return bool(wanted) and self.combined(question, facts) is None

    def _taken_away(self, question: Question) -> bool:
        return bool(
            any(map(self._without, question.periods))
            or question.excepted_periods
            or self._counted(question.excepted)
            or (self._counted(question.negated) and not self._is_contrast(question))
        )

    def _is_contrast(self, question: Question) -> bool:
        """Whether what is negated is no part of what is asked: "not the children, the women"."""
        asked = self._one(question)
        parts = [self._part(question, m) for m in self._counted(question.negated)]
        return asked is not None and all(
            part is not None and asked.id not in {part.id, part.whole} for part in parts
        )

    def _counted(self, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        return tuple(
            m for m in mentions if m.roles & {Role.VICTIM, Role.TARGET} and self._fitter.counts(m)
        )

    def _remainder(self, question: Question) -> Computed | None:
        """What is left of a count without every period and group that is taken away."""
        rest = tuple(timed for timed in question.periods if not self._without(timed))
        whole = self._one(question.only(question.mentions, rest))
        if whole is None:
            return None
        periods = (
            *filter(None, map(self._without, question.periods)),
            *(self._period(whole, timed) for timed in question.excepted_periods),
        )
        negated = (m for m in question.negated if not m.roles <= _PARTIES)
        parts = [
            *(self._arithmetic.twin(whole, period) for period in dict.fromkeys(periods)),
            *(self._part(question, mention) for mention in (*question.excepted, *negated)),
        ]
        found = [part for part in parts if part is not None]
        complete = len(found) == len(parts)
        rest = self._arithmetic.remainder(whole, found) if found and complete else None
        if rest is None and complete and len(found) == 1 and "difference" in question.asks:
            return self._arithmetic.difference((whole, *found))
        return rest

    def _without(self, timed: Timed) -> str | None:
        """The period that a stretch like "the first three years" is the whole without."""
        concept = self._knowledge.concepts.get(timed.concept or "")
        return concept.without if concept else None

    def _part(self, question: Question, mention: Mention) -> Fact | None:
        """The count of `mention` itself, not of something wider that it is counted in."""
        fact = self._one(self._instead(question, mention))
        own = {id_ for ids in fact.about.values() for id_ in ids} if fact else set[str]()
        return fact if own & set(mention.concepts) else None

    def _instead(self, question: Question, mention: Mention) -> Question:
        """The question asked of `mention` instead of what it asks of that role."""
        kept = tuple(m for m in question.mentions if not m.roles & mention.roles)
        return question.only((*kept, mention), question.periods)

    def _period(self, fact: Fact, timed: Timed) -> str:
        """The period of the report that is named; nothing where it is none."""
        if timed.interval is None:
            return timed.concept or ""
        report = self._knowledge.reports[fact.report]
        whole = report.periods[report.defaults[Role.PERIOD]]
        return next(
            (id_ for id_, period in report.periods.items() if timed.interval.is_(period, whole)),
            "",
        )

    def _one(self, question: Question) -> Fact | None:
        facts = self._resolve(question)
        return facts[0] if facts and facts[0].value is not None else None

    def _share(self, question: Question) -> Computed | None:
        nested = self._share_of_period(question)
        fits = [
            fit
            for fit in map(self._within_whole(question), self._parts(question))
            if fit is not None
        ]
        best = max(fits, key=lambda fit: fit.score, default=None)
        if best is None or best.frame.fact is None:
            return nested or self._share_of_parts(question)
        whole = self._candidates.frames[best.frame.fact.whole or ""]
        part = best.frame
        before = is_whole_before(question, part) and not follows_share(question, whole)
        if nested and (before or is_told_twice(question, part)):
            return nested
        foreign = not question.text.isascii() and not question.spotted.arabizi
        if not (question.completed and foreign) and names_other_whole(question, part, whole):
            return None
        return self._arithmetic.share(best.frame.fact, self._knowledge.facts[whole.entry.id])

    def _share_of_parts(self, question: Question) -> Computed | None:
        """What part of their whole several groups are: "the share of women and children"."""
        if next(listed(question), None) is None:
            return None
        facts = [self._part(question, mention) for mention in self._counted(question.mentions)]
        found = [fact for fact in facts if fact is not None]
        parts = [fact for fact in found if fact.whole]
        wholes = {fact.whole or fact.id for fact in found}
        if len(found) < len(facts) or len(wholes) != 1:
            return None
        return self._arithmetic.share_together(parts, self._knowledge.facts[min(wholes)])

    def _share_of_period(self, question: Question) -> Computed | None:
        """The part of a count that falls into one of the periods named."""
        if not question.periods:
            return None
        part = self._one(question)
        whole = (
            self._arithmetic.twin(part, self._knowledge.reports[part.report].defaults[Role.PERIOD])
            if part
            else None
        )
        return self._arithmetic.share(part, whole) if part and whole else None

    def _parts(self, question: Question) -> list[Frame]:
        """The facts with a declared whole that the question may name."""
        named = self._candidates.named(question)
        return [frame for frame in named if frame.fact is not None and frame.fact.whole]

    def _within_whole(self, question: Question) -> Callable[[Frame], Fit | None]:
        """Fit a part to the question without what its whole explains."""

        def fit(frame: Frame) -> Fit | None:
            assert frame.fact is not None  # noqa: S101 - only such are asked
            whole = self._candidates.frames[frame.fact.whole or ""]
            wanted = self._fitter.wanted(question)
            own = set(self._fitter.fit(frame, wanted).met)
            explained = set(self._fitter.fit(whole, wanted).met) - own
            rest = question.only(
                tuple(m for m in question.mentions if m not in explained), question.periods
            )
            found = self._fitter.fit(frame, self._fitter.wanted(rest))
            timed = frame.usual or question.periods
            return found if found.complete and found.explicit and timed else None

        return fit
