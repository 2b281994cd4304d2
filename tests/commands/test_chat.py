import io
import re

import pytest

from bot.__main__ import main
from tests.commands.console import bot_py


def _said(*lines: str) -> list[str]:
    run = bot_py("chat", stdin="\n".join(lines).encode())
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout.decode().split("> ")[1:]


def test_it_remembers_what_was_said_and_ends_with_the_input() -> None:
    first, second, *_ = _said("kids killed?", "and women?")
    assert "1,928" in first
    assert "908" in second


def test_a_button_is_pressed_by_its_number() -> None:
    first, second, third, fourth, *_ = _said("kids killed?", "/1", "/99", "/١")
    assert "/1 Children killed, fourth year" in first
    assert "documented 79 children" in second
    assert third.startswith("There is no button with this number")
    assert "documented" in fourth


def test_help_helps_and_an_unknown_command_is_said_to_be_one() -> None:
    helped, unknown, *_ = _said("/help", "/nonsense")
    assert helped.startswith("Ask in your own words")
    assert unknown.startswith("I don’t know this command")


def test_no_command_is_named_that_a_terminal_does_not_have() -> None:
    for said in _said("/help", "help", "ساعدني", "in Arabic please", "who are you?"):
        assert not re.search(r"/[a-z]{3}", said)


def test_the_language_can_be_switched_back_and_forth() -> None:
    said = _said("/ar", "kids killed?", "/en", "كم طفلاً قُتل؟", "/auto", "كم طفلاً قُتل؟")
    assert "1928 طفلاً" in said[1]
    assert "1,928 children" in said[3]
    assert "1928 طفلاً" in said[5]


def test_quit_quits_and_an_empty_line_is_nothing() -> None:
    assert len(_said("", "   ", "/quit", "kids killed?")) == 3


class Interrupted(io.StringIO):
    """A terminal where somebody types a question, then Ctrl-C."""

    def readline(self, size: int | None = -1, /) -> str:
        line = super().readline(-1 if size is None else size)
        if not line:
            raise KeyboardInterrupt
        return line


def test_ctrl_c_ends_it_cleanly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Interrupted("kids killed?\n"))
    assert main(["chat"]) == 0
    captured = capsys.readouterr()
    assert "1,928" in captured.out
    assert captured.err == ""
