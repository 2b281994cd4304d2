from pathlib import Path

import pytest

from bot.__main__ import main
from tests.commands.console import bot_py

PNG = b"\x89PNG"


def test_a_fact_is_drawn_into_the_file_that_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for language in ("en", "ar"):
        file = tmp_path / f"{language}.png"
        arguments = ["card", "children-killed", "--language", language, "-o", str(file)]
        assert main(arguments) == 0
        assert file.read_bytes().startswith(PNG)
        assert capsys.readouterr().out == f"{file}\n"
    assert (tmp_path / "en.png").read_bytes() != (tmp_path / "ar.png").read_bytes()


def test_a_chart_is_drawn_into_a_file_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["card", "--chart", "who-was-killed", "--language", "ar"]) == 0
    assert (tmp_path / "who-was-killed.ar.png").read_bytes().startswith(PNG)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["children-kiled"], "there is no fact 'children-kiled'; is it children-killed"),
        (["zzz"], "there is no fact 'zzz'\n"),
        (["--chart", "zzz"], "there is no chart 'zzz'; there is who-was-killed, "),
        (["children-killed", "-o", "/nowhere/a.png"], "/nowhere/a.png: can't be written: No such"),
    ],
)
def test_what_can_not_be_drawn_is_said_in_one_line(
    arguments: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["card", *arguments]) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith(f"bot.py: {why}")
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("name", ["a.jpg", "a.PNG", "a"])
def test_only_a_png_is_drawn(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    fits = file.suffix != ".jpg"
    assert main(["card", "children-killed", "-o", str(file)]) == (0 if fits else 2)
    assert file.exists() is fits
    assert ("let its name end in .png" in capsys.readouterr().err) is not fits


def test_a_card_needs_a_subject_and_only_one() -> None:
    assert bot_py("card").returncode == 2
    assert bot_py("card", "children-killed", "--chart", "who-was-killed").returncode == 2
