"""All facts as files: for a spreadsheet, and for a program.

Column and key order is a promise (README, "All facts as a file"): what is new comes last.
"""

import csv
import io
import json
from collections.abc import Iterable

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Report
from bot.language import Language
from bot.replies.export import Json, told

_FORMULA = tuple("=+-@\t\r＝＋－＠")
"""What a spreadsheet would take for the beginning of a formula."""


def as_json(knowledge: Knowledge, reports: Iterable[Report]) -> bytes:
    """The reports and their facts; a fact is the object of `ask --json`, with its evidence."""
    chosen = tuple(reports)
    whole = {
        "reports": [_described(report) for report in chosen],
        "facts": [_proved(knowledge, fact) for fact in _facts(knowledge, chosen)],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def as_csv(knowledge: Knowledge, reports: Iterable[Report]) -> bytes:
    """One line a fact; with the mark by which Excel knows UTF-8."""
    rows = [_row(knowledge, fact) for fact in _facts(knowledge, tuple(reports))]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows([[_safe(row[column]) for column in _COLUMNS] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _facts(knowledge: Knowledge, reports: tuple[Report, ...]) -> Iterable[Fact]:
    ids = {report.id for report in reports}
    return (fact for fact in knowledge.facts.values() if fact.report in ids)


def _described(report: Report) -> Json:
    return {
        "id": report.id,
        "title": report.title.model_dump(),
        "publisher": report.publisher.model_dump(),
        "published": report.published.isoformat(),
        "address": {str(language): report.page(language) for language in Language},
        "superseded": report.superseded and report.superseded.model_dump(),
    }


def _proved(knowledge: Knowledge, fact: Fact) -> Json:
    """The evidence is English, and so is the page that is cited."""
    return {**told(knowledge, fact, Language.EN), "evidence": list(fact.evidence)}


_COLUMNS = (
    *("id", "report", "value", "qualifier", "unit", "from", "to", "speaker"),
    *("statement_en", "statement_ar", "citation", "evidence"),
    *("corrected", "corrected_until", "was", "reason_en", "reason_ar"),
)


def _row(knowledge: Knowledge, fact: Fact) -> Json:
    """The cells of a fact."""
    shown = _proved(knowledge, fact)
    correction: Json = shown["correction"] or {}
    why: Json = correction.get("why", {})
    return {
        **shown,
        **(shown["period"] or {"from": None, "to": None}),
        "statement_en": shown["statement"]["en"],
        "statement_ar": shown["statement"]["ar"],
        "evidence": " | ".join(fact.evidence),
        "corrected": correction.get("since"),
        "corrected_until": correction.get("until"),
        "was": correction.get("was"),
        "reason_en": why.get("en"),
        "reason_ar": why.get("ar"),
    }


def _safe(cell: object) -> object:
    """`cell` as it is; a text that a spreadsheet would run comes behind an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
