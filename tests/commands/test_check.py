import shutil
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.conftest import KNOWLEDGE


def test_every_mistake_is_printed_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "knowledge"
    shutil.copytree(KNOWLEDGE, broken)
    facts = broken / "reports/russia-2019/facts/killed.yaml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("unit: person", "unit: persons"), encoding="utf-8")
    assert main(["check", "--knowledge", str(broken)]) == 1
    captured = capsys.readouterr()
    assert captured.out.count("killed.yaml:") > 1
    assert "problems found" in captured.err


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_terminal_is_shown_what_is_checked_and_left_clean(
    flawless: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    is_terminal: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    assert main(["check", "--knowledge", str(flawless)]) == 0
    said = capsys.readouterr().err
    assert ("checking questions …" in said) is is_terminal
    assert said.endswith("\r\033[K" if is_terminal else "")
