"""References between entries: an id that is named must exist."""

from collections.abc import Container, Iterator

from bot.knowledge.base import Entry, Knowledge
from bot.knowledge.charts import Chart
from bot.knowledge.errors import Problem
from bot.knowledge.model import About, Choice, Concept, Fact, Report, Role
from bot.knowledge.places import problem


def dangling(knowledge: Knowledge) -> Iterator[Problem]:
    """Every reference to an id that does not exist or plays another role."""
    for concept in knowledge.concepts.values():
        yield from _Checker(knowledge, concept).concept(concept)
    for report in knowledge.reports.values():
        yield from _Checker(knowledge, report).report(report)
    told = (knowledge.facts, knowledge.choices, knowledge.charts)
    for entry in (entry for kind in told for entry in kind.values()):
        checker = _Checker(knowledge, entry)
        if entry.report not in knowledge.reports:
            yield checker.problem("", f"there is no report.yaml in {entry.report!r}: add it")
        elif isinstance(entry, Fact):
            yield from checker.fact(entry)
        elif isinstance(entry, Chart):
            yield from checker.chart(entry)
        else:
            yield from checker.choice(entry)


_DEFAULTED = (Role.PERPETRATOR, Role.PLACE, Role.PERIOD, Role.SPEAKER)


class _Checker:
    """The references of one entry."""

    def __init__(self, knowledge: Knowledge, owner: Entry) -> None:
        self.knowledge, self.owner = knowledge, owner

    def concept(self, concept: Concept) -> Iterator[Problem]:
        yield from self.known("counted_as", concept.counted_as, self.knowledge.concepts)
        yield from self.known("part_of", concept.part_of, self.knowledge.concepts)
        if concept.without:
            periods = {id_ for report in self.knowledge.reports.values() for id_ in report.periods}
            yield from self.known("without", concept.without, periods)
        if concept.implies:
            implied = {role: (id_,) for role, id_ in concept.implies.items()}
            yield from self.about("implies", implied)

    def report(self, report: Report) -> Iterator[Problem]:
        for role in _DEFAULTED:
            if role not in report.defaults:
                yield self.problem(
                    "defaults", f"what silence means for {role!r} is missing: add it"
                )
        defaults = dict(report.defaults)
        period = defaults.pop(Role.PERIOD, None)
        yield from self.about("defaults", {role: (id_,) for role, id_ in defaults.items()})
        yield from self.known("defaults", period, report.periods)
        yield from self.known("headlines", report.headlines, self.knowledge.facts)

    def fact(self, fact: Fact) -> Iterator[Problem]:
        if not fact.about:
            yield self.problem("about", "is missing: say what a question must name")
        yield from self.about("about", fact.about)
        yield from self.about("also", fact.also)
        yield from self.about("answers", {Role.ASK: fact.answers})
        yield from self.about("speaker", {Role.SPEAKER: (fact.speaker,)})
        for key in ("whole", "disjoint", "together", "near"):
            yield from self.known(key, getattr(fact, key), self.knowledge.facts)
        periods = self.knowledge.reports[fact.report].periods
        yield from self.known("period", fact.period, periods)

    def choice(self, choice: Choice) -> Iterator[Problem]:
        yield from self.about("about", choice.about)
        yield from self.about("also", choice.also)
        yield from self.about("answers", {Role.ASK: choice.answers})
        if not choice.about:
            yield self.problem("about", "is missing: say what a question must name")
        if choice.id in self.knowledge.facts:
            yield self.problem("", "a fact has this id too: rename one")
        options = tuple(option.fact for option in choice.options)
        yield from self.known("options", options, self.knowledge.facts)

    def chart(self, chart: Chart) -> Iterator[Problem]:
        yield from self.known("bars", tuple(chart.bars), self.knowledge.facts)
        yield from self.known("whole", chart.whole, chart.bars)
        periods = self.knowledge.reports[chart.report].periods
        yield from self.known("beside", chart.beside, periods)

    def known(
        self, key: str, ids: str | tuple[str, ...] | None, among: Container[str]
    ) -> Iterator[Problem]:
        for id_ in (ids,) if isinstance(ids, str) else ids or ():
            if id_ not in among:
                yield self.problem(key, f"there is no {id_!r}")

    def about(self, key: str, about: About) -> Iterator[Problem]:
        for role, ids in about.items():
            for id_ in ids:
                concept = self.knowledge.concepts.get(id_)
                if concept is None:
                    yield self.problem(key, f"there is no concept {id_!r}")
                elif role not in concept.role:
                    roles = " or ".join(concept.role)
                    yield self.problem(key, f"{id_!r} is a {roles}, not a {role}")

    def problem(self, key: str, what: str) -> Problem:
        return problem(self.knowledge, self.owner, key, what)
