"""Charts: that their bars may stand side by side; and that no picture or caption is too long."""

from collections.abc import Iterator
from datetime import date

from bot.knowledge.base import Knowledge
from bot.knowledge.charts import Chart
from bot.knowledge.errors import Problem
from bot.knowledge.places import problem
from bot.language import Language
from bot.pictures.captions import LONGEST
from bot.pictures.charts import Charted, Charts
from bot.pictures.drawing import DoesNotFitError, drawn
from bot.pictures.offering import chart_shown
from bot.replies.markup import length
from bot.replies.reply import Replies

_Found = Iterator[tuple[str, str]]
"""Keys of a chart, and what is wrong with them."""


def pictures(knowledge: Knowledge) -> Iterator[Problem]:
    """Charts that would mislead or can't be drawn, and captions that Telegram would refuse."""
    replies = Replies(knowledge, lambda: date.min)  # every correction still shown
    for fact in knowledge.facts.values():
        for language in Language:
            reply = replies.fact(fact.id, language)
            if reply and (over := length(reply.html) - LONGEST) > 0:
                what = f"is {over} characters too long for the caption of a picture"
                yield problem(knowledge, fact, str(language), what)
    for chart in knowledge.charts.values():
        charted = Charts(replies).charted(chart)
        found = tuple(_misleading(charted, knowledge))
        for key, what in found or tuple(_too_long(chart, replies)):
            yield problem(knowledge, chart, key, what)


def _misleading(charted: Charted, knowledge: Knowledge) -> _Found:
    yield from _figures(charted, knowledge)
    yield from _parts(charted)
    yield from _periods(charted, knowledge)
    yield from _words(charted.chart)


def _figures(charted: Charted, knowledge: Knowledge) -> _Found:
    chart = charted.chart
    for fact in charted.facts:
        if fact.report != chart.report:
            yield (
                "bars",
                f"{fact.id!r} stands in the report {fact.report!r}: name facts of this one",
            )
        if fact.value is None:
            yield "bars", f"{fact.id!r} has no figure: remove it"
        if not knowledge.is_own(fact):
            yield "bars", f"{fact.id!r} is a claim of {fact.speaker!r}: draw what the report found"
    if len({fact.unit for fact in charted.facts}) > 1:
        yield "bars", "they count different units: one scale would compare what can't be compared"


def _parts(charted: Charted) -> _Found:
    chart, whole = charted.chart, charted.whole
    for fact in charted.parts if whole else ():
        if fact.whole != chart.whole:
            yield "whole", f"{fact.id!r} is not a part of {chart.whole!r}: see its own 'whole'"
    if chart.rest and charted.rest is None:
        yield "rest", "needs a 'whole' and disjoint parts, all documented figures: remove it"


def _periods(charted: Charted, knowledge: Knowledge) -> _Found:
    if len({knowledge.period_id(fact) for fact in charted.facts}) > 1:
        yield "bars", "they are counted over different periods: use 'beside' for two periods"
    if charted.chart.beside is None:
        return
    if charted.chart.rest:
        yield "beside", "goes with no 'rest': remove one"
    for fact, twin in zip(charted.facts, charted.beside, strict=True):
        if twin is None:
            yield "beside", f"{fact.id!r} is not counted over {charted.chart.beside!r} too"


def _words(chart: Chart) -> _Found:
    named = {"title": chart.title, "rest": chart.rest}
    named |= {f"bars.{id_}": name for id_, name in chart.bars.items()}
    for key, name in named.items():
        if name and any(char.isdigit() for char in name.en + name.ar):
            yield key, "has a figure in it: figures come from facts alone"


def _too_long(chart: Chart, replies: Replies) -> _Found:
    for language in Language:
        shown = chart_shown(chart.id, language, replies)
        assert shown is not None  # noqa: S101 - it is one of the knowledge
        if (over := length(shown.caption.html) - LONGEST) > 0:
            yield "", f"its caption in {language.name} is {over} characters too long for Telegram"
        try:
            drawn(shown.picture)
        except DoesNotFitError:
            yield "", f"does not fit a picture in {language.name}: shorten it or draw fewer bars"
