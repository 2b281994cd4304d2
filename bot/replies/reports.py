"""What a person can have of a whole report, once it is known which one."""

from dataclasses import dataclass
from enum import StrEnum

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Report
from bot.language import Language
from bot.replies.files import as_csv, as_json
from bot.replies.markup import Body, Line, Plain
from bot.replies.message import File, Message, Press
from bot.replies.numbers import day, number
from bot.replies.texts import texts


class Deed(StrEnum):
    """What can be done with a report."""

    FACTS = "x"
    CITE = "c"


@dataclass(frozen=True, slots=True)
class OfReport:
    """What a button says: do something with a report, in a language."""

    deed: Deed
    report: str
    language: Language

    def __str__(self) -> str:
        return f"{self.deed}:{self.report}:{self.language}"


def read(data: str) -> OfReport | None:
    """What a button says; None for what no button of these does."""
    match data.split(":"):
        case [deed, report, language] if deed in set(Deed) and language in set(Language):
            return OfReport(Deed(deed), report, Language(language))
        case _:
            return None


def which(knowledge: Knowledge, deed: Deed, language: Language) -> Message:
    """Ask which report, the newest first."""
    newest = sorted(knowledge.reports.values(), key=lambda each: each.published, reverse=True)
    titles = tuple(
        Press(report.title.in_(language), str(OfReport(deed, report.id, language)))
        for report in newest
    )
    return Message(Body((texts(language).line("report-which"),), language), titles)


def facts(knowledge: Knowledge, report: Report, language: Language) -> tuple[File, File]:
    """All facts of `report` as a table and for programs."""
    say = texts(language)
    count = sum(fact.report == report.id for fact in knowledge.facts.values())
    table = say.line(
        "facts-csv",
        title=report.title.in_(language),
        publisher=report.publisher.in_(language),
        date=day(report.published, language),
        number=number(count, language),
    )
    later: tuple[Line, ...] = (
        ((Plain(report.superseded.in_(language)),),) if report.superseded else ()
    )
    return (
        File(f"{report.id}.csv", as_csv(knowledge, (report,)), Body((table, *later), language)),
        File(
            f"{report.id}.json",
            as_json(knowledge, (report,)),
            Body((say.line("facts-json"),), language),
        ),
    )
