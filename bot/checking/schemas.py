"""The committed JSON Schemas against the models they are made from."""

from collections.abc import Iterator
from pathlib import Path

from bot.knowledge.errors import Problem
from bot.knowledge.schema import schemas


def stale_schemas(folder: Path) -> Iterator[Problem]:
    """Schema files of `folder` that are missing or no longer what the models say."""
    for name, text in schemas():
        file = folder / "schema" / name
        if not file.is_file() or file.read_bytes() != text.encode():
            yield Problem(file, 0, "is not current: run `python bot.py check --write-schemas`")
