import pytest

from bot.knowledge.load import load
from bot.language import Language
from tests.knowledge.editing import Copy

LONG = "x" * 61


def test_a_chart_is_read_with_its_report_and_its_bars_in_order(copy: Copy) -> None:
    chart = load(copy.folder).charts["who-was-killed"]
    assert chart.report == "little"
    assert list(chart.bars) == ["civilians-killed", "children-killed", "women-killed"]
    assert chart.bars["women-killed"].in_(Language.AR) == "النساء"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("whole: civilians-killed", "whole: gone", "whole: there is no 'gone'"),
        ("women-killed:", "men-killed:", "bars: there is no 'men-killed'"),
        ("rest:", "beside: year-five\n  rest:", "beside: there is no 'year-five'"),
        ("rest:", "rests:", "unknown key"),
        ("en: Civilians killed,", f"en: {LONG},", "at most 60"),
        ("    medical-attacked: {en: Clinics, ar: العيادات}\n", "", "at least 2 entries"),
    ],
)
def test_a_mistake_in_a_chart_is_found_with_its_place(
    copy: Copy, old: str, new: str, why: str
) -> None:
    copy.change("charts", old, new)
    copy.problem("charts", why)
