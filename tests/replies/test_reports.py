from pathlib import Path

import pytest

from bot.knowledge.load import load
from bot.language import Language
from bot.replies.files import as_csv, as_json
from bot.replies.reports import Deed, OfReport, facts, read, which
from tests.knowledge.editing import Copy
from tests.knowledge.two_reports import add_report
from tests.replies.facts import LITTLE


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("language", Language)
def test_a_button_says_what_it_was_made_for(deed: Deed, language: Language) -> None:
    action = OfReport(deed, "russia-2019", language)
    assert read(str(action)) == action


@pytest.mark.parametrize("data", ["", "x", "x:r", "x::en:", "y:r:en", "x:r:fr", "f:a:en"])
def test_other_buttons_are_left_to_others(data: str) -> None:
    assert read(data) is None


def test_the_newest_report_is_offered_first_by_its_title(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "knowledge")
    add_report(copy)
    offered = which(load(copy.folder), Deed.CITE, Language.AR)
    assert offered.body.plain == "أي تقرير تقصد؟"
    assert [button.text for button in offered.buttons] == ["تقرير لاحق", "تقرير صغير"]


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.EN, "There are 10."), (Language.AR, "وعددها 10.")],
)
def test_both_files_come_with_what_they_are_and_that_there_is_a_later_report(
    language: Language, words: str
) -> None:
    report = LITTLE.reports["r"]
    table, objects = facts(LITTLE, report, language)
    assert (table.name, objects.name) == ("r.csv", "r.json")
    assert (table.data, objects.data) == (as_csv(LITTLE, [report]), as_json(LITTLE, [report]))
    assert words in table.caption.plain
    assert report.superseded
    assert report.superseded.in_(language) in table.caption.plain
