"""What stands under a chart: all that it shows, in words, since not everybody sees a picture."""

from collections.abc import Iterator

from bot.knowledge.charts import Chart
from bot.language import Language
from bot.pictures.charts import Charted, Charts, Row
from bot.replies.citations import source
from bot.replies.markup import Body, Bold, Line, Plain
from bot.replies.texts import texts

LONGEST = 1024
"""Telegram's limit for a caption, in UTF-16 units."""
_BLANK: Line = ()


def caption(chart: Chart, language: Language, charts: Charts) -> Body:
    """The caption of `chart`."""
    return Body(tuple(_lines(charts.charted(chart), language, charts)), language)


def _lines(charted: Charted, language: Language, charts: Charts) -> Iterator[Line]:
    replies, chart = charts.replies, charted.chart
    report = replies.knowledge.reports[chart.report]
    yield (Bold(chart.title.in_(language)),)
    yield _BLANK
    yield from (_counted(row, language) for row in charts.rows(charted, language))
    yield _BLANK
    yield from ((Plain(period),) for period in charts.legend(charted, language))
    yield from charts.terms(charted, language)
    yield _BLANK
    yield source(report, charted.facts[0], language)
    if report.superseded:
        yield (Plain(report.superseded.in_(language)),)


def _counted(row: Row, language: Language) -> Line:
    """A row of the chart, with the period of each figure where there are two."""
    say, figures = texts(language), [Bold(bar.figure) for bar in row.bars]
    if len(row.bars) > 1:
        first, second = row.bars
        periods = {"period": first.period, "beside": second.period}
        return say.line(
            "chart-row-beside", name=row.name, figure=figures[0], other=figures[1], **periods
        )
    if row.remark:
        return say.line("chart-row-rest", name=row.name, figure=figures[0], remark=row.remark)
    return say.line("chart-row", name=row.name, figure=figures[0])
