"""A knowledge without a mistake, for a test to make some."""

from pathlib import Path

import pytest

from bot.knowledge.schema import write
from tests.knowledge.editing import Copy


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    copied = Copy(tmp_path / "knowledge")
    write(copied.folder / "schema")
    return copied
