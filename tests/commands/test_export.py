import csv
import io
import json
from pathlib import Path

import pytest

from bot.knowledge.base import Knowledge
from bot.replies.files import as_csv, as_json
from tests.commands.console import bot_py
from tests.knowledge.editing import Copy
from tests.knowledge.two_reports import add_report


@pytest.mark.parametrize("name", ["csv", "json"])
def test_what_is_written_is_what_telegram_sends(
    knowledge: Knowledge, tmp_path: Path, name: str
) -> None:
    expected = {"csv": as_csv, "json": as_json}[name](knowledge, knowledge.reports.values())
    file = tmp_path / f"facts.{name}"
    file.write_text("old", encoding="utf-8")
    run = bot_py("export", "--format", name, "-o", file)
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")
    assert file.read_bytes() == expected
    assert bot_py("export", "--format", name).stdout == expected
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def test_one_report_of_several_can_be_chosen(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "knowledge")
    add_report(copy)
    every = bot_py("export", "--format", "json", "--knowledge", copy.folder)
    assert [each["id"] for each in json.loads(every.stdout)["reports"]] == ["later", "little"]
    later = bot_py("export", "--format", "csv", "--report", "later", "--knowledge", copy.folder)
    rows = csv.DictReader(io.StringIO(later.stdout.decode("utf-8-sig"), newline=""))
    assert [row["id"] for row in rows] == ["churches-attacked"]


def test_a_report_that_is_not_there_is_said_with_those_that_are() -> None:
    run = bot_py("export", "--format", "csv", "--report", "x")
    assert run.returncode == 1
    assert run.stderr == b"bot.py: there is no report 'x'; there is russia-2019\n"
