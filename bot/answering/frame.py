"""What a fact, or an editor's choice, is about: with the report's defaults filled in."""

from functools import cached_property

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Choice, Fact, Role, Unit

_DEFAULTED = (Role.PERPETRATOR, Role.PLACE)
_RANKING = "ranking"


class Frame:
    """A fact or a choice as the decision sees it.

    `needs` are the concepts that a question must name, a period only where there is nothing else;
    `defaults` those of them that a question may leave out where it says nothing of their role,
    `told` the others;
    `pairs` is everything it may name, by role. A fact that `introduces` says who somebody is, and
    nothing of what they said; one that `describes` is about the report itself.
    """

    def __init__(self, knowledge: Knowledge, entry: Fact | Choice) -> None:
        self.entry = entry
        self.fact = entry if isinstance(entry, Fact) else None
        report = knowledge.reports[entry.report]
        needs = [(role, id_) for role, ids in entry.about.items() for id_ in ids]
        lasting = frozenset(id_ for role, id_ in needs if role is not Role.PERIOD)
        self.needs = lasting or frozenset(id_ for _, id_ in needs)
        self.defaults = {
            role: id_
            for role, id_ in report.defaults.items()
            if role is not Role.PERIOD and (role, id_) in needs
        }
        self.told = self.needs - set(self.defaults.values())
        also = [(role, id_) for role, ids in entry.also.items() for id_ in ids]
        usual = [(role, report.defaults[role]) for role in _DEFAULTED if role not in entry.about]
        speaker = self.fact.speaker if self.fact else report.defaults[Role.SPEAKER]
        said = [(Role.SPEAKER, wider) for wider in knowledge.wider(speaker)]
        self.pairs = frozenset((*needs, *also, *usual, *said))
        self.needed = frozenset(needs)
        self.concepts = frozenset(id_ for _, id_ in self.pairs)
        self.usual_period = report.defaults[Role.PERIOD]
        self.period = (self.fact.period if self.fact else None) or self.usual_period
        named = (id_ for role, id_ in self.pairs if role is Role.PERIOD)
        self.periods = tuple(
            report.periods[id_] for id_ in (self.period, *named) if id_ in report.periods
        )
        self.place = report.defaults[Role.PLACE]
        persons = set(entry.about.get(Role.DOCUMENT, ())) - {report.defaults[Role.SPEAKER]}
        speaks = any(Role.SPEAKER in knowledge.concepts[id_].role for id_ in persons)
        self.describes = set(entry.about) == {Role.DOCUMENT}
        self.introduces = speaks and self.describes
        self.whole = report.periods[self.usual_period]

    @property
    def keys(self) -> frozenset[str]:
        """What it is found by: what must be told, or the defaults where that is nothing."""
        return self.told or self.needs

    @cached_property
    def usual(self) -> bool:
        """Whether it counts over the report's whole period."""
        return self.period == self.usual_period

    @cached_property
    def answers(self) -> frozenset[str]:
        """The kinds of question that it answers beyond the usual ones."""
        return frozenset(self.entry.answers)

    @property
    def ranks(self) -> bool:
        """Whether it says when or where there was most of one thing."""
        return _RANKING in self.needs

    @cached_property
    def counts_things(self) -> bool:
        """Whether its figure counts something else than people."""
        return self.fact is not None and self.fact.unit not in {None, Unit.PERSON}

    @cached_property
    def is_finding(self) -> bool:
        """Whether it is a fact without a figure."""
        return self.fact is not None and self.fact.value is None
