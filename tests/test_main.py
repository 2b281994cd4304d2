import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.commands.console import ROOT, bot_py


def test_python_bot_py_answers_with_figure_period_qualifier_and_link() -> None:
    run = bot_py("ask", "how many children were killed?")
    said = run.stdout.decode()
    for part in (
        "1,928",
        "30 September 2015",
        "documented",
        "https://sn4hr.org/blog/2019/09/30/54271/",
    ):
        assert part in said
    assert (run.returncode, run.stderr) == (0, b"")


def test_nothing_heavy_is_imported_to_answer() -> None:
    heavy = "telegram httpx sqlalchemy numpy pydantic_settings fluent babel asyncio typst"
    code = (
        "import sys; from bot.__main__ import main; main(['ask', 'kids killed?']); "
        f"print([name for name in '{heavy}'.split() if name in sys.modules])"
    )
    run = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True, timeout=30
    )
    assert run.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["ask"],
        ["card"],
        ["card", "x", "--chart", "x"],
        ["ask", "--nonsense"],
        ["ask", "--language", "fr", "x"],
        ["ask", "--conversation", "x"],
        ["ask", "--json", "--explain", "x"],
    ],
)
def test_wrong_usage_is_said_in_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(arguments)
    except SystemExit as stopped:
        code = stopped.code
    captured = capsys.readouterr()
    assert code == 2
    assert captured.out == ""
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "--knowledge", "nowhere", "x"],
        ["chat", "--knowledge", "nowhere"],
        ["card", "--knowledge", "nowhere", "x"],
        ["check", "--knowledge", "nowhere"],
        ["check", "--source", "nowhere"],
        ["run", "--config", "nowhere.yaml"],
        ["announce", "--config", "nowhere.yaml", "--report", "x"],
        ["announcements", "--config", "nowhere.yaml"],
    ],
)
def test_a_missing_file_is_said_in_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 1
    captured = capsys.readouterr()
    assert "nowhere" in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    "command", ["", "run", "chat", "ask", "check", "announce", "announcements"]
)
def test_help_helps(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*filter(None, [command]), "--help"])
    assert stopped.value.code == 0
    assert "usage: bot.py" in capsys.readouterr().out


def test_broken_knowledge_is_said_by_file_and_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fillers.yaml").write_text("words: {en: [}", encoding="utf-8")
    assert main(["ask", "--knowledge", str(tmp_path), "x"]) == 1
    assert "fillers.yaml:1: broken YAML" in capsys.readouterr().err


def test_a_closed_pipe_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "bot.py", "ask", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    with process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b"kids killed?\n" * 1000)
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("command", [["ask", "--json"], ["chat"]])
def test_a_closed_input_is_an_empty_one(command: list[str]) -> None:
    run = subprocess.run(  # noqa: S603 - our own program
        ["/bin/sh", "-c", '"$0" bot.py "$@" <&-', sys.executable, *command],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")


def test_a_question_of_broken_letters_is_declined() -> None:
    run = bot_py("ask", "\udcff\udcfe")
    assert run.returncode == 0
    assert run.stderr == b""


def test_a_terminal_that_knows_no_arabic_gets_the_rest() -> None:
    run = bot_py("ask", "كم طفلاً قُتل؟", PYTHONIOENCODING="ascii")
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"1928" in run.stdout
