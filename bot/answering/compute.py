"""Arithmetic that the facts themselves allow, inside one report.

A share needs the declared whole, a sum needs parts declared disjoint, a difference needs nested
periods of one count or two counts of one kind. Everything else is not computed.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import combinations

from bot.answering.outcome import Computed, Operation
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role

_MONTH = 365.25 / 12
_YEAR = 365.25
_UNITS = {
    "average-day": ("per-day", 1.0),
    "average-month": ("per-month", _MONTH),
    "average-year": ("per-year", _YEAR),
}


_About = tuple[tuple[Role, tuple[str, ...]], ...]


class Arithmetic:
    """Computes from the figures of a knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    def share(self, part: Fact, whole: Fact) -> Computed | None:
        """What part of `whole` `part` is in percent: its declared whole, or its count over all."""
        declared = part.whole == whole.id or self._is_nested(part, whole)
        if not declared or not whole.value or part.value is None:
            return None
        percent = round(100 * part.value / whole.value, 1)
        formula = f"{_figure(part.value)} ÷ {_figure(whole.value)} × 100"
        return Computed(Operation.SHARE, percent, "percent", (part, whole), formula)

    def share_together(self, parts: Sequence[Fact], whole: Fact) -> Computed | None:
        """What part of `whole` its disjoint `parts` are together."""
        total = self.total(parts)
        if total is None or not whole.value or any(part.whole != whole.id for part in parts):
            return None
        percent = round(100 * total.value / whole.value, 1)
        formula = f"({total.formula}) ÷ {_figure(whole.value)} × 100"
        return Computed(Operation.SHARE, percent, "percent", (*parts, whole), formula)

    def total(self, facts: Sequence[Fact]) -> Computed | None:
        """The sum of parts that are declared disjoint."""
        if len(facts) <= 1 or not all(map(_disjoint, *zip(*combinations(facts, 2), strict=True))):
            return None
        values = [fact.value for fact in facts if fact.value is not None]
        formula = " + ".join(map(_figure, values))
        return Computed(Operation.SUM, sum(values), _unit(facts[0]), tuple(facts), formula)

    def difference(self, facts: Sequence[Fact]) -> Computed | None:
        """The larger of two figures of one kind less the other."""
        return self._apart(facts, Operation.DIFFERENCE)

    def remainder(self, whole: Fact, parts: Sequence[Fact]) -> Computed | None:
        """`whole` less `parts`: its own count in a nested period, or declared disjoint parts."""
        nested = len(parts) == 1 and self._is_nested(parts[0], whole)
        declared = all(part.whole == whole.id for part in parts) and (
            len(parts) == 1 or self.total(parts) is not None
        )
        return self._less(whole, parts, Operation.DIFFERENCE) if nested or declared else None

    def ratio(self, facts: Sequence[Fact]) -> Computed | None:
        """How many times the second figure goes into the first."""
        pair = _pair(facts)
        if pair is None or not pair[1].value:
            return None
        first, second = pair[0].value or 0, pair[1].value
        formula = f"{_figure(first)} ÷ {_figure(second)}"
        return Computed(Operation.RATIO, round(first / second, 2), "times", pair, formula)

    def comparison(self, facts: Sequence[Fact]) -> Computed | None:
        """Two figures of one kind side by side: by how much the larger is larger."""
        return self._apart(facts, Operation.COMPARISON)

    def average(self, fact: Fact, per: str) -> Computed | None:
        """`fact` spread evenly over its period; months and years are of their mean length."""
        if fact.value is None:
            return None
        unit, days = _UNITS[per]
        period = self._knowledge.period(fact)
        count = round((period.last - period.first).days / days)
        formula = f"{_figure(fact.value)} ÷ {_figure(count)}"
        return Computed(Operation.AVERAGE, round(fact.value / count, 1), unit, (fact,), formula)

    def twins(self, fact: Fact) -> tuple[Fact, ...]:
        """The same count over other periods."""
        return tuple(filter(fact.is_twin, self._by_about[_about(fact)]))

    def twin(self, fact: Fact, period: str) -> Fact | None:
        """The same count over `period`."""
        return next((t for t in self.twins(fact) if self._knowledge.period_id(t) == period), None)

    def _is_nested(self, part: Fact, whole: Fact) -> bool:
        """Whether `part` is the same count over a part of the period of `whole`."""
        inner, outer = self._knowledge.period(part), self._knowledge.period(whole)
        return part.is_twin(whole) and inner != outer and inner.is_within(outer)

    @cached_property
    def _by_about(self) -> dict[_About, list[Fact]]:
        """The facts by what they are about."""
        found: dict[_About, list[Fact]] = defaultdict(list)
        for fact in self._knowledge.facts.values():
            found[_about(fact)].append(fact)
        return found

    def _apart(self, facts: Sequence[Fact], operation: Operation) -> Computed | None:
        """By how much the larger of two figures of one kind is larger."""
        pair = _pair(facts)
        if pair is None:
            return None
        more, less = sorted(pair, key=lambda fact: -(fact.value or 0))
        return self._less(more, (less,), operation)

    def _less(self, whole: Fact, parts: Sequence[Fact], operation: Operation) -> Computed:
        values = [whole.value or 0, *(part.value or 0 for part in parts)]
        result = values[0] - sum(values[1:])
        formula = " − ".join(map(_figure, values))
        return Computed(operation, result, _unit(whole), (whole, *parts), formula)


def _about(fact: Fact) -> _About:
    return tuple(sorted(fact.about.items()))


def _pair(facts: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    match [fact for fact in facts if fact.value is not None]:
        case [first, second] if (first.report, first.unit) == (second.report, second.unit):
            return first, second
        case _:
            return None


def _disjoint(first: Fact, second: Fact) -> bool:
    return first.id in second.disjoint or second.id in first.disjoint


def _unit(fact: Fact) -> str:
    return str(fact.unit)


def _figure(value: float) -> str:
    return f"{value:,.10g}" if value != int(value) else f"{int(value):,}"
