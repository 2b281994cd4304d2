from bot.language import Language
from bot.usage.formats import number, short_day

DAY = 86_400


def test_a_number_has_latin_digits_and_at_most_one_decimal() -> None:
    assert [number(value, Language.EN) for value in (5, 12345, 1.25)] == ["5", "12,345", "1.2"]
    assert [number(value, Language.AR) for value in (5, 12345, 1.25)] == ["5", "12,345", "1.2"]


def test_a_day_is_short_with_the_months_of_the_levant() -> None:
    assert short_day(0, Language.EN) == "1 Jan"
    assert short_day(30 * DAY + 5, Language.AR) == "31 كانون الثاني"
