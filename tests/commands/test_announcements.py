from pathlib import Path

import pytest

from bot.__main__ import main
from tests.commands.office import Office


def _said(office: Office, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert main(["announcements", "--config", str(office.config), *more]) == 0
    return capsys.readouterr().out


@pytest.fixture
def announced(office: Office) -> Office:
    main(["announce", "--config", str(office.config), "--report", "russia-2019"])
    return office


def test_nothing_announced_is_said(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    assert _said(office, capsys) == "Nothing has been announced so far.\n"


def test_looking_leaves_everything_as_it_is(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file: file.read_bytes() for file in office.folder.iterdir()}
    _said(office, capsys)
    assert {file: file.read_bytes() for file in office.folder.iterdir()} == before


def test_without_a_database_nothing_was_announced_and_none_is_made(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(office.database).unlink()
    nothing, why = _said(office, capsys).splitlines()
    assert nothing == "Nothing has been announced so far."
    assert why.startswith(f"{office.database}: there is no such database yet")
    assert main(["announcements", "--config", str(office.config), "status", "1"]) == 1
    assert not Path(office.database).exists()


def test_the_latest_are_listed_and_that_no_bot_runs(
    announced: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    for more in ((), ("list",)):
        first, second, third = _said(announced, capsys, *more).splitlines()
        assert first == "The latest announcements:"
        assert second.startswith("1: Report “Russian Forces Killed")
        assert second.endswith("– scheduled")
        assert third == f"No bot is running on {announced.database}: nothing is being sent."


def test_how_one_stands(announced: Office, capsys: pytest.CaptureFixture[str]) -> None:
    lines = _said(announced, capsys, "status", "1").splitlines()
    assert lines[0] == "Announcement 1"
    assert lines[3] == "It is about to be sent."


@pytest.mark.parametrize(
    ("more", "code", "said"),
    [
        (("status", "77"), 1, "77: there is no such announcement"),
        (("status", str(2**63)), 1, "there is no such announcement"),
        (("status",), 2, "announcements status 3"),
        (("list", "3"), 2, "announcements list"),
        (("dance",), 2, "invalid choice"),
        (("status", "one"), 2, "invalid int value"),
    ],
)
def test_a_mistake_is_said_in_one_line(
    office: Office, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], code: int, said: str
) -> None:
    try:
        found = main(["announcements", "--config", str(office.config), *more])
    except SystemExit as stopped:
        found = stopped.code
    captured = capsys.readouterr()
    assert found == code
    assert said in captured.err
    assert captured.err.count("\n") == 1
