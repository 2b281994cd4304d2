from dataclasses import replace

import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.pictures.charts import Charts, Row
from bot.replies.reply import Replies
from tests.pictures.little import CHARTS, LITTLE


def _rows(id_: str, language: Language = Language.EN) -> list[Row]:
    return list(CHARTS.rows(CHARTS.charted(LITTLE.charts[id_]), language))


def test_bars_are_as_long_as_their_figures() -> None:
    rows = CHARTS.picture(LITTLE.charts["who-was-killed"], Language.EN).content["rows"]
    assert [row["bars"][0]["share"] for row in rows] == [1, 200 / 600, 100 / 600, 300 / 600]


def test_what_remains_is_drawn_as_such_with_its_formula() -> None:
    *drawn, rest = _rows("who-was-killed")
    assert {bar.tone for row in drawn for bar in row.bars} == {"strong"}
    assert (rest.name, rest.bars[0].figure, rest.bars[0].tone) == ("Others", "300", "rest")
    assert rest.remark == "Remainder: 600 − 200 − 100"
    terms = CHARTS.picture(LITTLE.charts["who-was-killed"], Language.EN).content["terms"]
    assert "Calculated by this bot" in terms[-1]


@pytest.mark.parametrize("qualifier", ["at least", "about", "more than"])
def test_nothing_remains_of_figures_that_are_not_exact(qualifier: str) -> None:
    whole = LITTLE.facts["civilians-killed"]
    loose = type(whole).model_validate(whole.model_dump() | {"qualifier": qualifier})
    facts = {**LITTLE.facts, whole.id: loose}
    changed = replace(LITTLE, facts=facts)
    charts = Charts(Replies(changed, CHARTS.replies.today))
    assert charts.charted(LITTLE.charts["who-was-killed"]).rest is None


def test_a_second_period_has_bars_of_its_own_and_both_are_named() -> None:
    first, _ = _rows("beside")
    assert [(bar.figure, bar.period) for bar in first.bars] == [
        ("200", "whole period"),
        ("20", "fourth year"),
    ]
    legend = CHARTS.legend(CHARTS.charted(LITTLE.charts["beside"]), Language.AR)
    assert legend == (
        "كامل المدة: من 30 أيلول 2015 إلى 30 أيلول 2019",
        "السنة الرابعة: من 30 أيلول 2018 إلى 30 أيلول 2019",
    )


def test_a_minimum_is_called_one() -> None:
    assert [row.bars[0].figure for row in _rows("attacked")] == ["at least 60", "at least 90"]


def test_a_fact_knows_its_charts() -> None:
    found = [chart.id for chart in CHARTS.of(LITTLE.facts["children-killed-year-four"])]
    assert found == ["beside"]


def test_the_shipped_charts_draw_what_the_report_gives_and_one_remainder(
    knowledge: Knowledge, replies: Replies
) -> None:
    charts = Charts(replies)
    rests = {id_: charts.charted(chart).rest for id_, chart in knowledge.charts.items()}
    computed = {id_: rest.value for id_, rest in rests.items() if rest}
    assert computed == {"who-was-killed": 6686 - 1928 - 908}
