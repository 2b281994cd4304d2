import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.pictures.captions import LONGEST, caption
from bot.pictures.charts import Charts
from bot.replies.markup import length
from bot.replies.reply import Replies
from tests.pictures.little import CHARTS, LITTLE


def _plain(id_: str, language: Language) -> list[str]:
    return caption(LITTLE.charts[id_], language, CHARTS).plain.split("\n")


def test_a_caption_says_every_figure_of_the_chart() -> None:
    assert _plain("who-was-killed", Language.EN)[:6] == [
        "Civilians killed",
        "",
        "Civilians: 600",
        "Children: 200",
        "Women: 100",
        "Others: 300 (Remainder: 600 − 200 − 100)",
    ]
    assert "الأطفال: 200 (كامل المدة)، 20 (السنة الرابعة)" in _plain("beside", Language.AR)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("chart", LITTLE.charts)
def test_a_caption_has_period_source_and_that_there_are_later_reports(
    chart: str, language: Language
) -> None:
    body = caption(LITTLE.charts[chart], language, CHARTS)
    assert "2015" in body.plain
    assert "https://example.org/report/#:~:text=" in body.html
    assert "later" in body.plain or "لاحقة" in body.plain


@pytest.mark.parametrize("language", Language)
def test_every_caption_fits_under_a_photo(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    for chart in knowledge.charts.values():
        assert length(caption(chart, language, Charts(replies)).html) <= LONGEST
    for id_ in knowledge.facts:
        reply = replies.fact(id_, language)
        assert reply is not None
        assert length(reply.html) <= LONGEST
