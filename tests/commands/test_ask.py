import io
import json
from typing import Any

import pytest

from bot.__main__ import main
from tests.commands.console import bot_py


def _objects(stdin: bytes, *flags: str) -> list[dict[str, Any]]:
    run = bot_py("ask", "--json", *flags, stdin=stdin)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout.isascii()
    return [json.loads(line) for line in run.stdout.decode().split("\n")[:-1]]


def test_every_line_gets_an_object_in_order_also_an_empty_one() -> None:
    lines = "kids killed?\n\nكم طفلاً قُتل؟\r\nhi\u2028there\x0bwomen killed".encode()
    found = _objects(lines)
    assert [each["question"] for each in found] == [
        "kids killed?",
        "",
        "كم طفلاً قُتل؟",
        "hi\u2028there\x0bwomen killed",
    ]
    assert [each["kind"] for each in found[:3]] == ["answer", "decline", "answer"]
    assert [each["language"] for each in found[:3:2]] == ["en", "ar"]


def test_binary_and_overlong_lines_are_declined_and_the_next_is_answered() -> None:
    lines = b"\xff\xfe\x00\n" + b"why " * 100_000 + b"\nkids killed?\n"
    binary, long, last = _objects(lines)
    assert binary["kind"] == long["kind"] == "decline"
    assert len(long["question"]) == 4096
    assert [fact["value"] for fact in last["facts"]] == [1928]


def test_a_conversation_is_ended_by_an_empty_line_which_gets_no_object() -> None:
    found = _objects(b"kids killed?\nand women?\n\nand women?\n", "--conversation")
    assert len(found) == 3
    assert [fact["id"] for fact in found[1]["facts"]] == ["women-killed"]


def test_the_language_can_be_chosen() -> None:
    (found,) = _objects(b"kids killed?\n", "--language", "ar")
    assert found["language"] == "ar"
    assert "الأطفال" in found["text"] or "طفلاً" in found["text"]


def test_a_question_on_the_command_line_may_be_answered_as_json() -> None:
    run = bot_py("ask", "--json", "kids", "killed?")
    assert json.loads(run.stdout)["question"] == "kids killed?"


def test_buttons_are_shown_as_words() -> None:
    said = bot_py("ask", "kids killed?").stdout.decode()
    assert "[Children killed, fourth year]" in said


def test_an_editor_can_see_how_a_question_was_understood() -> None:
    said = bot_py("ask", "--explain", "kids killed?").stdout.decode()
    assert "children" in said
    assert "outcome:" in said


def test_questions_without_json_are_pointed_to_it() -> None:
    run = bot_py("ask", stdin=b"kids killed?\n")
    assert run.returncode == 2
    assert b"add --json" in run.stderr


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_terminal_is_told_what_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    is_terminal: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"kids killed?\n"))
    monkeypatch.setattr(typed, "isatty", lambda: is_terminal)
    monkeypatch.setattr("sys.stdin", typed)
    assert main(["ask", "--json"]) == 0
    captured = capsys.readouterr()
    assert json.loads(captured.out)["kind"] == "answer"
    assert captured.err == ("(one question a line; Ctrl-D ends)\n" if is_terminal else "")
