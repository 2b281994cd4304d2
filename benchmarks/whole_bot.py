"""The whole bot against a bare one, same look-alike Bot API: `python -m benchmarks.whole_bot`.

Each program runs in a process of its own, one after the other; it gets the same messages from as
many people. Printed: messages a second, with and without 80 ms on every send, and how long SIGTERM
takes.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bot.answering.engine import Engine
from bot.answering.outcome import Answer
from bot.features.sending import keyboard
from bot.knowledge.load import load
from bot.replies.judging import with_judging
from bot.replies.reply import Replies
from bot.replies.subscription import offered

QUESTION = "how many children were killed?"
ROOT = Path(__file__).resolve().parents[1]
Program = tuple[list[str], str]


class Server:
    """The look-alike, told over HTTP."""

    def __init__(self, where: dict[str, str]) -> None:
        self.url, self.token = where["root_url"], where["token"]

    def tell(self, what: str, **body: Any) -> dict[str, Any]:
        """POST a control."""
        request = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.url}/control/{what}", json.dumps(body).encode(), method="POST"
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310 - our own server
            return json.load(answer)


@contextmanager
def server(latency: float) -> Iterator[Server]:
    """A look-alike in a process of its own."""
    command = [sys.executable, "-m", "tests.botapi", "--latency", str(latency), "--keep", "100"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT) as process:
        assert process.stdout  # noqa: S101 - it has one
        yield Server(json.loads(process.stdout.readline()))
        process.communicate()


def canned() -> str:
    """Our own reply to the question, for the bare bot."""
    engine = Engine(load(ROOT / "knowledge"))
    replies = Replies(engine.knowledge, lambda: datetime.now(UTC).date())  # noqa: TID251 - a benchmark
    question = engine.read(QUESTION)
    outcome = engine.decide(question)
    assert isinstance(outcome, Answer)  # noqa: S101 - the question has one
    answer = replies.message(outcome, question.language)
    message = offered(with_judging(answer, outcome.facts[0]))
    markup = keyboard(message.rows, "tawthiq_bot")
    return json.dumps({"html": message.html, "markup": markup.to_dict() if markup else {}})


def measured(program: Program, messages: int, latency: float) -> tuple[float, float]:
    """Messages a second, and seconds until the program has ended after SIGTERM."""
    command, given = program
    with server(latency) as api, tempfile.TemporaryDirectory() as folder:
        config = Path(folder, "config.yaml")
        config.write_text(f"knowledge: {ROOT / 'knowledge'}\ntelegram: {{api: '{api.url}'}}\n")
        filled = [part.format(api=api.url, config=config) for part in command]
        environment = os.environ | {"BOT_TOKEN": api.token}
        with subprocess.Popen(
            filled, stdin=subprocess.PIPE, cwd=ROOT, env=environment, text=True
        ) as process:
            assert process.stdin  # noqa: S101 - it has one
            process.stdin.write(given)
            process.stdin.close()
            _until(api, "polled", 1)
            # The first message finds everything loaded.
            api.tell("says", people=[1], text=QUESTION)
            _until(api, "total", 1)
            api.tell("reset")
            began = time.perf_counter()
            api.tell("says", people=list(range(2, messages + 2)), text=QUESTION)
            _until(api, "total", messages)
            pace = messages / (time.perf_counter() - began)
            began = time.perf_counter()
            process.terminate()
            process.wait()
            return pace, time.perf_counter() - began


def _until(api: Server, what: str, enough: int) -> None:
    while api.tell("stats")[what] < enough:
        time.sleep(0.02)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    programs = {
        "bare": ([sys.executable, "-m", "benchmarks.bare_bot", "{api}"], canned()),
        "ours": ([sys.executable, "bot.py", "run", "--config", "{config}"], ""),
    }
    print(f"{'':22} {'bare':>9} {'ours':>9} {'ratio':>6}   SIGTERM of ours")
    for latency in (0.0, 0.08):
        rounds = [
            {name: measured(each, options.messages, latency) for name, each in programs.items()}
            for _ in range(options.rounds)
        ]
        bare = max(each["bare"][0] for each in rounds)
        ours = max(each["ours"][0] for each in rounds)
        stop = max(each["ours"][1] for each in rounds)
        name = f"{1000 * latency:.0f} ms on every send"
        print(f"{name:22} {bare:7.0f}/s {ours:7.0f}/s {ours / bare:6.2f}   {stop:.2f} s")


if __name__ == "__main__":
    main()
