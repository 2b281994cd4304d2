import os
import stat
from pathlib import Path

import pytest

from bot.commands.errors import CommandError
from bot.commands.writing import write

FULL = Path("/dev/full")


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    write(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(("name", "why"), [("", "Is a directory"), ("x/y", "No such file")])
def test_where_nothing_can_be_written_is_said(tmp_path: Path, name: str, why: str) -> None:
    place = tmp_path / name
    with pytest.raises(CommandError, match=f"{place}: can't be written: {why}"):
        write(place, b"new")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
def test_a_device_is_written_to_and_a_full_one_said() -> None:
    write(Path(os.devnull), b"new")
    with pytest.raises(CommandError, match="No space left"):
        write(FULL, b"new")
    assert stat.S_ISCHR(FULL.stat().st_mode)


def test_a_disk_that_fills_up_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")

    def fails(new: Path, data: bytes) -> int:
        with new.open("wb") as opened:
            opened.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fails)
    with pytest.raises(CommandError, match="No space left"):
        write(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
