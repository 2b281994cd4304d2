"""The knowledge as the bot holds it: concepts, reports, facts and choices by id."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bot.knowledge.charts import Chart
from bot.knowledge.fields import divided
from bot.knowledge.model import (
    Choice,
    Concept,
    Fact,
    Period,
    Report,
    Role,
    Unit,
)
from bot.knowledge.words import Fillers, Numbers, RealWords, Spelling
from bot.text import labels

Place = tuple[Path, tuple[str | int, ...]]
Entry = Concept | Report | Fact | Choice | Chart


@dataclass(frozen=True)
class Knowledge:
    """Everything that editors wrote; `places` says where each id of a kind stands."""

    concepts: Mapping[str, Concept]
    reports: Mapping[str, Report]
    facts: Mapping[str, Fact]
    choices: Mapping[str, Choice]
    fillers: Fillers
    numbers: Numbers
    spelling: Spelling
    words: RealWords
    charts: Mapping[str, Chart] = field(default_factory=dict[str, Chart])
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict[tuple[str, str], Place])

    def place(self, entry: Entry) -> Place:
        """The file of `entry` and the keys that lead to it there."""
        return self.places[type(entry).__name__, entry.id]

    @cached_property
    def means(self) -> frozenset[str]:
        """The measures by which another is done: figures of that may name them besides."""
        return frozenset(
            measure
            for fact in self.facts.values()
            if fact.value is not None and Role.MEASURE in fact.about
            for measure in fact.also.get(Role.MEASURE, ())
        )

    @cached_property
    def usual(self) -> frozenset[str]:
        """What silence means in the reports: Russian forces, Syria, civilians."""
        reports = self.reports.values()
        return frozenset(id_ for report in reports for id_ in report.defaults.values())

    @cached_property
    def told(self) -> frozenset[str]:
        """Everything that some fact is about."""
        return frozenset(
            id_ for fact in self.facts.values() for ids in fact.about.values() for id_ in ids
        )

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The measures that some fact is about, or may be asked with."""
        return frozenset(
            measure
            for fact in self.facts.values()
            for about in (fact.about, fact.also)
            for measure in about.get(Role.MEASURE, ())
        )

    @cached_property
    def roles(self) -> Callable[[tuple[str, ...]], frozenset[Role]]:
        """Every role that some of the named concepts can play; months and numbers are none."""
        return _Roles(self.concepts).__getitem__

    @cached_property
    def scenes(self) -> frozenset[str]:
        """The places that some fact is about."""
        return frozenset(
            id_ for fact in self.facts.values() for id_ in fact.about.get(Role.PLACE, ())
        )

    @cached_property
    def figured(self) -> frozenset[str]:
        """Everything that some fact with a figure is about, or may be asked with."""
        return frozenset(
            id_
            for fact in self.facts.values()
            if fact.value is not None
            for about in (fact.about, fact.also)
            for ids in about.values()
            for id_ in ids
        )

    @cached_property
    def groups(self) -> frozenset[tuple[str, str]]:
        """The people and buildings that some fact is about, each with what was done to them."""
        return frozenset(
            (measure, group)
            for fact in self.facts.values()
            for measure in fact.about.get(Role.MEASURE, ())
            for group in fact.about.get(Role.VICTIM, ()) + fact.about.get(Role.TARGET, ())
        )

    @cached_property
    def events(self) -> frozenset[str]:
        """The measures that are counted themselves, and nobody with them: massacres, vetoes."""
        counted = {
            measure
            for fact in self.facts.values()
            if fact.value is not None and fact.unit is not Unit.PERSON
            for measure in fact.about.get(Role.MEASURE, ())
        }
        return frozenset(counted - {measure for measure, _ in self.groups})

    @cached_property
    def pronouns(self) -> frozenset[str]:
        """The words that may stand for what was named before."""
        return frozenset(key for line in labels(divided(self.fillers.pronouns)) for key in line)

    def period(self, fact: Fact) -> Period:
        """The stretch of time that `fact` counts over."""
        report = self.reports[fact.report]
        return report.periods[self.period_id(fact)]

    def period_id(self, fact: Fact) -> str:
        """The id of that stretch in the report."""
        return fact.period or self.reports[fact.report].defaults[Role.PERIOD]

    def is_own(self, fact: Fact) -> bool:
        """Whether the report itself says it, and does not quote somebody's claim."""
        return fact.speaker == self.reports[fact.report].defaults[Role.SPEAKER]

    def wider(self, concept: str) -> Iterator[str]:
        """`concept` and everything that it is counted as, nearest first."""
        return self._chain(concept, lambda here: here.counted_as)

    def broader(self, concept: str) -> Iterator[str]:
        """`concept` and everything that it is a kind or a part of, nearest first."""
        return self._chain(concept, lambda here: here.wider)

    def _chain(self, concept: str, up: Callable[[Concept], str | None]) -> Iterator[str]:
        seen: set[str] = set()
        here: str | None = concept
        while here is not None and here not in seen:
            seen.add(here)
            yield here
            here = up(self.concepts[here])


class _Roles(dict[tuple[str, ...], frozenset[Role]]):
    """The roles of named concepts, worked out once; a class, so that a knowledge can be sent."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        super().__init__()
        self._concepts = concepts

    def __missing__(self, ids: tuple[str, ...]) -> frozenset[Role]:
        known = (self._concepts[id_] for id_ in ids if id_ in self._concepts)
        self[ids] = roles = frozenset(role for concept in known for role in concept.role)
        return roles
