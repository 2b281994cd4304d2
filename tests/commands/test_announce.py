import asyncio
import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.announcements.status import Kind, State, Status, Subject
from bot.language import Language
from bot.storage.database import Database
from tests.commands.office import Office
from tests.conftest import KNOWLEDGE

CORRECTION = """
    correction:
      since: 2026-11-20
      until: 2026-12-20
      was: 1918
      why: {en: The figure was mistyped., ar: كُتب الرقم خطأ.}
"""


def _announce(office: Office, *more: str) -> int:
    return main(["announce", "--config", str(office.config), *more])


def _all(office: Office) -> list[Status]:
    return office.ask(lambda announcements: announcements.latest())


def _corrected(folder: Path) -> Path:
    """The shipped knowledge, where the figure of the children was corrected."""
    copy = folder / "knowledge"
    shutil.copytree(KNOWLEDGE, copy)
    facts = copy / "reports/russia-2019/facts/killed.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("    value: 1928\n", f"    value: 1928{CORRECTION}"), "utf-8")
    return copy


def test_a_report_is_shown_in_both_languages_and_put_into_the_database(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.subscribe(1, 2)
    office.subscribe(11, language=Language.AR)
    assert _announce(office, "--report", "russia-2019") == 0
    said = capsys.readouterr().out
    assert "--- EN, subscribers: 2\nYou have a new message" in said
    assert "documented 6,686 civilians killed" in said
    assert "--- AR, subscribers: 1\nلديك رسالة جديدة" in said
    assert "مقتل 6686 مدنياً" in said
    assert said.endswith(
        "Announcement 1 is to be sent at once.\n"
        f"No bot is running on {office.database}: it will be sent once one does.\n"
    )
    (status,) = _all(office)
    assert status.subject == Subject(Kind.REPORT, "russia-2019")
    assert status.state is State.SCHEDULED
    assert not status.silent


def test_a_dry_run_changes_nothing(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert _announce(office, "--report", "russia-2019", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "documented 1,928 children" in said
    assert said.endswith("Nothing was put into the database: this was a dry run.\n")
    assert _all(office) == []


def test_without_a_database_a_dry_run_makes_none_and_says_so(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(office.database).unlink()
    before = sorted(office.folder.iterdir())
    assert _announce(office, "--report", "russia-2019", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "--- AR, subscribers: 0\n" in said
    assert f"{office.database}: there is no such database yet: `python bot.py run`" in said
    assert said.endswith("Nothing was put into the database: this was a dry run.\n")
    assert _announce(office, "--report", "russia-2019") == 1
    assert "there is no such database yet" in capsys.readouterr().err
    assert sorted(office.folder.iterdir()) == before


def test_a_time_and_silence_are_kept(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    at = "2027-06-01 18:00 Asia/Damascus"
    assert _announce(office, "--report", "russia-2019", "--at", at, "--silent") == 0
    assert "1 June 2027, 15:00 (UTC)" in capsys.readouterr().out
    (status,) = _all(office)
    assert status.silent
    assert status.at is not None
    assert status.at.isoformat() == "2027-06-01T15:00:00+00:00"


def test_what_was_announced_is_not_announced_again(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _announce(office, "--report", "russia-2019") == 0
    capsys.readouterr()
    assert _announce(office, "--report", "russia-2019") == 1
    assert capsys.readouterr().err == "bot.py: russia-2019: announced already\n"
    assert len(_all(office)) == 1


def test_a_correction_says_from_which_figure_to_which(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.use(_corrected(office.folder))
    assert _announce(office, "--correction", "children-killed") == 0
    said = capsys.readouterr().out
    assert "This bot said before: 1,918\nIt should be: 1,928\nReason: The figure was" in said
    assert "ما ذكره البوت سابقاً: 1918\nوالصواب: 1928\nالسبب: كُتب الرقم خطأ." in said
    (status,) = _all(office)
    assert status.subject == Subject(Kind.CORRECTION, "children-killed@2026-11-20")


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--report", "gone"), 1, "there is no report 'gone'; there is russia-2019"),
        (("--correction", "gone"), 1, "there is no fact 'gone'"),
        (("--correction", "women-killed"), 1, "women-killed: has no 'correction' to announce"),
        ((), 2, "one of the arguments --report --correction is required"),
        (("--report", "x", "--correction", "y"), 2, "not allowed with argument"),
        (("--report", "russia-2019", "--at", "tomorrow"), 2, "write day, time and zone"),
        (("--report", "russia-2019", "--at", "2027-06-01 18:00"), 2, "the zone is missing"),
        (("--report", "russia-2019", "--at", "2027-06-01 18:00 Mars"), 2, "no such zone"),
        (("--report", "russia-2019", "--at", "2020-06-01 18:00 UTC"), 2, "that is over"),
    ],
)
def test_a_mistake_is_said_in_one_line_and_nothing_is_announced(
    office: Office,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    try:
        found = _announce(office, *options)
    except SystemExit as stopped:
        found = stopped.code
    captured = capsys.readouterr()
    assert found == code
    assert said in captured.err
    assert captured.err.count("\n") == 1
    assert _all(office) == []


def test_a_knowledge_that_says_something_odd_is_not_announced(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    knowledge = _corrected(office.folder)
    facts = knowledge / "reports/russia-2019/facts/killed.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("was: 1918", "was: 1928"), encoding="utf-8")
    office.use(knowledge)
    assert _announce(office, "--correction", "children-killed") == 1
    assert "'was' is 1928, which 'value' still is" in capsys.readouterr().err
    assert _all(office) == []


async def test_where_a_bot_runs_nothing_is_said_about_it(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    async with Database.open(office.database) as database, database.alone() as alone:
        assert alone
        assert await asyncio.to_thread(_announce, office, "--report", "russia-2019") == 0
    assert capsys.readouterr().out.endswith("is to be sent at once.\n")
