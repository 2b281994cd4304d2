"""The little knowledge with a chart of two periods, and every kind of picture that it has."""

from collections.abc import Iterator
from dataclasses import replace

from bot.knowledge.charts import Chart
from bot.language import Language
from bot.pictures.cards import card
from bot.pictures.charts import Charts
from bot.pictures.picture import Picture
from bot.replies.reply import Replies
from tests.answering.small import SMALL
from tests.conftest import TODAY

LATER = {"en": "There are later reports.", "ar": "صدرت تقارير لاحقة."}
_WOMEN = SMALL.facts["women-killed"]
WOMEN_YEAR_FOUR = _WOMEN.model_copy(
    update={
        "id": "women-killed-year-four",
        "value": 9,
        "period": "year-four",
        "whole": None,
        "en": "The network documented **nine** women killed in the fourth year.",
        "ar": "وثّقت الشبكة مقتل **تسع** نساء في السنة الرابعة.",
    }
)
_REPORT = SMALL.reports["little"]
BESIDE = Chart.model_validate(
    {
        "id": "beside",
        "report": "little",
        "title": {"en": "Children and women", "ar": "الأطفال والنساء"},
        "bars": {
            "children-killed": {"en": "Children", "ar": "الأطفال"},
            "women-killed": {"en": "Women", "ar": "النساء"},
        },
        "beside": "year-four",
    }
)
LITTLE = replace(
    SMALL,
    facts={**SMALL.facts, WOMEN_YEAR_FOUR.id: WOMEN_YEAR_FOUR},
    charts={**SMALL.charts, "beside": BESIDE},
    reports={"little": type(_REPORT).model_validate(_REPORT.model_dump() | {"superseded": LATER})},
)
REPLIES = Replies(LITTLE, lambda: TODAY)
CHARTS = Charts(REPLIES)
FACTS = ("children-killed", "medical-attacked", "refugees-returned", "talks-failed")


def kinds() -> Iterator[Picture]:
    """A picture of every kind in each language."""
    for language in Language:
        for id_ in FACTS:
            yield card(LITTLE.facts[id_], language, REPLIES)
        for chart in LITTLE.charts.values():
            yield CHARTS.picture(chart, language)
