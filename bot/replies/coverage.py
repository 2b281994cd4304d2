"""What a report does count, in names: said where a question asks for something else."""

from collections.abc import Iterator

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Concept, Fact, Report, Role
from bot.language import Language
from bot.replies.labels import listed
from bot.replies.markup import Line
from bot.replies.numbers import day
from bot.replies.silence import Silence
from bot.replies.texts import texts

_COUNTED = {
    Role.VICTIM: ("counts-people", "killing"),
    Role.TARGET: ("counts-places", "attack"),
    Role.WEAPON: ("counts-weapons", "attack"),
}


class Coverage:
    """The names of what the facts with a figure count."""

    def __init__(self, knowledge: Knowledge, silence: Silence) -> None:
        self._knowledge, self._silence = knowledge, silence
        self._made: dict[tuple[Role, Language], tuple[Line, ...]] = {}
        counted = (fact for fact in knowledge.facts.values() if fact.value is not None)
        self._had = {id_ for fact in counted for ids in fact.about.values() for id_ in ids}

    @property
    def report(self) -> Report:
        """The report that a question without a report's name is about: the newest."""
        return max(self._knowledge.reports.values(), key=lambda report: report.published)

    def default(self, role: Role, language: Language) -> str:
        """The name of what a silent question means in `role`."""
        return self._knowledge.concepts[self.report.defaults[role]].name.in_(language)

    def whole(self, language: Language) -> str:
        """The whole period, in dates."""
        period = self.report.periods[self.report.defaults[Role.PERIOD]]
        first, last = day(period.first, language), day(period.last, language)
        return texts(language).say("from-to", first=first, last=last)

    def has(self, concept: Concept | None) -> bool:
        """Whether a figure is about `concept`: then it can't be what is missing."""
        return concept is not None and concept.id in self._had

    def counts(self, role: Role, language: Language) -> tuple[Line, ...]:
        """One line of what is counted in `role`, or none."""
        key = (role, language)
        if key not in self._made:
            self._made[key] = tuple(self._counts(role, language))
        return self._made[key]

    def _counts(self, role: Role, language: Language) -> Iterator[Line]:
        text, measure = _COUNTED.get(role, ("counts-measures", None))
        ids = dict.fromkeys(
            id_
            for fact in self._knowledge.facts.values()
            if self._is_counted(fact)
            and (measure is None or measure in fact.about.get(Role.MEASURE, ()))
            for id_ in fact.about.get(role, ())
        )
        told = [self._knowledge.concepts[id_] for id_ in ids]
        names = [each.name.in_(language) for each in told if each.counted_as not in ids]
        names = [name for name in names if self._silence.kept_by(name)]
        if names:
            yield texts(language).line(text, names=listed(names, language))

    def _is_counted(self, fact: Fact) -> bool:
        own = fact.report == self.report.id and self._knowledge.is_own(fact)
        return own and fact.value is not None
