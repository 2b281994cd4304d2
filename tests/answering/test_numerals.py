import pytest

from bot.answering.outcome import Verdict
from tests.answering.small import answer, ask, spot


def _numbers(text: str) -> list[float]:
    return [span.number for span in spot(text).spans if span.number is not None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one thousand nine hundred and twenty eight", 1928),
        ("six thousand, six hundred and eighty-six", 6686),
        ("six thousand six hundred eighty-six", 6686),
        ("nineteen twenty-eight", 1928),
        ("nineteen hundred and twenty-eight", 1928),
        ("nine hundred eight", 908),
        ("a hundred and seven", 107),
        ("three hundred thirty-five thousand", 335_000),
        ("three point three million", 3_300_000),
        ("3 point 3 million", 3_300_000),
        ("3.3 million", 3_300_000),
        ("6 thousand and 86", 6086),
        ("fifty", 50),
        ("ألف وتسعمئة وثمانية وعشرين", 1928),
        ("ستة آلاف وستمئة وستة وثمانون", 6686),
        ("ثلاث مئة وخمس وثلاثون", 335),
        ("تسعمئة وثماني", 908),
        ("ثلاثة ملايين وثلاثمئة ألف", 3_300_000),
        ("ألفين وستة عشر", 2016),
    ],
)
def test_a_number_in_words_is_one_number(text: str, value: float) -> None:
    assert _numbers(text)[0] == value


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("one and two", []),
        ("one of two", []),
        ("thousands", []),
        ("how many million", []),
        ("children and two women", []),
        ("articles 7 and 8", [7, 8]),
        ("resolutions 2139 and 2254", [2139, 2254]),
        ("30 September 2015", [30, 2015]),
        ("twenty, thirty", [20, 30]),
        ("twenty and thirty", [20, 30]),
        ("twenty 30", [20, 30]),
        ("two hundred children and one hundred women", [200, 100]),
        ("at this point 3 children", [3]),
        ("كم مليون", []),
    ],
)
def test_what_is_no_number_or_several_stays_so(text: str, numbers: list[float]) -> None:
    assert _numbers(text) == numbers


def test_a_figure_in_words_is_checked() -> None:
    checked = answer("did russia kill six hundred civilians?").checked
    assert checked is not None
    assert (checked.value, checked.verdict) == (600, Verdict.RIGHT)


@pytest.mark.parametrize("year", ["two thousand sixteen", "twenty sixteen", "ألفين وستة عشر"])
def test_a_year_in_words_is_a_year(year: str) -> None:
    assert ask(f"children killed in {year}") == f"decline period {year}"


def test_a_point_that_divides_nothing_says_nothing() -> None:
    assert ask("point: how many children did russia kill") == "children-killed"
