import csv
import io
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Correction, Fact, Text
from bot.language import Language
from bot.replies.export import told
from bot.replies.files import as_csv, as_json
from tests.replies.facts import LITTLE

COLUMNS = [
    *("id", "report", "value", "qualifier", "unit", "from", "to", "speaker"),
    *("statement_en", "statement_ar", "citation", "evidence"),
    *("corrected", "corrected_until", "was", "reason_en", "reason_ar"),
]
SCHOOLS = LITTLE.facts["schools"]


def _table(knowledge: Knowledge) -> list[dict[str, str]]:
    text = as_csv(knowledge, knowledge.reports.values()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _with(fact: Fact, **fields: Any) -> Knowledge:
    return replace(LITTLE, facts={fact.id: fact.model_copy(update=fields)})


def _only(fact: Fact, **fields: Any) -> dict[str, str]:
    """The line of the only fact."""
    (line,) = _table(_with(fact, **fields))
    return line


def test_the_table_begins_with_the_mark_of_utf_8_and_its_columns_in_order() -> None:
    data = as_csv(LITTLE, LITTLE.reports.values())
    assert data.startswith(b"\xef\xbb\xbfid,report,")
    assert list(_table(LITTLE)[0]) == COLUMNS


def test_a_fact_is_a_line_with_figure_period_source_and_both_sentences() -> None:
    assert _only(SCHOOLS) == dict.fromkeys(COLUMNS, "") | {
        "id": "schools",
        "report": "r",
        "value": "201",
        "qualifier": "at least",
        "unit": "incident",
        "from": "2015-09-30",
        "to": "2019-09-30",
        "speaker": "report",
        "statement_en": "It documented 201 of schools.",
        "statement_ar": "وثّقت 201 من schools.",
        "citation": "https://example.org/a/#:~:text=201%20of%20them",
        "evidence": "201 of them",
    }


def test_what_is_not_counted_over_a_period_has_none() -> None:
    line = _only(LITTLE.facts["apology"])
    assert (line["value"], line["from"], line["to"]) == ("", "", "")


def test_a_correction_stands_beside_the_figure() -> None:
    why = Text(en="a slip", ar="سهو")
    correction = Correction(since=date(2026, 1, 2), until=date(2026, 5, 6), was=200, why=why)
    line = _only(SCHOOLS, correction=correction)
    assert [line[column] for column in COLUMNS[-5:]] == [
        "2026-01-02",
        "2026-05-06",
        "200.0",
        "a slip",
        "سهو",
    ]


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_text_is_a_formula_in_a_spreadsheet(begins: str) -> None:
    line = _only(SCHOOLS, en=f"{begins} of them", evidence=(f"{begins} b", "c"))
    assert line["statement_en"] == f"'{begins} of them"
    assert line["evidence"] == f"'{begins} b | c"


def test_commas_quotes_and_line_ends_stay_in_their_cell() -> None:
    assert _only(SCHOOLS, en='a, "b"\nc;')["statement_en"] == 'a, "b"\nc;'


def test_a_program_gets_the_objects_of_ask_with_their_evidence() -> None:
    found = json.loads(as_json(LITTLE, LITTLE.reports.values()))
    assert list(found) == ["reports", "facts"]
    assert [fact["id"] for fact in found["facts"]] == list(LITTLE.facts)
    schools = next(fact for fact in found["facts"] if fact["id"] == "schools")
    assert schools == told(LITTLE, SCHOOLS, Language.EN) | {"evidence": ["201 of them"]}
    assert found["reports"] == [
        {
            "id": "r",
            "title": {"en": "A Title", "ar": "عنوان"},
            "publisher": {"en": "Network", "ar": "الشبكة"},
            "published": "2019-09-30",
            "address": {"en": "https://example.org/a/", "ar": "https://example.org/a/"},
            "superseded": {"en": "There are later ones.", "ar": "هناك تقارير لاحقة."},
        }
    ]


def test_only_the_facts_of_the_chosen_reports_come() -> None:
    assert json.loads(as_json(LITTLE, ())) == {"reports": [], "facts": []}


def test_every_shipped_fact_comes_out_of_both_files_as_it_went_in(knowledge: Knowledge) -> None:
    reports = knowledge.reports.values()
    objects = json.loads(as_json(knowledge, reports))["facts"]
    assert [fact["id"] for fact in objects] == list(knowledge.facts)
    for line, fact in zip(_table(knowledge), knowledge.facts.values(), strict=True):
        assert line["value"] == ("" if fact.value is None else str(fact.value))
        assert line["statement_ar"] == fact.ar.replace("**", "")
