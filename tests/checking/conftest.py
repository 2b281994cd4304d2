"""A knowledge without a mistake, for a test to make some."""

from pathlib import Path

import pytest

from tests.knowledge.editing import Copy


@pytest.fixture
def copy(tmp_path: Path, flawless: Path) -> Copy:
    return Copy(tmp_path / "knowledge", flawless)
