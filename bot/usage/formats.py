"""Numbers and days as an administrator reads them, short: Latin digits in both languages."""

from datetime import UTC, datetime

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.language import Language

_LOCALES = {Language.EN: "en", Language.AR: "ar_SY"}
_ONE_DECIMAL = "#,##0.#"


def number(value: float, language: Language) -> str:
    """`value` with at most one decimal."""
    return format_decimal(value, _ONE_DECIMAL, _LOCALES[language], numbering_system="latn")


def short_day(second: int, language: Language) -> str:
    """The day, UTC, on which that second since 1970 lies, without its year."""
    return format_date(datetime.fromtimestamp(second, UTC), "d MMM", _LOCALES[language])
