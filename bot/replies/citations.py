"""Where a statement stands: a link to the very passage, and what a journalist copies."""

import re
from datetime import date

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Qualifier, Report, Unit
from bot.language import Language
from bot.replies.corrections import briefly
from bot.replies.markup import Anchor, Line, Plain, unmarked
from bot.replies.numbers import day, qualified
from bot.replies.texts import texts

TIMELESS = {Unit.PAGE, Unit.RESOLUTION, Unit.ARTICLE}
"""What is counted over no period."""
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
    key = "source-foreign" if report.is_foreign(language) else "source"
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


def copied(knowledge: Knowledge, fact: Fact, label: str, language: Language, today: date) -> str:
    """What a journalist needs of `fact` in at most 256 characters, for a copy button.

    Figure with qualifier, what it counts, period, correction and source; the link where it fits.
    """
    report, sentence = knowledge.reports[fact.report], unmarked(fact.statement(language))
    links = dict.fromkeys((citation(report, fact, language), report.page(language), ""))
    publisher, when = report.publisher.in_(language), day(report.published, language)
    origin = texts(language).say("origin", publisher=publisher, date=when) + "."
    correction, over = briefly(fact, language, today), stretch(knowledge, fact, language)
    told = (_spaced(sentence, over and f"{over}."), _compact(knowledge, fact, label, language))
    ways = (
        _spaced(statement, correction, origin, link)
        for statement in filter(None, told)
        for link in links
        if link or statement is told[-1] or not told[-1]
    )
    rest = _spaced("…", correction, origin, report.page(language))
    if len(rest) > LONGEST_COPY // 2:
        rest = _spaced("…", correction, origin)
    cut = f"{_cut(sentence, LONGEST_COPY - len(rest))}{rest}"
    return next((way for way in ways if len(way) <= LONGEST_COPY), cut[:LONGEST_COPY])


def stretch(knowledge: Knowledge, fact: Fact, language: Language) -> str:
    """The period that `fact` counts over; nothing for what is not counted over one."""
    if not is_over_time(knowledge, fact):
        return ""
    period = knowledge.period(fact)
    first, last = day(period.first, language), day(period.last, language)
    return texts(language).say("period", first=first, last=last)


def is_over_time(knowledge: Knowledge, fact: Fact) -> bool:
    """Whether `fact` has a period of its own, or counts over the usual one."""
    counted = fact.value is not None and fact.unit not in TIMELESS
    return fact.period is not None or (counted and knowledge.is_own(fact))


def _spaced(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _cut(sentence: str, room: int) -> str:
    """The beginning of `sentence`, up to a pause if there is one late enough, else to a word."""
    pauses = [found.start() for found in _PAUSE.finditer(sentence, room // 2, room)]
    return sentence[: pauses[-1]] if pauses else sentence[:room].rpartition(" ")[0]


def _compact(knowledge: Knowledge, fact: Fact, label: str, language: Language) -> str:
    """Label, figure and period without a sentence; nothing where there is no figure."""
    if fact.value is None:
        return ""
    say, period = texts(language).say, knowledge.period(fact)
    shown, speaker = qualified(fact, language), knowledge.concepts[fact.speaker].name.in_(language)
    if fact.qualifier is Qualifier.DOCUMENTED:
        shown = say("documented-figure", figure=shown)
    if not knowledge.is_own(fact) and speaker not in label:
        label = say("label-claim", label=label, speaker=speaker)
    if not is_over_time(knowledge, fact):
        return f"{label}: {shown}."
    over = say("from-to", first=day(period.first, language), last=day(period.last, language))
    return f"{label}: {shown} ({over})."


def _encoded(phrase: str) -> str:
    """Everything but letters and digits encoded: a bare comma or hyphen has a meaning here."""
    return "".join(
        char
        if char.isascii() and char.isalnum()
        else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in phrase
    )
