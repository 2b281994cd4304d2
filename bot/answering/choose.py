"""Which fact or choice fits a question best: by the concepts that it names, or by its wording."""

from dataclasses import dataclass, field
from functools import cached_property

from bot.answering.candidates import Candidates
from bot.answering.fit import Fit
from bot.answering.missing import Absences
from bot.answering.question import Mention, Question
from bot.answering.wording import Wording
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Role
from bot.text import labels

_TIE = 0.4
_WORDING = 2.0
_EDITORS = 0.1
_PLAIN = 0.5
_UNCOUNTED = 1.5


@dataclass(slots=True)
class Trace:
    """Why an outcome came out: for `ask --explain`, if it is wanted."""

    wanted: bool = False
    fits: list[Fit] = field(default_factory=list[Fit])
    steps: list[str] = field(default_factory=list[str])

    def contested(self, outcome: str) -> None:
        """Note that `outcome` is not told, since a word may as well be another."""
        self.steps.append(f"would come to {outcome}, but a word may as well be another")


class Chooser:
    """Ranks the entries of a knowledge for a question."""

    def __init__(self, knowledge: Knowledge, candidates: Candidates, absences: Absences) -> None:
        self._knowledge, self._candidates, self._absences = knowledge, candidates, absences

    @cached_property
    def wording(self) -> Wording:
        """Every phrasing, figures' too, so that a question about one is not taken for a finding.

        Built by the first question that needs it.
        """
        entries = (*self._knowledge.facts.values(), *self._knowledge.choices.values())
        stored = [(entry.id, line) for entry in entries for line in entry.ask.all()]
        keys = labels([line for _, line in stored])
        return Wording(zip((id_ for id_, _ in stored), keys, strict=True))

    def best(self, question: Question, trace: Trace) -> tuple[Fit, ...]:
        """The fits that tie for the best; none where the question names too little or too much.

        A figure goes before a finding that fits as well.
        """
        fits = self._candidates.fits(question)
        if trace.wanted:
            trace.fits += self._candidates.around(question)
        complete = [fit for fit in fits if fit.complete and fit.score > 0]
        if not complete:
            return ()
        worded = self._worded(question, complete)
        ranked = sorted(
            (
                (_rank(fit, question) + worded.get(fit.frame.entry.id, 0.0), fit)
                for fit in complete
            ),
            key=lambda pair: -pair[0],
        )
        tied = tuple(fit for rank, fit in ranked if rank >= ranked[0][0] - _TIE)
        return tuple(fit for fit in tied if not fit.frame.is_finding) or tied

    def reworded(self, question: Question, trace: Trace) -> tuple[Fit, ...]:
        """The finding whose phrasings the question resembles, if nothing in it speaks against."""
        if question.completed or "how-many" in question.asks or self._absences.strange(question):
            return ()
        match = self.wording.answer([token.key for token in question.spotted.tokens])
        if match is None:
            return ()
        trace.steps.append(f"worded like {match.nearest!r} of {match.label}")
        fit = self._candidates.fit(match.label, question)
        contrary = fit.unmet or fit.late or set(fit.absent) & set(fit.frame.defaults.values())
        contrary = contrary or (fit.frame.ranks and fit.gated)
        elsewhere = any(_is_elsewhere(fit, mention) for mention in fit.met)
        other = contrary or elsewhere or _asks_for_use(question, fit)
        return (fit,) if fit.frame.is_finding and not other else ()

    def _worded(self, question: Question, fits: list[Fit]) -> dict[str, float]:
        """What the wording of the question adds to each of several findings."""
        findings = {fit.frame.entry.id for fit in fits if fit.frame.is_finding}
        if len(findings) <= 1 or question.completed:
            return {}
        keys = [token.key for token in question.spotted.tokens]
        matches = self.wording.rank(keys, findings, limit=len(findings))
        return {
            match.label: _WORDING * match.score + self._explained(question, match.label)
            for match in matches
        }

    def _explained(self, question: Question, id_: str) -> int:
        """How many of the words left over the phrasings of an entry contain."""
        return sum(self.wording.knows(id_, left.key) for left in question.leftovers)


def _rank(fit: Fit, question: Question) -> float:
    fact = fit.frame.fact
    if fact is None:
        measured = any(Role.MEASURE in mention.roles for mention in question.mentions)
        bare = not (question.asks or measured or question.completed)
        return fit.score + (_EDITORS if bare else -_PLAIN)
    answers = not fit.frame.answers.isdisjoint(question.asks)
    uncounted = "how-many" in question.asks and fact.value is None
    return fit.score + answers - (_UNCOUNTED if uncounted else 0.0)


def _is_elsewhere(fit: Fit, mention: Mention) -> bool:
    """Whether a place is named that the finding only mentions."""
    named = set(mention.concepts) & (fit.frame.needs | {fit.frame.place})
    return Role.PLACE in mention.roles and not named


def _asks_for_use(question: Question, fit: Fit) -> bool:
    """Whether it only asks if a weapon was used, of which the finding says something else."""
    armed = [m for m in question.mentions if Role.WEAPON in m.roles]
    named = {role for mention in question.mentions for role in mention.roles}
    return (
        "whether" in question.asks
        and Role.TOPIC not in named
        and any(fit.frame.needs.isdisjoint(mention.concepts) for mention in armed)
    )
