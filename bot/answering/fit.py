"""How a fact, or a choice that an editor wrote, fits a question: role by role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.answering.frame import Frame
from bot.answering.outcome import Note
from bot.answering.question import Mention, Question, Timed
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role

_DEMANDING = frozenset({"how-many", "when", "where", "who", "sum", "share", "ratio"})
_GATES = frozenset({"when", "where", "why", "how"})
_SOFT = frozenset({Role.MEASURE, Role.VICTIM, Role.TARGET, Role.TOPIC, Role.DOCUMENT})
_WHERE = frozenset({Role.PERPETRATOR, Role.PLACE})
_COUNTED = _WHERE | {Role.MEASURE, Role.VICTIM, Role.TARGET}
_ASKED = frozenset({Role.MEASURE, Role.TARGET, Role.ADDRESSEE})
_HARMED = frozenset({Role.MEASURE, Role.VICTIM})
_DOCUMENT = frozenset({Role.DOCUMENT})
_VICTIM = frozenset({Role.VICTIM})
_THINGS = frozenset({Role.TARGET})
_WHOLE, _RANKING = "whole-period", "ranking"
_UNSPECIFIC = "people"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question made ready to be held beside many frames.

    `pairs` is what each mention may be, by role; `named` every concept that it names, `implied`
    what those bring with them; `told` the roles of which it says something; `people` is who stands
    right after a "how many", and so is what is counted.
    """

    question: Question
    pairs: tuple[tuple[Mention, frozenset[tuple[Role, str]]], ...]
    named: frozenset[str]
    implied: frozenset[str]
    told: frozenset[Role]
    people: Mention | None = None


class Fit(NamedTuple):
    """A frame beside a question.

    `unmet` are mentions that it is not about, `soft` those that may pass as context, `absent` what
    it needs and the question does not name, `late` the times that are not its own, `explicit` how
    much of what it needs the question says; `gated` says that it gives another kind of answer.
    """

    frame: Frame
    met: tuple[Mention, ...]
    unmet: tuple[Mention, ...]
    soft: tuple[Mention, ...]
    absent: tuple[str, ...]
    late: tuple[Timed, ...]
    explicit: int
    gated: bool

    @property
    def complete(self) -> bool:
        """Whether the question names all that it needs and nothing else."""
        return not (self.unmet or self.absent or self.late or self.gated)

    @property
    def score(self) -> float:
        """How well it fits, to rank complete fits: what it explains, less what it leaves aside."""
        usual = 0.0 if self.frame.usual else -0.5
        return 2.0 * self.explicit + 0.5 * len(self.met) - 2.0 * len(self.soft) + usual


class Fitter:
    """Holds frames beside questions."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._concepts = knowledge.concepts
        self._wider = {id_: tuple(knowledge.wider(id_)) for id_ in knowledge.concepts}
        self._implied = {id_: self._brought(id_) for id_ in knowledge.concepts}
        self._found: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._groups, self._figured = knowledge.groups, knowledge.figured
        self._counted = frozenset(_concepts(knowledge.facts.values()))

    def counts(self, mention: Mention) -> bool:
        """Whether some fact is about what `mention` names."""
        return not self._counted.isdisjoint(self._all(mention.concepts))

    def _counts_all(self, mention: Mention) -> bool:
        """The same of each concept: "Russian military deaths" are a deed and who suffers it."""
        return all(not self._counted.isdisjoint(self._all((id_,))) for id_ in mention.concepts)

    def has_figure(self, mention: Mention) -> bool:
        """Whether some fact with a figure is about what `mention` names."""
        return not self._figured.isdisjoint(self._all(mention.concepts))

    def wanted(self, question: Question) -> Wanted:
        """`question` made ready."""
        told = frozenset(role for mention in question.mentions for role in mention.roles)
        periods = (timed.concept or "" for timed in question.periods)
        timed = self._concepts.keys() & periods
        named = timed | {wider for m in question.mentions for wider in self._all(m.concepts)}
        existing = Role.PLACE in told and Role.PERPETRATOR not in told
        meant = timed.union(*(mention.concepts for mention in question.mentions))
        implied = frozenset(
            id_
            for concept in meant
            for role, (source, id_) in self._implied.get(concept, {}).items()
            if role not in told and not (existing and self._exists(source, id_))
        )
        pairs = tuple((m, frozenset(self._pairs(m))) for m in question.mentions)
        return Wanted(question, pairs, frozenset(named), implied, told, _people(question))

    def fit(self, frame: Frame, wanted: Wanted) -> Fit:
        """`frame` beside a question."""
        met: list[Mention] = []
        unmet: list[Mention] = []
        soft: list[Mention] = []
        people = wanted.people if frame.counts_things else None
        for mention, pairs in wanted.pairs:
            if not pairs.isdisjoint(frame.needed if mention is people else frame.pairs):
                met.append(mention)
            else:
                (soft if self._is_soft(frame, mention, wanted) else unmet).append(mention)
        asks = wanted.question.asks
        return Fit(
            frame,
            tuple(met),
            tuple(unmet),
            tuple(soft),
            self.absent(frame, wanted),
            tuple(t for t in wanted.question.periods if not _is_its_time(frame, t)),
            len(frame.needs & (wanted.named | asks)),
            _is_gated(frame, asks),
        )

    def absent(self, frame: Frame, wanted: Wanted) -> tuple[str, ...]:
        """What `frame` needs and a question neither names nor leaves to the defaults."""
        question = wanted.question
        lacking = frame.needs - wanted.named - wanted.implied - question.asks
        if lacking and frame.is_finding:
            lacking -= question.hidden
        if not lacking:
            return ()
        silent = {id_ for role, id_ in frame.defaults.items() if role not in wanted.told}
        return tuple(sorted(lacking - silent))

    def notes(self, fit: Fit) -> Iterator[Note]:
        """What `fit` answers with the figure of something wider."""
        if fit.frame.is_finding:
            return
        for mention in fit.met:
            for concept in mention.concepts:
                counted = next((w for w in self._wider[concept] if w in fit.frame.concepts), None)
                if counted is not None and concept not in {counted, _UNSPECIFIC}:
                    yield Note(self._concepts[concept], self._concepts[counted])

    def _brought(self, concept: str) -> dict[Role, tuple[str, str]]:
        """What `concept` implies, by role, and who says so: itself before anything wider."""
        found: dict[Role, tuple[str, str]] = {}
        for source in self._wider[concept]:
            for role, id_ in self._concepts[source].implies.items():
                found.setdefault(role, (source, id_))
        return found

    def _exists(self, concept: str, deed: str) -> bool:
        """Whether there is such a group without the deed: children, but no displaced people."""
        return any((deed, wider) in self._groups for wider in self._wider[concept])

    def _all(self, concepts: tuple[str, ...]) -> tuple[str, ...]:
        """`concepts` and all that they are counted as, each once."""
        if concepts not in self._found:
            wider = (w for concept in concepts for w in self._wider.get(concept, ()))
            self._found[concepts] = tuple(dict.fromkeys(wider))
        return self._found[concepts]

    def _pairs(self, mention: Mention) -> Iterator[tuple[Role, str]]:
        for concept in self._all(mention.concepts):
            for role in self._concepts[concept].role:
                if role in mention.roles:
                    yield role, concept

    def _is_soft(self, frame: Frame, mention: Mention, wanted: Wanted) -> bool:
        """Whether a mention may pass as context: for findings, of things that the report knows."""
        if frame.fact is not None and mention.roles == _DOCUMENT and Role.MEASURE in wanted.told:
            return self.counts(mention)
        counted = "how-many" in wanted.question.asks and bool(mention.roles & _ASKED)
        if not frame.is_finding or counted or frame.introduces or mention.is_(_RANKING):
            return False
        if frame.describes and Role.ADDRESSEE in mention.roles:
            return False
        strict = mention.roles & (_COUNTED if Role.MEASURE in frame.entry.about else _WHERE)
        harmed = mention.roles >= _HARMED
        known = self.counts(mention) and not (harmed and not self._counts_all(mention))
        return bool(mention.roles & _SOFT) and not strict and known


def _people(question: Question) -> Mention | None:
    """Who stands right after the "how many" that asks for the deed, unless buildings follow."""
    spans = question.spotted.spans
    asking = question.spotted.places("how-many") or [len(spans)]
    deed = max((m.at for m in question.mentions if Role.MEASURE in m.roles), default=len(spans))
    at = max((here for here in asking if here < deed), default=asking[0]) + 1
    while at < len(spans) and spans[at].kind == "filler":
        at += 1
    found = next((m for m in question.mentions if m.at == at and m.roles == _VICTIM), None)
    beside = any(m.at == at + 1 and m.roles >= _THINGS for m in question.mentions)
    return None if beside else found


def _concepts(facts: Iterable[Fact]) -> Iterator[str]:
    """What `facts` need and allow."""
    for fact in facts:
        for ids in (*fact.about.values(), *fact.also.values()):
            yield from ids


def _is_its_time(frame: Frame, timed: Timed) -> bool:
    if timed.interval is not None:
        interval = timed.interval
        if any(interval.is_(period, frame.whole) for period in frame.periods):
            return True
        return frame.is_finding and any(map(interval.names, frame.periods))
    if (Role.PERIOD, timed.concept) in frame.pairs or timed.concept == frame.period:
        return True
    return timed.concept == _WHOLE and (frame.usual or frame.is_finding)


def _is_gated(frame: Frame, asks: frozenset[str]) -> bool:
    if not frame.answers.isdisjoint(asks):
        return False
    fact = frame.fact
    if fact is None:
        return bool(asks & _GATES)
    if fact.value is None:
        return bool(asks & (_GATES | _DEMANDING if Role.MEASURE in fact.about else _DEMANDING))
    return bool(asks & _GATES) and "how-many" not in asks
