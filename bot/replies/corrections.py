"""That a figure was corrected: said with the old one wherever the fact is, until a day."""

from collections.abc import Iterator
from datetime import date

from bot.knowledge.model import Correction, Fact
from bot.language import Language
from bot.replies.numbers import day, number
from bot.replies.texts import texts


def current(fact: Fact, today: date) -> Correction | None:
    """The correction of `fact`, as long as it is to be said."""
    correction = fact.correction
    return correction if correction and today <= correction.until else None


def corrected(fact: Fact, language: Language, today: date) -> Iterator[str]:
    """When `fact` was corrected, from what and why; nothing where it was not, or long ago."""
    if correction := current(fact, today):
        what = briefly(fact, language, today)
        yield texts(language).say("corrected", what=what, why=correction.why.in_(language))


def briefly(fact: Fact, language: Language, today: date) -> str:
    """The same without the reason, where there is little room."""
    correction = current(fact, today)
    if correction is None:
        return ""
    say, when = texts(language).say, day(correction.since, language)
    if correction.was is None:
        return say("corrected-words", date=when)
    key = "corrected-figure" if fact.value is not None else "corrected-withdrawn"
    return say(key, date=when, figure=number(correction.was, language))
