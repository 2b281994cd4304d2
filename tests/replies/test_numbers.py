from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.language import Language
from bot.replies.numbers import day, figure, formula, number, qualified
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


@given(value=st.one_of(st.integers(0, 10**9), st.decimals(0, 10**7, places=2)))
def test_numbers_are_written_as_babel_writes_them(value: int | Decimal) -> None:
    """But for the digits of short numbers, which Arabic editors do not group."""
    value = round(value, 1)
    written = {
        Language.EN: format_decimal(value, "#,##0.#", "en_GB"),
        Language.AR: format_decimal(value, "#,##0.#", "ar_SY", group_separator=value >= 10_000),
    }
    assert {language: number(float(value), language) for language in Language} == written


@given(when=st.dates(date(1900, 1, 1)))
def test_dates_are_written_as_babel_writes_them_in_syria(when: date) -> None:
    written = {
        Language.EN: format_date(when, "d MMMM y", "en_GB"),
        Language.AR: format_date(when, "d MMMM y", "ar_SY"),
    }
    assert {language: day(when, language) for language in Language} == written


def test_the_numbers_of_a_formula_are_written_as_elsewhere() -> None:
    written = "1,928 ÷ 6,686 × 100 + 650,000"
    assert formula(written, Language.EN) == written
    assert formula(written, Language.AR) == "1928 ÷ 6686 × 100 + 650,000"


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
