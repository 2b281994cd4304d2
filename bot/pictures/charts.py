"""A chart: facts of one unit as bars of one scale, beside their whole or another period.

Nothing is drawn but figures of facts, and what remains of a whole where the facts allow that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from bot.answering.compute import Arithmetic
from bot.answering.outcome import Computed
from bot.knowledge.base import Knowledge
from bot.knowledge.charts import Chart
from bot.knowledge.model import Fact, Qualifier
from bot.language import Language
from bot.pictures.lettering import origin, plain, shown
from bot.pictures.picture import TEMPLATES, Picture
from bot.replies.markup import Line, Plain
from bot.replies.numbers import day, number, qualified
from bot.replies.reply import Replies
from bot.replies.texts import texts

_FIRM = {Qualifier.DOCUMENTED, Qualifier.EXACT}
"""Less a figure of another kind, a whole is no figure any more."""


class Tone(StrEnum):
    """How a bar is filled."""

    STRONG = "strong"
    LIGHT = "light"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as it is written and as it is drawn."""

    figure: str
    value: float
    tone: Tone = Tone.STRONG
    period: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What is counted, with a bar for each period; `remark` says where a figure comes from."""

    name: str
    bars: tuple[Bar, ...]
    remark: str = ""


class Charted:
    """A chart with its facts."""

    def __init__(self, chart: Chart, knowledge: Knowledge) -> None:
        self.chart = chart
        self.facts = tuple(knowledge.facts[id_] for id_ in chart.bars)
        self._arithmetic = Arithmetic(knowledge)

    @cached_property
    def beside(self) -> tuple[Fact | None, ...]:
        """For each fact the same count over the other period."""
        period = self.chart.beside
        return tuple(self._arithmetic.twin(f, period) if period else None for f in self.facts)

    @property
    def every(self) -> tuple[Fact, ...]:
        """All facts that are drawn."""
        return (*self.facts, *filter(None, self.beside))

    @property
    def whole(self) -> Fact | None:
        """The fact that the others are parts of."""
        return next((fact for fact in self.facts if fact.id == self.chart.whole), None)

    @property
    def parts(self) -> tuple[Fact, ...]:
        """The facts but the whole."""
        return tuple(fact for fact in self.facts if fact.id != self.chart.whole)

    @cached_property
    def rest(self) -> Computed | None:
        """What remains of the whole, where the chart wants it and the facts allow it."""
        if self.whole is None or self.chart.rest is None:
            return None
        firm = all(fact.qualifier in _FIRM for fact in self.facts)
        return self._arithmetic.remainder(self.whole, self.parts) if firm else None


class Charts:
    """Draws up the charts of a knowledge."""

    def __init__(self, replies: Replies) -> None:
        self.replies, self._knowledge = replies, replies.knowledge

    def charted(self, chart: Chart) -> Charted:
        """`chart` with its facts."""
        return Charted(chart, self._knowledge)

    def of(self, fact: Fact) -> tuple[Chart, ...]:
        """The charts in which `fact` is drawn."""
        charts = self._knowledge.charts.values()
        return tuple(chart for chart in charts if fact in self.charted(chart).every)

    def picture(self, chart: Chart, language: Language) -> Picture:
        """`chart` as a picture."""
        charted = self.charted(chart)
        report = self._knowledge.reports[chart.report]
        rows = tuple(self.rows(charted, language))
        longest = max(bar.value for row in rows for bar in row.bars)
        content = {
            "language": language,
            "publisher": shown(report.publisher.in_(language), language),
            "title": chart.title.in_(language),
            "legend": [shown(period, language) for period in self.legend(charted, language)],
            "rows": [_row(row, longest, language) for row in rows],
            "composed": charted.rest is not None,
            "terms": [plain(line, language) for line in self.terms(charted, language)],
            **origin(report, language),
        }
        return Picture(f"chart:{chart.id}:{language}", TEMPLATES / "chart.typ", content)

    def rows(self, charted: Charted, language: Language) -> Iterator[Row]:
        """What is drawn, from above."""
        for fact, twin in zip(charted.facts, charted.beside, strict=True):
            name = charted.chart.bars[fact.id].in_(language)
            pair = (fact, twin) if twin else (fact,)
            yield Row(name, tuple(self._bars(pair, language)))
        if charted.rest and charted.chart.rest:
            value = charted.rest.value
            bars = (Bar(number(value, language), value, Tone.REST),)
            of = (number(fact.value or 0, language) for fact in charted.rest.of)
            remark = texts(language).say("chart-rest", formula=" − ".join(of))
            yield Row(charted.chart.rest.in_(language), bars, remark)

    def _bars(self, facts: tuple[Fact, ...], language: Language) -> Iterator[Bar]:
        """A bar for each period over which one thing is counted."""
        for fact, tone in zip(facts, (Tone.STRONG, Tone.LIGHT), strict=False):
            period = self.replies.labels.period(fact, language) if len(facts) > 1 else ""
            yield Bar(qualified(fact, language), fact.value or 0, tone, period)

    def legend(self, charted: Charted, language: Language) -> tuple[str, ...]:
        """The periods by name, where there are two of them."""
        twin = next(filter(None, charted.beside), None)
        return (
            tuple(self._named(fact, language) for fact in (charted.facts[0], twin)) if twin else ()
        )

    def _named(self, fact: Fact, language: Language) -> str:
        period, name = self._knowledge.period(fact), self.replies.labels.period(fact, language)
        first, last = day(period.first, language), day(period.last, language)
        name = name[:1].upper() + name[1:]
        return texts(language).say("chart-period", name=name, first=first, last=last)

    def terms(self, charted: Charted, language: Language) -> Iterator[Line]:
        """What the bars must not be shown without."""
        answers = self.replies.answers
        if not any(charted.beside):
            yield from answers.periods(charted.facts, language)
        yield from answers.terms(charted.every, language, self.replies.today())
        if charted.chart.note:
            yield (Plain(charted.chart.note.in_(language)),)
        if charted.rest:
            yield texts(language).line("computed-own")


def _row(row: Row, longest: float, language: Language) -> dict[str, Any]:
    bars = [
        {"figure": bar.figure, "share": bar.value / longest, "tone": bar.tone} for bar in row.bars
    ]
    return {"name": row.name, "bars": bars, "remark": shown(row.remark, language)}
