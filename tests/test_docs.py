"""What the documentation says is so: its commands, options, settings, links and examples."""

import builtins
import json
import re
import shlex
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from bot.__main__ import main
from bot.answering.outcome import Operation, Reason, Verdict
from bot.knowledge.model import Qualifier, Unit
from bot.replies.export import PROMISED
from docs.pictures import pictures, png
from tests.commands.console import ROOT
from tests.pictures.looking import difference

README, GUIDE = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
DOCS = (
    *(README, GUIDE, ROOT / "CHANGELOG.md"),
    *(ROOT / folder / "README.md" for folder in ("benchmarks", "knowledge")),
)
ASK = '.venv/bin/python bot.py ask "how many children were killed?"'
TOLERATED, LARGEST = 0.002, 200_000
OPTION = re.compile("--[a-z]+(?:-[a-z]+)*")
TRY = f"python3 -m venv .venv && .venv/bin/pip install -q -e . && {ASK}"
TEST = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest"


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _examples() -> Iterator[str]:
    """Blocks that show a command of the README and what it prints."""
    yield from re.findall(
        r"^```console\n\$ python bot\.py (.+?)^```", _text(README), re.MULTILINE | re.DOTALL
    )


def test_the_two_commands_of_a_newcomer_stand_in_the_readme_as_ci_runs_them() -> None:
    lines = _text(README).splitlines()
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))["project"]
    ci = [line for line in _text(ROOT / ".ci" / "run").splitlines() if line]
    assert {TRY, TEST} <= set(lines)
    assert "dev" in project["optional-dependencies"]
    assert ".venv/bin/pip install --quiet --editable '.[dev]'" in ci
    assert TEST.endswith(ci[-1])
    assert f"Python {project['requires-python'].removeprefix('>=')} or newer" in _text(README)


def test_contributors_are_told_every_command_of_ci() -> None:
    told = _text(GUIDE).splitlines()
    run = [line for line in _text(ROOT / ".ci" / "run").splitlines() if line.startswith(".venv/")]
    assert len(run) > 5
    assert [line for line in run if line not in told] == []


def test_the_readme_names_every_setting() -> None:
    settings: dict[str, Any] = yaml.safe_load(_text(ROOT / "config.example.yaml"))
    names = [
        f"{name}.{inner}" if inner else name
        for name, value in settings.items()
        for inner in (value if isinstance(value, dict) else [""])  # pyright: ignore[reportUnknownVariableType]
    ]
    assert [name for name in names if f"`{name}`" not in _text(README)] == []


def _keys(value: Any) -> set[str]:
    """Every key of an object and of what it holds."""
    if isinstance(value, list):
        return set[str]().union(*map(_keys, cast("list[Any]", value)))
    if not isinstance(value, dict):
        return set()
    inner = cast("dict[str, Any]", value)
    return set(inner).union(*map(_keys, inner.values()))


@pytest.mark.parametrize(
    "question",
    [
        "what percentage of the civilians killed were children?",
        "how many soldiers were killed?",
        "were 5000 children killed?",
    ],
)
def test_the_readme_names_every_key_of_an_answer_for_programs(
    question: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "--json", question]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["computed"] or found["missing"] or found["checked"]
    assert [key for key in sorted(_keys(found)) if f"`{key}`" not in _text(README)] == []


def test_the_readme_names_every_reason_and_unit() -> None:
    told = {*(set(Reason) - set(PROMISED)), *Operation, *Verdict, *Unit, *Qualifier}
    assert [word for word in sorted(told) if f"`{word}`" not in _text(README)] == []


def test_every_option_that_is_told_exists(capsys: pytest.CaptureFixture[str]) -> None:
    known: dict[str, set[str]] = {}
    for command in ("announce", "announcements", "ask", "card", "chat", "check", "export", "run"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        known[command] = set(OPTION.findall(capsys.readouterr().out))
    for file in DOCS:
        for command, rest in re.findall(r"bot\.py ([a-z]+)([^`\n]*)", _text(file)):
            assert set(OPTION.findall(rest)) <= known[command]
    for option in OPTION.findall(_text(README)):
        assert option in set().union(*known.values())


@pytest.mark.parametrize(
    "example", [pytest.param(text, id=str(at)) for at, text in enumerate(_examples())]
)
def test_an_example_prints_what_the_readme_shows(
    example: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command, _, shown = example.partition("\n")
    lines = iter(re.findall(r"^> (.+)", shown, re.MULTILINE))

    def typed(prompt: str) -> str:
        line = next(lines, "/quit")
        sys.stdout.write(f"{prompt}{line}\n")
        return line

    monkeypatch.setattr(builtins, "input", typed)
    assert main(shlex.split(command)) == 0
    said = capsys.readouterr().out
    parts = [re.escape(part) for part in shown.split("…\n")]
    assert re.fullmatch(".*".join(parts), said, re.DOTALL), f"not current, it prints:\n{said}"


def test_there_are_examples() -> None:
    assert len(list(_examples())) > 2


@pytest.mark.parametrize("file", DOCS, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_lead_to_files(file: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", _text(file))
    local = [link for link in links if not link.startswith("https://")]
    assert [link for link in local if not (file.parent / link).exists()] == []


def test_the_pictures_of_the_readme_show_what_the_bot_says_now() -> None:
    for file, picture in pictures():
        assert difference(png(picture), file) <= TOLERATED, "run `python -m docs.pictures`"
        assert file.stat().st_size < LARGEST
        assert f"]({file.relative_to(ROOT)})" in _text(README)


def test_there_is_no_other_picture() -> None:
    assert {file for file, _ in pictures()} == set((ROOT / "docs").glob("*.png"))
