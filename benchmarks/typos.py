"""What one misspelt word costs: `python -m benchmarks.typos [--seed N]`.

Every question of the project that is answered right is asked again with one slip of a phone in one
of the words that carry it: a neighbouring key, a dropped, doubled or swapped letter, a blank too
many. So is every question that is declined right: no slip may have it answered. The slips are
drawn with a seed, so that two runs can be compared. A slip that makes another word, real or known,
counts with its kind and once more in a row of its own: of some no reader could tell.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.answering.clitics import bare
from bot.answering.engine import Engine
from bot.answering.explain import summary
from bot.answering.outcome import Outcome
from bot.answering.spot import Spotter
from bot.checking.questions import mismatch
from bot.knowledge.expectations import Expectation
from bot.knowledge.files import read
from bot.knowledge.load import load
from bot.text import tokenize

KNOWLEDGE = Path(__file__).resolve().parent.parent / "knowledge"
FILES = ("english", "english-held-out", "arabic", "arabic-held-out")
SHORTEST = 4

Slip = Callable[[str, random.Random], str]


def main() -> None:
    """Print how many questions each kind of slip loses, and how many it turns wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="also every question that is lost")
    options = parser.parse_args()
    engine = Engine(load(KNOWLEDGE))
    lost: list[str] = []
    print("| language | slip | asked | still right % | wrong % | declines | answered % |")
    print("| --- | --- | --: | --: | --: | --: | --: |")
    words = Words(engine)
    for name in ("english", "arabic"):
        others = Counter[str](), Counter[str]()
        for kind, slip in _slips().items():
            counts = Counter[str](), Counter[str]()
            chances = f"{options.seed} {kind}"
            for expected, text, outcome in _slipped(engine, name, slip, chances):
                mark = _mark(expected, outcome)
                declined = expected.is_.startswith("decline")
                counts[declined][mark] += 1
                if words.differ(expected.q, text):
                    others[declined][mark] += 1
                if mark != "right":
                    lost.append(f"{mark}: {text} ({expected.q}): {summary(outcome)}")
            _print(name, kind, *counts)
        _print(name, "of these, another word", *others)
    if options.list:
        print("", *lost, sep="\n")


def _slips() -> dict[str, Slip]:
    rows = Keyboard().keys
    return {
        "neighbouring key": lambda word, at: _replaced(word, at, rows),
        "dropped letter": _dropped,
        "doubled letter": _doubled,
        "swapped letters": _swapped,
        "split word": _split,
    }


def _print(name: str, kind: str, answers: Counter[str], declines: Counter[str]) -> None:
    right, wrong = (_share(answers, mark) for mark in ("right", "wrong"))
    print(
        f"| {name} | {kind} | {answers.total()} | {right:.1f} | {wrong:.1f} "
        f"| {declines.total()} | {_share(declines, 'wrong'):.1f} |"
    )


class Words:
    """What is a word by itself: real, or known in some label, less its particles."""

    def __init__(self, engine: Engine) -> None:
        spotter = Spotter(engine.knowledge)
        self._lexicon, self._speller = spotter.lexicon, spotter.speller

    def differ(self, text: str, slipped: str) -> bool:
        """Whether all that was written otherwise in `slipped` are words."""
        written = {token.key for token in tokenize(text)}
        return all(self._is_word(t.key) for t in tokenize(slipped) if t.key not in written)

    def _is_word(self, key: str) -> bool:
        known = map(self._lexicon.writes, (key, *bare(key)))
        return self._speller.is_real(key) or any(known)


def _share(marks: Counter[str], mark: str) -> float:
    return 100 * marks[mark] / marks.total()


class Keyboard:
    """The neighbours of every key, from knowledge/spelling.yaml."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}
        for row in read(KNOWLEDGE / "spelling.yaml")["keyboards"]:
            for at, key in enumerate(row):
                self.keys[key] = (row[max(0, at - 1) : at] + row[at + 1 : at + 2]).strip()


def _slipped(
    engine: Engine, name: str, slip: Slip, chances: str
) -> Iterator[tuple[Expectation, str, Outcome]]:
    """Every question that comes out right, with a slip, and what it comes to then.

    A question is misspelt in the same way whatever stands beside it.
    """
    for file in (name, f"{name}-held-out"):
        for entry in read(KNOWLEDGE / "questions" / f"{file}.yaml"):
            expected = Expectation.model_validate(entry)
            other = expected.is_.startswith(("chat", "choose"))
            if other or mismatch(expected, engine.ask(expected.q)):
                continue
            chance = random.Random(f"{chances} {expected.q}")  # noqa: S311 - no secret
            misspelt = _misspelt(engine, expected.q, slip, chance)
            if misspelt:
                yield expected, misspelt, engine.ask(misspelt)


def _mark(expected: Expectation, outcome: Outcome) -> str:
    """A decline is right whatever its reason: what matters is that nothing is stated."""
    stated = bool(getattr(outcome, "facts", ()))
    if expected.is_.startswith("decline"):
        return "wrong" if stated else "right"
    return "right" if mismatch(expected, outcome) is None else "wrong" if stated else "missed"


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
