"""Right or silent: which fact answers a question, which choice it leaves, or what is missing.

A fact answers when the question names all that it needs, nothing that it is not about, and no word
that nobody understands. Facts without a figure are also found by their phrasings, under that gate.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from bot.answering.candidates import Candidates
from bot.answering.check import checked
from bot.answering.choose import Chooser, Trace
from bot.answering.fit import Fit
from bot.answering.missing import Absences
from bot.answering.outcome import (
    Answer,
    Chat,
    Choice,
    Decline,
    Missing,
    Note,
    Outcome,
    Reason,
    Talk,
)
from bot.answering.question import Mention, Question, Timed
from bot.answering.reckon import ARITHMETIC, Reckoner
from bot.answering.refine import as_asked
from bot.answering.split import apart, listed, split, without_context
from bot.answering.uncounted import Uncounted
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Choice as ChoiceEntry
from bot.knowledge.model import Fact, Role

_TALK = {
    "greeting": Talk.GREETING,
    "thanks": Talk.THANKS,
    "goodbye": Talk.GOODBYE,
    "help": Talk.HELP,
    "who-are-you": Talk.IDENTITY,
    "in-english": Talk.LANGUAGE,
    "in-arabic": Talk.LANGUAGE,
}
_HEADS = frozenset({Role.MEASURE, Role.VICTIM, Role.TARGET, Role.WEAPON, Role.TOPIC})
_COUNTED = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON})
_THINGS = frozenset({Role.TARGET, Role.WEAPON})
_LISTED = frozenset({Reason.VICTIM, Reason.TARGET, Reason.MEASURE})
_OPTIONS = 5


class Decider:
    """Decides questions by what a knowledge holds."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        candidates = Candidates(knowledge)
        self._fitter = candidates.fitter
        self._absences = Absences(knowledge, candidates)
        self.chooser = Chooser(knowledge, candidates, self._absences)
        self._reckoner = Reckoner(knowledge, candidates, self._stated)
        self._by_value = _by_value(knowledge)
        self._uncounted = Uncounted(knowledge, self._absences, self._by_value)

    def decide(self, question: Question, trace: Trace | None = None) -> Outcome:
        """The outcome of `question`; of a decline, not yet what is near."""
        trace = trace or Trace()
        talk = _talk(question)
        if talk is not None:
            return talk
        if barred := self._absences.barred(question) or self._absences.excluded(question):
            return Decline(barred)
        question = self._numbered(_sourced(question))
        if self._reckoner.asked(question):
            return self._reckoned(question)
        outcome = self._answered(question, trace)
        return self._undefined(question, outcome) if _asks_what_it_is(question) else outcome

    def combine(self, question: Question, facts: Sequence[Fact]) -> Answer | None:
        """What `question` asks to do with `facts` that were stated before, if they allow it."""
        computed = self._reckoner.combined(question, facts)
        return None if computed is None else Answer(computed.of, computed=(computed,))

    def share(self, question: Question, parts: Sequence[Fact]) -> Answer | None:
        """What share `parts` are of their whole, if `question` names that or nothing.

        Where it names no time, their time is meant: "of all who were killed that year".
        """
        id_ = parts[0].whole
        if id_ is None:
            return None
        named = self._stated(_at_its_time(question, parts[0])) if question.mentions else ()
        whole = named[0] if named else self._knowledge.facts[id_]
        if whole.id != id_ or (question.mentions and not named):
            return None
        return self.combine(question, (*parts, whole))

    def _stated(self, question: Question) -> tuple[Fact, ...]:
        """The facts that a question states by itself."""
        fits = self.chooser.best(question, Trace())
        return tuple(fit.frame.fact for fit in fits if fit.frame.fact)

    def _reckoned(self, question: Question) -> Outcome:
        computed = self._reckoner.reckon(question)
        if computed is None:
            missing = self._absences.strange_named(question)
            return Decline(missing or (Missing(Reason.NOT_COMPUTABLE, ""),))
        return self._gated(question, Answer(computed.of, computed=(computed,)), computed.of)

    def _numbered(self, question: Question) -> Question:
        """`question` with what its figure stands for, where it says no more: "447 are what?"."""
        if not question.figures or any(m.roles & _HEADS for m in question.mentions):
            return question
        found = (self._by_value.get(figure) for figure in question.figures)
        fact = next(filter(None, found), None)
        return question if fact is None else as_asked(question, fact)

    def _answered(self, question: Question, trace: Trace) -> Outcome:
        outcome = self._named(question, trace)
        if isinstance(outcome, Decline) and (fits := self.chooser.reworded(question, trace)):
            worded = self._outcome(question, (fits,), ())
            return outcome if isinstance(worded, Decline) else worded
        return outcome

    def _undefined(self, question: Question, outcome: Outcome) -> Outcome:
        """`outcome`, unless it is a figure: how many there were is no answer to what one is."""
        told = outcome.facts if isinstance(outcome, Answer) else ()
        known = isinstance(outcome, Decline) and not question.empty
        if known or (told and told[0].value is None):
            return outcome
        meant = (m for m in question.mentions if m.roles & _HEADS)
        missing = (
            Missing(Reason.DEFINITION, m.word, self._knowledge.concepts[m.concepts[0]])
            for m in meant
        )
        return Decline(tuple(missing) or (Missing(Reason.DEFINITION, ""),))

    def _named(self, question: Question, trace: Trace) -> Outcome:
        """The outcome by the concepts that the question names."""
        if fits := self.chooser.best(question, trace):
            both = self._with_its_whole(question, fits[0].frame.fact, trace)
            return self._outcome(question, both or (fits,), ())
        for parts in split(question):
            found = [self.chooser.best(part, trace) for part in parts]
            answered = tuple(fits for fits in found if fits and fits[0].frame.fact is not None)
            lost = [part for part, fits in zip(parts, found, strict=True) if not fits]
            told = {
                mention.word
                for part, fits in zip(parts, found, strict=True)
                for mention in part.mentions
                if fits
            }
            missing = tuple(m for part in lost for m in self._lacked(part, told))
            whole = len(answered) + len(lost) == len(found)
            if lost and any(fits[0].frame.is_finding for fits in answered):
                continue
            if answered and whole and all(m.reason in _LISTED for m in missing):
                each = self._each(question, trace) if lost else ()
                return self._outcome(question, each or answered, () if each else missing)
        if each := self._each(question, trace):
            return self._outcome(question, each, ())
        rest = without_context(question)
        if rest is not None and (fits := self.chooser.best(rest, trace)):
            return self._outcome(rest, (fits,), ())
        return Decline(self._absences.missing(question))

    def _each(self, question: Question, trace: Trace) -> tuple[tuple[Fit, ...], ...]:
        """The fits of figures that share nothing, if each is named in full: "how many massacres".

        One that counts people has to name them: "killed and wounded children" are children twice.
        """
        parts = apart(question)
        found = tuple(self.chooser.best(part, trace) for part in parts)
        for part, fits in zip(parts, found, strict=True):
            fact = fits[0].frame.fact if fits else None
            named = any(m.roles & _COUNTED for m in part.mentions)
            if fact is None or fact.value is None or not (named or fits[0].frame.counts_things):
                return ()
        return found if len({fits[0].frame.entry.id for fits in found}) > 1 else ()

    def _with_its_whole(
        self, question: Question, part: Fact | None, trace: Trace
    ) -> tuple[tuple[Fit, ...], ...]:
        """The fits of a part and of its whole, where both are asked for: "civilians and women"."""
        if part is None or part.whole is None:
            return ()
        for parts in listed(question):
            found = tuple(self.chooser.best(one, trace) for one in parts)
            ids = {fits[0].frame.entry.id for fits in found if fits}
            if all(found) and {part.id, part.whole} <= ids:
                return found
        return ()

    def _lacked(self, part: Question, told: Collection[str]) -> tuple[Missing, ...]:
        """The main thing that a part lacks, of what the answered ones do not name as well."""
        missing = self._absences.missing(part)
        return (tuple(m for m in missing if m.word not in told) or missing)[:1]

    def _outcome(
        self, question: Question, found: tuple[tuple[Fit, ...], ...], missing: tuple[Missing, ...]
    ) -> Outcome:
        """The outcome of fits that were found: one tuple for each figure that is asked for."""
        tied = found[0]
        entry = tied[0].frame.entry
        if isinstance(entry, ChoiceEntry):
            options = tuple((self._knowledge.facts[o.fact], o) for o in entry.options)
            return self._gated(question, Choice(options, entry), ())
        facts = tuple(fit.frame.fact for fit in tied if fit.frame.fact is not None)
        if len(found) == 1 and not (_are_together(facts) or tied[0].frame.is_finding):
            choice = Choice(tuple((fact, None) for fact in facts[:_OPTIONS]))
            return self._gated(question, choice, facts)
        return self._states(question, [fits[0] for fits in found], missing)

    def _states(
        self, question: Question, fits: list[Fit], missing: tuple[Missing, ...]
    ) -> Outcome:
        facts = self._together(fit.frame.fact for fit in fits if fit.frame.fact is not None)
        facts = self._reckoner.as_given(question, facts)
        if missing and question.asks & ARITHMETIC:
            return Decline(missing)
        computed = self._reckoner.combined(question, facts)
        if computed is None and self._reckoner.refused(question, facts):
            return Decline((Missing(Reason.NOT_COMPUTABLE, ""),))
        answer = Answer(
            tuple(
                {fact.id: fact for fact in (*facts, *(computed.of if computed else ()))}.values()
            ),
            notes=self._notes(fits),
            missing=missing,
            computed=() if computed is None else (computed,),
            checked=checked(question, facts[0]),
        )
        return self._gated(question, answer, facts)

    def _notes(self, fits: list[Fit]) -> tuple[Note, ...]:
        notes = (note for fit in fits for note in self._fitter.notes(fit))
        return tuple({(note.asked.id, note.counted_as.id): note for note in notes}.values())

    def _together(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """`facts` with what belongs to them; one without a figure gives way to its figures."""
        ids: dict[str, None] = {}
        for fact in facts:
            if fact.value is not None or not fact.together:
                ids[fact.id] = None
            ids.update(dict.fromkeys(fact.together))
        return tuple(self._knowledge.facts[id_] for id_ in ids)

    def _gated(
        self, question: Question, outcome: Answer | Choice, facts: tuple[Fact, ...]
    ) -> Outcome:
        """`outcome`, unless the question counts something else, or a word is left unexplained."""
        missing = self._uncounted.missing(question, outcome, facts)
        return Decline(missing) if missing else outcome

    def near(self, question: Question) -> tuple[Fact, ...]:
        """The facts closest to a question that was declined."""
        return self._absences.near(self._numbered(_sourced(question)))


def _are_together(facts: Sequence[Fact]) -> bool:
    """Whether it is one of `facts`, or all are always told with each other."""
    return all({fact.id for fact in facts} <= {own.id, *own.together} for own in facts)


def _at_its_time(question: Question, fact: Fact) -> Question:
    if question.periods or fact.period is None:
        return question
    return replace(question, periods=(Timed(fact.period, -1, 0, concept=fact.period),))


def _by_value(knowledge: Knowledge) -> dict[float, Fact]:
    """The first fact of each figure."""
    found: dict[float, Fact] = {}
    for fact in knowledge.facts.values():
        if fact.value is not None:
            found.setdefault(float(fact.value), fact)
    return found


def _sourced(question: Question) -> Question:
    """A bare "source?" asks who made the report."""
    if "source" not in question.asks or question.mentions or question.periods:
        return question
    publisher = Mention(("publisher",), frozenset({Role.DOCUMENT}), "", -1, 0, 0)
    return question.only((publisher,), ())


def _asks_what_it_is(question: Question) -> bool:
    """Whether a definition is asked for: "what is meant by a massacre", "what are schools"."""
    if "how-many" in question.asks or question.figures or question.periods:
        return False
    things = [mention for mention in question.mentions if mention.roles <= _THINGS]
    bare = len(things) == len(question.mentions) == 1 and not question.leftovers
    return "meaning" in question.asks or (bare and question.asks == frozenset({"what-is"}))


def _talk(question: Question) -> Chat | None:
    if not question.empty or question.figures or question.leftovers:
        return None
    return next((Chat(talk) for ask, talk in _TALK.items() if ask in question.asks), None)
