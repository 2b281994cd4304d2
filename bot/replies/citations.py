"""Where a statement stands: a link to the very passage, and what a journalist copies."""

import re

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Report
from bot.language import Language
from bot.replies.markup import Anchor, Line, Plain, unmarked
from bot.replies.numbers import day, qualified
from bot.replies.texts import texts

_PAUSE = re.compile("[,;:،؛]")
LONGEST_COPY = 256
"""Telegram's limit for a copy button."""


def citation(report: Report, fact: Fact, language: Language) -> str:
    """The address of the passage that `fact` stands on.

    The evidence is English, so a page in another language gets no text fragment.
    """
    page = report.page(language)
    if page != report.page(Language.EN):
        return page
    return f"{page}#:~:text={_encoded(fact.evidence[0])}"


def source(report: Report, fact: Fact, language: Language) -> Line:
    """Title, publisher and date, the title linked to the passage."""
    foreign = language is not Language.EN and report.page(language) == report.page(Language.EN)
    key = "source-foreign" if foreign else "source"
    title = Anchor(report.title.in_(language), citation(report, fact, language))
    publisher, when = report.publisher.in_(language), day(report.published, language)
    return texts(language).line(key, title=title, publisher=publisher, date=when)


def passages(
    report: Report, facts: tuple[Fact, ...], names: tuple[str, ...], language: Language
) -> Line:
    """A link for each of several statements."""
    before, after = texts(language).say("passages", links="\0").split("\0")
    links: list[Plain | Anchor] = [Plain(before)]
    for fact, name in zip(facts, names, strict=True):
        links += [Anchor(name, citation(report, fact, language)), Plain(" · ")]
    return (*links[:-1], Plain(after)) if after else tuple(links[:-1])


def copied(knowledge: Knowledge, fact: Fact, label: str, language: Language) -> str:
    """The statement with its source in at most 256 characters, for a copy button."""
    report = knowledge.reports[fact.report]
    sentence = unmarked(fact.statement(language))
    page = report.page(language)
    full = citation(report, fact, language)
    publisher, when = report.publisher.in_(language), day(report.published, language)
    origin = texts(language).say("origin", publisher=publisher, date=when)
    ways = [f"{sentence} {origin}. {full}", f"{sentence} {full}", f"{sentence} {page}"]
    if short := _compact(knowledge, fact, label, language):
        ways += [f"{short}. {origin}. {full}", f"{short}. {origin}. {page}", f"{short}. {page}"]
    ways.append(f"{_cut(sentence, LONGEST_COPY - len(page) - 2)}… {page}")
    return next(way for way in ways if len(way) <= LONGEST_COPY)


def _cut(sentence: str, room: int) -> str:
    """The beginning of `sentence`, up to a pause if there is one late enough, else to a word."""
    pauses = [found.start() for found in _PAUSE.finditer(sentence, room // 2, room)]
    return sentence[: pauses[-1]] if pauses else sentence[:room].rpartition(" ")[0]


def _compact(knowledge: Knowledge, fact: Fact, label: str, language: Language) -> str:
    """Label, figure and period without a sentence; nothing where there is no figure."""
    if fact.value is None:
        return ""
    period = knowledge.period(fact)
    stretch = texts(language).say(
        "from-to", first=day(period.first, language), last=day(period.last, language)
    )
    return f"{label}: {qualified(fact, language)} ({stretch})"


def _encoded(phrase: str) -> str:
    """Everything but letters and digits encoded: a bare comma or hyphen has a meaning here."""
    return "".join(
        char
        if char.isascii() and char.isalnum()
        else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in phrase
    )
