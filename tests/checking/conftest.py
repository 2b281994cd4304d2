"""A knowledge without a mistake, for a test to make some."""

from pathlib import Path

import pytest

from bot.knowledge.schema import write
from tests.knowledge.editing import Copy


@pytest.fixture(scope="session")
def flawless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little knowledge with its schemas, which take long to write."""
    copied = Copy(tmp_path_factory.mktemp("flawless") / "knowledge")
    write(copied.folder / "schema")
    return copied.folder


@pytest.fixture
def copy(tmp_path: Path, flawless: Path) -> Copy:
    return Copy(tmp_path / "knowledge", flawless)
