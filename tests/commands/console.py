"""The command line as a person or a program runs it: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def bot_py(
    *arguments: str | Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run `python bot.py …` and wait for it."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "bot.py", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"BOT_TOKEN": ""} | environment,
        timeout=30,
        check=False,
    )
