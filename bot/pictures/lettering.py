"""Texts as a picture shows them, and what stands at the foot of every picture."""

import re
from functools import cache
from typing import Any

from bot.knowledge.model import Report
from bot.language import Language
from bot.replies.markup import Bold, Line, isolated
from bot.replies.numbers import day
from bot.replies.texts import texts

_SPACE, _LASTING = " ", "\u00a0"
Parts = list[dict[str, Any]]


def shown(text: str, language: Language) -> str:
    """`text` with its dates unbroken, and what runs the other way kept together."""
    whole = _dates(language).sub(lambda date: date[0].replace(_SPACE, _LASTING), text)
    return isolated(whole, language)


def parts(line: Line, language: Language) -> Parts:
    """A line, with what stands out in it."""
    return [{"text": shown(span.text, language), "bold": isinstance(span, Bold)} for span in line]


def plain(line: Line, language: Language) -> str:
    """A line in which nothing stands out."""
    return shown("".join(span.text for span in line), language)


def origin(report: Report, language: Language) -> dict[str, str]:
    """The foot of a picture: whose report, from when, where, and whether there are later ones."""
    page = report.page(language)
    foreign = language is not Language.EN and page == report.page(Language.EN)
    key = "picture-source-foreign" if foreign else "picture-source"
    publisher, when = report.publisher.in_(language), day(report.published, language)
    source = texts(language).say(key, publisher=publisher, date=when)
    later = report.superseded.in_(language) if report.superseded else ""
    return {
        "source": shown(source, language),
        "address": page.removeprefix("https://").rstrip("/"),
        "later": shown(later, language),
    }


@cache
def _dates(language: Language) -> re.Pattern[str]:
    months = "|".join(texts(language).say(f"month-{number}") for number in range(1, 13))
    return re.compile(rf"\d{{1,2}} (?:{months}) \d{{4}}")
