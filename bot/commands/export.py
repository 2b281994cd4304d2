"""`bot.py export`: all facts as CSV or JSON."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from bot.commands.errors import CommandError, UsageError
from bot.commands.talking import opened
from bot.replies.files import as_csv, as_json

_WRITERS = {"csv": as_csv, "json": as_json}


def export(options: Namespace) -> int:
    """Write the facts to the file that was named, else to standard output."""
    knowledge = opened(options.knowledge).replies.knowledge
    reports = knowledge.reports
    if options.report is not None and options.report not in reports:
        known = ", ".join(reports)
        raise UsageError(f"there is no report {options.report!r}; there is: {known}")
    chosen = (reports[options.report],) if options.report else reports.values()
    data = _WRITERS[options.format](knowledge, chosen)
    if options.output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
        return 0
    try:
        _write(options.output, data)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise CommandError(f"bot.py: {options.output}: {why}") from None
    return 0


def _write(file: Path, data: bytes) -> None:
    """Write the whole or nothing: a file that was there stays until then."""
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
