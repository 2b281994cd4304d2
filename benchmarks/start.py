"""A cold `bot.py ask`, against the bare interpreter: `python -m benchmarks.start`."""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAMS = {
    "python -c pass": ["-c", "pass"],
    "import pydantic, yaml": ["-c", "import pydantic, yaml"],
    "bot.py ask": ["bot.py", "ask", "how many children were killed?"],
    "bot.py ask --json": ["bot.py", "ask", "--json", "how many children were killed?"],
}


def seconds(arguments: list[str]) -> float:
    """How long a process takes from start to end."""
    began = time.perf_counter()
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    print(f"{'':24} {'best':>8} {'median':>8}")
    for name, arguments in PROGRAMS.items():
        seconds(arguments)
        times = [seconds(arguments) for _ in range(rounds)]
        print(f"{name:24} {min(times):6.3f} s {statistics.median(times):6.3f} s")


if __name__ == "__main__":
    main()
