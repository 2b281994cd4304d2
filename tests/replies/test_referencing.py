from datetime import date

import pytest

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Report
from bot.language import Language
from bot.replies.referencing import bibtex, cited, in_words
from tests.replies.facts import LITTLE, REPORT

REPORTED = LITTLE.reports["r"]


def test_words_name_publisher_title_date_and_address() -> None:
    assert in_words(REPORTED, Language.EN) == (
        "Network, “A Title”, 30 September 2019.\nhttps://example.org/a/"
    )
    assert in_words(REPORTED, Language.AR) == (
        "الشبكة، «عنوان»، 30 أيلول 2019 (الصفحة بالإنكليزية).\nhttps://example.org/a/"
    )


def test_an_arabic_page_is_not_called_english() -> None:
    address = {"en": "https://example.org/a/", "ar": "https://example.org/ar/"}
    report = Report.model_validate(REPORT | {"address": address})
    assert in_words(report, Language.AR).endswith("أيلول 2019.\nhttps://example.org/ar/")


def test_a_list_of_references_gets_an_entry_with_its_signs_escaped() -> None:
    title = {"en": r"50% & {more} \ ~^", "ar": "عنوان"}
    report = Report.model_validate(REPORT | {"title": title, "published": date(2020, 2, 3)})
    assert bibtex(report, Language.EN).split("\n") == [
        "@techreport{r,",
        "  author = {{Network}},",
        r"  title = {{50\% \& \{more\} \textbackslash{} \textasciitilde{}\textasciicircum{}}},",
        "  institution = {Network},",
        "  year = {2020},",
        "  month = 2,",
        "  day = {3},",
        "  url = {https://example.org/a/}",
        "}",
    ]


@pytest.mark.parametrize("language", Language)
def test_nothing_invisible_is_copied_and_later_reports_are_told(
    knowledge: Knowledge, language: Language
) -> None:
    report = knowledge.reports["russia-2019"]
    html = cited(report, language).html
    for block in (in_words(report, language), bibtex(report, language)):
        assert f"<pre>{block}</pre>" in html
    assert report.superseded
    assert report.superseded.in_(language) in cited(report, language).body.plain
