from pathlib import Path

import pytest

from tests.commands.office import Office


@pytest.fixture
def office(tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A configuration with an empty database."""
    for name in ("BOT_DATABASE", "BOT_CHAT_KEY"):
        monkeypatch.delenv(name, raising=False)
    return Office(tmp_path, migrated_file)
