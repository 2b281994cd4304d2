import shutil
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
