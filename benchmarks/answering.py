"""Speed and accuracy of answering: the engine beside string scores, over the shipped knowledge.

    python -m benchmarks.answering [--quick]

Prints the tables that stand in benchmarks/README.md. Baselines need `pip install -e '.[bench]'`.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from benchmarks.generated import knowledge_of
from bot.answering.engine import Engine
from bot.answering.outcome import Answer
from bot.knowledge.base import Knowledge
from bot.knowledge.files import read
from bot.knowledge.load import load
from bot.memory import settle

ROOT = Path(__file__).resolve().parent.parent
KNOWLEDGE = ROOT / "knowledge"
SINGLES = ("english", "english-held-out", "arabic", "arabic-held-out")
LONGEST = 4096
FIRST = {
    "English": "how many children were killed?",
    "Arabic": "كم طفلاً قُتل؟",
    "both": "how many children were killed?\nكم طفلاً قُتل؟",
}

Predict = Callable[[str], str | None]


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="smaller growth, no scikit-learn")
    options = parser.parse_args()
    knowledge = load(KNOWLEDGE)
    engine = Engine(knowledge)
    engine.warm_up()
    settle()
    questions = list(_questions())
    _speed(engine, [text for text, _ in questions])
    _growth((100, 1_000) if options.quick else (100, 1_000, 10_000))
    _side_by_side(knowledge, engine, questions, sklearn=not options.quick)


def _questions() -> Iterator[tuple[str, str | None]]:
    """The project's own single questions: the text and the fact that answers, None for none."""
    for name in SINGLES:
        for entry in read(KNOWLEDGE / "questions" / f"{name}.yaml"):
            expected = entry["is"].split()
            if expected[0] in {"choose", "chat"} or (
                len(expected) > 1 and expected[0] != "decline"
            ):
                continue
            yield entry["q"], None if expected[0] == "decline" else expected[0]


def _speed(engine: Engine, texts: Sequence[str]) -> None:
    print("| one answer, shipped knowledge | ms | budget |\n| --- | --: | --: |")
    times = sorted(_timed(engine.ask, texts * 3))
    print(f"| p50 of {len(texts)} questions | {statistics.median(times):.2f} | 0.5 |")
    print(f"| p99 | {times[int(len(times) * 0.99)]:.2f} | 2 |")
    worst = (
        " ".join(texts)[:LONGEST],
        "كم" * 2048,
        "killled " * 512,
        "x" * LONGEST,
        "ـ" * LONGEST,
    )
    slowest = max(_timed(engine.ask, [text + str(i) for i in range(20) for text in worst]))
    print(f"| slowest of the long texts ({LONGEST} characters) | {slowest:.2f} | 20 |")
    for name, first in FIRST.items():
        print(
            f"| load, index, first answer: {name} | {min(_timed(_fresh, [first] * 5)):.0f} | 150 |"
        )
    print()


def _fresh(first: str) -> None:
    """What a new process does up to its first answers, one to each line of `first`.

    The labels of a script are indexed when the first question in it comes.
    """
    engine = Engine(load(KNOWLEDGE))
    for question in first.splitlines():
        engine.ask(question)


def _growth(sizes: Sequence[int]) -> None:
    print("| generated facts | p50 ms | p99 ms |\n| --: | --: | --: |")
    for size in sizes:
        knowledge, texts = knowledge_of(size)
        engine = Engine(knowledge)
        for text in texts[:20]:
            engine.ask(text)
        times = sorted(_timed(engine.ask, texts))
        print(
            f"| {size:,} | {statistics.median(times):.2f} | {times[int(len(times) * 0.99)]:.2f} |"
        )
    print()


def _timed(function: Callable[[str], object], texts: Sequence[str]) -> Iterator[float]:
    """The milliseconds of each call."""
    for text in texts:
        start = time.perf_counter()
        function(text)
        yield (time.perf_counter() - start) * 1000


def _side_by_side(
    knowledge: Knowledge,
    engine: Engine,
    questions: Sequence[tuple[str, str | None]],
    *,
    sklearn: bool,
) -> None:
    """Every engine stores the same phrasings and is asked the same questions."""
    stored = [(line, fact.id) for fact in knowledge.facts.values() for line in fact.ask.all()]
    engines: dict[str, Predict] = {
        "Tawthiq": _tawthiq(engine),
        "RapidFuzz WRatio": _rapidfuzz(stored, fuzz.WRatio),
        "RapidFuzz token_sort": _rapidfuzz(stored, fuzz.token_sort_ratio),
    }
    if sklearn:
        from benchmarks.baselines import logistic, nearest  # noqa: PLC0415 - an extra

        engines |= {
            "TF-IDF char 2-4, nearest": nearest(stored),
            "TF-IDF char 2-4, logistic regression": logistic(stored),
        }
    answerable = sum(fact is not None for _, fact in questions)
    print(
        f"{len(stored):,} phrasings of {len(knowledge.facts)} facts stored;",
        f"{answerable} answerable questions and",
    )
    print(f"{len(questions) - answerable} that the report does not answer.\n")
    print(
        "| engine | right % | declines what it must % | wrong % of all | p50 ms |\n"
        "| --- | --: | --: | --: | --: |"
    )
    for name, predict in engines.items():
        print(f"| {name} | {_row(predict, questions)} |")


def _row(predict: Predict, questions: Sequence[tuple[str, str | None]]) -> str:
    times, marks = [], []
    for text, fact in questions:
        start = time.perf_counter()
        said = predict(text)
        times.append((time.perf_counter() - start) * 1000)
        marks.append((fact, said))
    right = statistics.mean(fact == said for fact, said in marks if fact is not None)
    silent = statistics.mean(said is None for fact, said in marks if fact is None)
    wrong = statistics.mean(said is not None and said != fact for fact, said in marks)
    figures = (f"{100 * share:.1f}" for share in (right, silent, wrong))
    return " | ".join((*figures, f"{statistics.median(times):.2f}"))


def _tawthiq(engine: Engine) -> Predict:
    def predict(text: str) -> str | None:
        outcome = engine.ask(text)
        return outcome.facts[0].id if isinstance(outcome, Answer) else None

    return predict


def _rapidfuzz(stored: Sequence[tuple[str, str]], scorer: Callable[..., float]) -> Predict:
    """`extractOne` with the cut-off that its own documentation's examples use."""
    lines = [line for line, _ in stored]

    def predict(text: str) -> str | None:
        found = process.extractOne(
            text, lines, scorer=scorer, processor=utils.default_process, score_cutoff=86
        )
        return None if found is None else stored[found[2]][1]

    return predict


if __name__ == "__main__":
    main()
