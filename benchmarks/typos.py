"""What one misspelt word costs: `python -m benchmarks.typos [--seed N]`.

Every question of the project that is answered right is asked again with one slip of a phone in one
of the words that carry it: a neighbouring key, a dropped, doubled or swapped letter, a blank too
many or too few. The slips are drawn with a seed, so that two runs can be compared.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.answering.engine import Engine
from bot.checking.questions import mismatch
from bot.knowledge.expectations import Expectation
from bot.knowledge.files import read
from bot.knowledge.load import load

KNOWLEDGE = Path(__file__).resolve().parent.parent / "knowledge"
FILES = ("english", "english-held-out", "arabic", "arabic-held-out")
SHORTEST = 4

Slip = Callable[[str, random.Random], str]


def main() -> None:
    """Print how many questions each kind of slip loses, and how many it turns wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    chance = random.Random(parser.parse_args().seed)  # noqa: S311 - no secret
    engine = Engine(load(KNOWLEDGE))
    rows = Keyboard().keys
    slips: dict[str, Slip] = {
        "neighbouring key": lambda word, at: _replaced(word, at, rows),
        "dropped letter": _dropped,
        "doubled letter": _doubled,
        "swapped letters": _swapped,
        "split word": _split,
    }
    print("| language | slip | asked | still right % | wrong % |\n| --- | --- | --: | --: | --: |")
    for name in ("english", "arabic"):
        for kind, slip in slips.items():
            marks = Counter(_marks(engine, name, slip, chance))
            asked = marks.total()
            right, wrong = (100 * marks[mark] / asked for mark in ("right", "wrong"))
            print(f"| {name} | {kind} | {asked} | {right:.1f} | {wrong:.1f} |")


class Keyboard:
    """The neighbours of every key, from knowledge/spelling.yaml."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        for row in read(KNOWLEDGE / "spelling.yaml")["keyboards"]:
            for at, key in enumerate(row):
                self.keys[key] = (row[max(0, at - 1) : at] + row[at + 1 : at + 2]).strip()


def _marks(engine: Engine, name: str, slip: Slip, chance: random.Random) -> list[str]:
    found: list[str] = []
    for entry in (
        e
        for file in (name, f"{name}-held-out")
        for e in read(KNOWLEDGE / "questions" / f"{file}.yaml")
    ):
        expected = Expectation.model_validate(entry)
        declined = expected.is_.startswith(("decline", "chat", "choose"))
        if declined or mismatch(expected, engine.ask(expected.q)):
            continue
        misspelt = _misspelt(engine, expected.q, slip, chance)
        if misspelt:
            outcome = engine.ask(misspelt)
            right = mismatch(expected, outcome) is None
            stated = bool(getattr(outcome, "facts", ()))
            found.append("right" if right else "wrong" if stated else "missed")
    return found


def _misspelt(engine: Engine, text: str, slip: Slip, chance: random.Random) -> str | None:
    """`text` with a slip in one of the words that name a concept."""
    spotted = engine.read(text).spotted
    words = [
        token.raw
        for span in spotted.spans
        if span.kind == "concept" and not span.concepts[0].startswith("cue")
        for token in spotted.tokens[span.start : span.stop]
        if len(token.raw) >= SHORTEST and token.raw.isalpha() and token.raw in text
    ]
    if not words:
        return None
    word = chance.choice(words)
    return text.replace(word, slip(word, chance), 1)


def _replaced(word: str, chance: random.Random, keys: dict[str, str]) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice(keys.get(word[at].lower()) or word[at]) + word[at + 1 :]


def _dropped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _doubled(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + word[at] + word[at:]


def _swapped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _split(word: str, chance: random.Random) -> str:
    at = chance.randrange(2, len(word) - 1)
    return f"{word[:at]} {word[at:]}"


if __name__ == "__main__":
    main()
