from pathlib import Path

from bot.knowledge.changes import Change, changes
from bot.knowledge.load import load
from tests.answering.small import SMALL
from tests.knowledge.editing import Copy
from tests.knowledge.two_reports import add_report

NONE = Change((), (), ())


def test_the_same_knowledge_has_no_changes(tmp_path: Path) -> None:
    again = changes(SMALL, load(Copy(tmp_path / "knowledge").folder))
    assert not again
    assert (again.reports, again.facts, again.others) == (NONE, NONE, False)


def test_facts_are_told_apart_by_what_became_of_them(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "knowledge")
    copy.change("killed", "value: 200", "value: 201")
    copy.change("other", "talks-failed:", "talks-over:")
    found = changes(SMALL, load(copy.folder))
    assert found.facts == Change(("talks-over",), ("children-killed",), ("talks-failed",))
    assert not found.others


def test_a_report_and_its_facts_are_added_or_removed(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "knowledge")
    add_report(copy)
    two = load(copy.folder)
    assert changes(SMALL, two).reports == Change(("later",), (), ())
    assert changes(two, SMALL).facts == Change((), (), ("churches-attacked",))


def test_a_title_changes_its_report_and_a_label_something_else(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "knowledge")
    copy.change("report", "A little report", "A small report")
    copy.change("things", "en: wagner,", 'en: "wagner, wagner group",')
    found = changes(SMALL, load(copy.folder))
    assert (found.reports.changed, found.facts, found.others) == (("little",), NONE, True)
