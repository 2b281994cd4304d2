"""What stands between a question and an answer, and which facts are near it."""

from collections.abc import Sequence

from bot.answering.candidates import Candidates
from bot.answering.fit import Fit
from bot.answering.gate import together
from bot.answering.outcome import Missing, Note, Reason
from bot.answering.question import Mention, Question
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Concept, Fact, Role

_NEAR = 3
_BARS = {
    "injection": Reason.INJECTION,
    "danger": Reason.DANGER,
    "person": Reason.PERSON,
    "opinion": Reason.OPINION,
    "prediction": Reason.OPINION,
    "accusation": Reason.OPINION,
    "false-premise": Reason.FALSE_PREMISE,
    "admission": Reason.FALSE_PREMISE,
    "insult": Reason.OFF_TOPIC,
    "off-topic": Reason.OFF_TOPIC,
}
_REASONS = {
    Role.PERPETRATOR: Reason.PERPETRATOR,
    Role.PLACE: Reason.PLACE,
    Role.WEAPON: Reason.WEAPON,
    Role.SPEAKER: Reason.SPEAKER,
    Role.VICTIM: Reason.VICTIM,
    Role.TARGET: Reason.TARGET,
    Role.MEASURE: Reason.MEASURE,
    Role.PERIOD: Reason.PERIOD,
    Role.ADDRESSEE: Reason.MEASURE,
    Role.TOPIC: Reason.MEASURE,
    Role.DOCUMENT: Reason.MEASURE,
}
_ORDER = tuple(Reason)
_TOPIC = frozenset({Role.TOPIC})
_SINCE = frozenset({"cue-since", "cue-before", "cue-after"})

_WHOLE = frozenset({Role.PERPETRATOR, Role.PLACE, Role.WEAPON, Role.SPEAKER})


def _is_usual_or_place(mention: Mention, usual: frozenset[str]) -> bool:
    place = Role.PLACE in mention.roles and Role.PERPETRATOR not in mention.roles
    return place or not usual.isdisjoint(mention.concepts)


def _apart(fit: Fit) -> int:
    """How much the question names that the fact is not about."""
    return len(fit.unmet) + len(fit.late)


def _dated(question: Question) -> set[int]:
    """The positions of topics that say when: "since Astana", "after the Sochi agreement"."""
    spans = question.spotted.spans
    return {
        mention.at
        for mention in question.mentions
        if mention.roles == _TOPIC
        and 0 < mention.at < len(spans)
        and not _SINCE.isdisjoint(spans[mention.at - 1].concepts)
    }


class Absences:
    """Says what of a question the knowledge does not hold."""

    def __init__(self, knowledge: Knowledge, candidates: Candidates) -> None:
        self._knowledge, self._candidates = knowledge, candidates

    def barred(self, question: Question) -> tuple[Missing, ...]:
        """What makes a question not the report's, the gravest first."""
        found = {
            concept: Missing(reason, mention.word, self._knowledge.concepts[concept])
            for mention in question.bars
            for concept, reason in _BARS.items()
            if mention.is_(concept)
        }
        return tuple(found[concept] for concept in _BARS if concept in found)

    def excluded(self, question: Question) -> tuple[Missing, ...]:
        """What is taken away from a figure that the report gives only with it."""
        if self.strange(question):
            return ()
        usual = self._knowledge.usual
        ruled = [m for m in question.negated if m.roles & _WHOLE and _is_usual_or_place(m, usual)]
        taken = [
            mention
            for mention in question.excepted
            if not self._is_other_party(question, mention)
            and (mention.roles & _WHOLE or not self._candidates.fitter.counts(mention))
        ]
        parts = [mention for mention in question.negated if self._is_part(mention, question)]
        return tuple(map(self._named, (*taken, *ruled, *parts)))

    def _is_part(self, negated: Mention, question: Question) -> bool:
        """Whether it is an uncounted part of what is asked about: the children, not the girls."""
        if self._candidates.fitter.counts(negated):
            return False
        wider = {w for concept in negated.concepts for w in self._knowledge.broader(concept)}
        return any(not wider.isdisjoint(mention.concepts) for mention in question.mentions)

    def _is_other_party(self, question: Question, mention: Mention) -> bool:
        """Whether it is a party besides the usual one, whose deeds alone are asked about."""
        usual = self._knowledge.usual
        acting = (m for m in question.mentions if Role.PERPETRATOR in m.roles)
        other = Role.PERPETRATOR in mention.roles and usual.isdisjoint(mention.concepts)
        return other and any(not usual.isdisjoint(m.concepts) for m in acting)

    def strange(self, question: Question) -> tuple[Mention, ...]:
        """Mentions of what no fact is about."""
        return tuple(m for m in question.mentions if not self._candidates.fitter.counts(m))

    def _is_strange(self, mention: Mention) -> bool:
        """Whether it is people or buildings of which no fact gives a figure."""
        bodies = mention.roles & {Role.VICTIM, Role.TARGET}
        return bool(bodies) and not self._candidates.fitter.has_figure(mention)

    def strange_named(self, question: Question) -> tuple[Missing, ...]:
        """The same, as what is missing."""
        return tuple(map(self._named, self.strange(question)))

    def jointly(self, question: Question) -> tuple[Missing, ...]:
        """Who is asked about together with the usual party, where a finding speaks of both."""
        if not together(question):
            return ()
        parties = (m for m in question.mentions if Role.PERPETRATOR in m.roles)
        return tuple(
            self._named(m) for m in parties if self._knowledge.usual.isdisjoint(m.concepts)
        )

    def narrower(self, question: Question, notes: Sequence[Note]) -> tuple[Missing, ...]:
        """What is counted only together with more, where a part of just that figure is asked."""
        asked = {note.asked.id for note in notes}
        return tuple(self._named(m) for m in question.mentions if asked.intersection(m.concepts))

    def missing(self, question: Question) -> tuple[Missing, ...]:
        """Why no fact answers, the main reason first."""
        found = [self._named(m) for m in self.strange(question)] or self._contrary(question)
        found = found or [self._named(m) for m in question.mentions if self._is_strange(m)]
        if not found:
            found = [Missing(Reason.UNKNOWN_WORDS, left.word) for left in question.leftovers]
        if not found:
            found = [
                Missing(
                    Reason.OFF_TOPIC if question.empty else Reason.MEASURE, question.text.strip()
                )
            ]
        return tuple(sorted(found, key=lambda missing: _ORDER.index(missing.reason)))

    def _contrary(self, question: Question) -> list[Missing]:
        """What would have to go for a fact to answer: what the closest facts are not about."""
        fits = list(self._candidates.fits(question))
        if not fits:
            return []
        best = min(fits, key=lambda fit: (_apart(fit), fit.gated, -fit.score))
        late = [Missing(Reason.PERIOD, timed.word) for timed in best.late]
        dated = _dated(question)
        return [
            Missing(Reason.PERIOD, mention.word, self._concept(mention))
            if mention.at in dated
            else self._named(mention)
            for mention in best.unmet
        ] + late

    def _named(self, mention: Mention) -> Missing:
        role = next((role for role in _REASONS if role in mention.roles), Role.TOPIC)
        return Missing(_REASONS[role], mention.word, self._concept(mention))

    def _concept(self, mention: Mention) -> Concept:
        return self._knowledge.concepts[mention.concepts[0]]

    def near(self, question: Question) -> tuple[Fact, ...]:
        """The facts closest to what was asked; first figures, and what the report itself says.

        For what no fact is about, those about what it is a part of: women for pregnant women.
        """
        mentions = tuple(map(self._broadened, question.mentions))
        fits = [
            fit
            for fit in self._candidates.around(question.only(mentions, question.periods))
            if fit.frame.fact is not None and fit.explicit
        ]
        ranked = sorted(fits, key=self._distance)
        return tuple(fit.frame.fact for fit in ranked[:_NEAR] if fit.frame.fact is not None)

    def _broadened(self, mention: Mention) -> Mention:
        """`mention` as the nearest wider thing that some fact is about, else as it is."""
        for concept in self._knowledge.broader(mention.concepts[0]):
            broadened = mention._replace(concepts=(concept,))
            if self._candidates.fitter.counts(broadened):
                return broadened
        return mention

    def _distance(self, fit: Fit) -> tuple[int, int, bool, bool, float, str]:
        fact = fit.frame.fact
        return (
            len(fit.absent),
            _apart(fit),
            fact is None or fact.value is None,
            fact is not None and not self._knowledge.is_own(fact),
            -fit.score,
            fit.frame.entry.id,
        )
