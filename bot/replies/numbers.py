"""Figures and dates as a reader of each language writes them: Latin digits in both.

A test holds them against Babel, which takes longer to import than a question to answer.
"""

import re
from datetime import date

from bot.knowledge.model import Fact, Qualifier
from bot.language import Language
from bot.replies.texts import texts

_QUALIFIED = {
    Qualifier.AT_LEAST: "at-least",
    Qualifier.ABOUT: "about",
    Qualifier.MORE_THAN: "more-than",
}
_PLAIN_BELOW = 10_000
_GROUPED = re.compile(r"(?<![\d,.])(\d),(\d{3})(?![\d,])")
"""A number below that with its digits grouped."""


def number(value: float, language: Language) -> str:
    """`value` with at most one decimal; Arabic groups the digits of long numbers only."""
    rounded = round(value, 1)
    whole = rounded == int(rounded)
    if language is Language.AR and abs(rounded) < _PLAIN_BELOW:
        return f"{rounded:.0f}" if whole else f"{rounded:.1f}"
    return f"{rounded:,.0f}" if whole else f"{rounded:,.1f}"


def formula(written: str, language: Language) -> str:
    """A calculation with its numbers as the language writes them."""
    return _GROUPED.sub(r"\1\2", written) if language is Language.AR else written


def day(when: date, language: Language) -> str:
    """A date in words: 30 September 2019."""
    say = texts(language).say
    month = say(f"month-{when.month}")
    return say("date", day=str(when.day), month=month, year=str(when.year))


def figure(fact: Fact, language: Language) -> str:
    """The figure of `fact` as its sentence shows it; in digits, to stand outside the sentence."""
    shown = fact.figures(language)
    if shown and all(any(char.isdigit() for char in part) for part in shown):
        return " / ".join(shown)
    return "" if fact.value is None else number(fact.value, language)


def qualified(fact: Fact, language: Language) -> str:
    """The figure with its qualifier: at least 1,083."""
    shown = figure(fact, language)
    key = _QUALIFIED.get(fact.qualifier) if fact.qualifier else None
    return texts(language).say(key, figure=shown) if key and shown else shown
