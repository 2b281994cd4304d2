"""Writing the file that somebody named."""

import os
from pathlib import Path

from bot.commands.errors import CommandError


def write(file: Path, data: bytes) -> None:
    """Write the whole or nothing: a file that was there stays until then."""
    try:
        _write(file, data)
    except OSError as error:
        raise CommandError(f"{file}: can't be written: {error.strerror}") from None


def _write(file: Path, data: bytes) -> None:
    if file.exists() and not file.is_file():
        file.write_bytes(data)  # a device or a pipe; a folder is refused
        return
    new = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        new.write_bytes(data)
        new.replace(file)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
