"""How to name a report as a source: in words, and for a list of references."""

from collections.abc import Iterator

from bot.knowledge.model import Report
from bot.language import Language
from bot.replies.markup import Block, Body, Line, Plain
from bot.replies.message import Message
from bot.replies.numbers import day
from bot.replies.texts import texts

_BLANK: Line = ()
_BIBTEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
    }
)


def cited(report: Report, language: Language) -> Message:
    """Both forms, each to be copied, and whether there are later reports."""
    return Message(Body(tuple(_lines(report, language)), language))


def _lines(report: Report, language: Language) -> Iterator[Line]:
    yield texts(language).line("cite-words")
    yield (Block(in_words(report, language)),)
    yield _BLANK
    yield texts(language).line("cite-bibtex")
    yield (Block(bibtex(report, language)),)
    if report.superseded:
        yield _BLANK
        yield (Plain(report.superseded.in_(language)),)


def in_words(report: Report, language: Language) -> str:
    """Publisher, title and date; the address on a line of its own, so that it reads straight."""
    key = "reference-foreign" if report.is_foreign(language) else "reference"
    words = texts(language).say(
        key,
        publisher=report.publisher.in_(language),
        title=report.title.in_(language),
        date=day(report.published, language),
    )
    return f"{words}\n{report.page(language)}"


def bibtex(report: Report, language: Language) -> str:
    """An entry for BibTeX; braces keep the names as they are written."""
    publisher = report.publisher.in_(language).translate(_BIBTEX)
    title = report.title.in_(language).translate(_BIBTEX)
    when = report.published
    return "\n".join(
        (
            f"@techreport{{{report.id},",
            f"  author = {{{{{publisher}}}}},",
            f"  title = {{{{{title}}}}},",
            f"  institution = {{{publisher}}},",
            f"  year = {{{when.year}}},",
            f"  month = {when.month},",
            f"  day = {{{when.day}}},",
            f"  url = {{{report.page(language)}}}",
            "}",
        )
    )
