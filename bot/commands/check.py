"""`bot.py check`: everything that is wrong with the knowledge, at once."""

import sys
from argparse import Namespace
from pathlib import Path

from bot.checking.run import check as checked
from bot.commands.errors import CommandError
from bot.knowledge.schema import write

_CLEARED = "\r\033[K"


def check(options: Namespace) -> int:
    """Print every problem with its place; 1 if there is one."""
    if not options.knowledge.is_dir():
        raise CommandError(f"{options.knowledge}: there is no such folder of knowledge")
    if options.source is not None and not options.source.exists():
        raise CommandError(f"{options.source}: there is no such file")
    if options.write_schemas:
        write(options.knowledge / "schema")
    is_watched = sys.stderr.isatty()
    problems = checked(options.knowledge, options.source, _follow if is_watched else None)
    if is_watched:
        sys.stderr.write(_CLEARED)
    for problem in problems:
        sys.stdout.write(f"{problem.beside(Path.cwd())}\n")
    if problems:
        many = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise CommandError(f"{many} found")
    sys.stdout.write("Nothing wrong was found.\n")
    return 0


def _follow(step: str) -> None:
    """Say on the last line of the terminal what is checked now."""
    sys.stderr.write(f"{_CLEARED}checking {step} …")
    sys.stderr.flush()
