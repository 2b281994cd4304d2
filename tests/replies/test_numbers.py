from datetime import date

import pytest

from bot.language import Language
from bot.replies.numbers import day, figure, number, qualified
from tests.replies.facts import KILLED, LITTLE, fact


@pytest.mark.parametrize(
    ("value", "en", "ar"),
    [
        (1928, "1,928", "1928"),
        (28.84, "28.8", "28.8"),
        (2.0, "2", "2"),
        (650000, "650,000", "650,000"),
    ],
)
def test_a_number_is_written_as_a_reader_of_the_language_does(
    value: float, en: str, ar: str
) -> None:
    assert (number(value, Language.EN), number(value, Language.AR)) == (en, ar)


def test_a_date_has_the_levantine_month_in_arabic() -> None:
    assert day(date(2019, 9, 30), Language.EN) == "30 September 2019"
    assert day(date(2019, 9, 30), Language.AR) == "30 أيلول 2019"


def test_the_figure_stands_as_the_sentence_shows_it_and_in_digits() -> None:
    assert figure(LITTLE.facts["children-killed"], Language.EN) == "1,928"
    two = fact("two", KILLED, value=2, en="**two** of them", ar="**اثنان** منهم")
    assert figure(two, Language.AR) == "2"
    assert figure(LITTLE.facts["apology"], Language.EN) == ""


def test_the_qualifier_stays_with_the_figure() -> None:
    assert qualified(LITTLE.facts["schools"], Language.EN) == "at least 201"
    assert qualified(LITTLE.facts["schools"], Language.AR) == "ما لا يقل عن 201"
    assert qualified(LITTLE.facts["children-killed"], Language.EN) == "1,928"
    assert qualified(LITTLE.facts["apology"], Language.EN) == ""
