"""Measure the free-wording matcher on public question sets.

    python -m benchmarks.wording --data DIR [--task NAME ...] [--no-speed]

DIR holds the sets described in public_sets.py. banking77-open was never tuned on.
"""

import argparse
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.public_sets import TASKS, Question, Task, clinc
from bot.answering.wording import Wording
from bot.text import words


class Row(NamedTuple):
    """A question's right label (None: nothing stored answers it), and what the matcher said."""

    right: str | None
    given: str | None
    confidence: float
    sure: bool


def _stored(task: Task) -> list[tuple[str, tuple[str, ...]]]:
    return [(label, words(text)) for text, label in task.stored if label]


def _asked(wording: Wording, questions: Iterable[Question]) -> list[Row]:
    rows: list[Row] = []
    for text, label in questions:
        tokens = words(text)
        best = next(iter(wording.rank(tokens, limit=1)), None)
        sure = best is not None and best.confidence >= wording.threshold(tokens)
        rows.append(Row(label, best and best.label, best.confidence if best else -1.0, sure))
    return rows


class Outcome(NamedTuple):
    """Shares when only some rows are answered: right, strangers declined, wrong; answers right."""

    right: float
    declined: float
    wrong: float
    precise: float


def _outcome(rows: Sequence[Row], answered: Callable[[Row], bool]) -> Outcome:
    inside = sum(row.right is not None for row in rows)
    given = [row for row in rows if answered(row) and row.given]
    right = sum(row.given == row.right for row in given)
    strangers = sum(row.right is None for row in given)
    outside = len(rows) - inside
    declined = 1 - strangers / outside if outside else 1.0
    wrong = (len(given) - right) / len(rows)
    return Outcome(right / inside, declined, wrong, right / len(given) if given else 1.0)


def _outcomes(rows: Sequence[Row]) -> Iterator[tuple[float, Outcome]]:
    """Yield the outcome at every threshold between two confidences, the strictest first."""
    ordered = sorted(rows, key=lambda row: -row.confidence)
    inside = sum(row.right is not None for row in rows)
    outside = len(rows) - inside
    right = strangers = 0
    for n, row in enumerate(ordered, start=1):
        right += row.right is not None and row.given == row.right
        strangers += row.right is None
        below = ordered[n].confidence if n < len(ordered) else row.confidence - 1e-9
        if below < row.confidence:
            declined = 1 - strangers / outside if outside else 1.0
            outcome = Outcome(right / inside, declined, (n - right) / len(rows), right / n)
            yield (row.confidence + below) / 2, outcome


def _even(rows: Sequence[Row]) -> float:
    """Return the threshold at which answering right and declining strangers sum highest."""
    return max(_outcomes(rows), key=lambda point: point[1].right + point[1].declined)[0]


def _covered(rows: Sequence[Row], wrong: float) -> float:
    return max((o.right for _, o in _outcomes(rows) if o.wrong <= wrong), default=0.0)


def _right_of_all(rows: Sequence[Row]) -> float:
    return _outcome(rows, lambda _: True).right


# ---- tables ----------------------------------------------------------------------------------

ANY = float("inf")
"""Measured, with no goal."""
GOALS: dict[tuple[str, str], tuple[float, float]] = {
    ("clinc150-10shot/test", "top-1"): (81, 84),
    ("clinc150-10shot/test", "cov@5"): (65, 70),
    ("clinc150-10shot/test", "right at OOS recall 90"): (69, 73),
    ("clinc150-10shot/test", "wrong at OOS recall 90"): (7, 6),
    ("clinc150-10shot/test", "own: OOS recall"): (95, 95),
    ("clinc150-10shot/test", "own: answers right"): (92, 94),
    ("clinc150-10shot/test_misspelt", "top-1 lost to the misspelling"): (1.5, 1),
    ("clinc150-5shot/test", "top-1"): (74.5, 78),
    ("clinc150-5shot/test", "cov@5"): (54, 58),
    ("slurp-open/test", "top-1"): (78, 80),
    ("slurp-open/test", "cov@5"): (56, 59),
    ("covid-faq-open/test", "top-1"): (70, 76),
    ("arbanking77-open-10shot/test_msa", "top-1"): (61, 64),
    ("arbanking77-open-10shot/test_pal", "top-1"): (63, 66),
    ("arbanking77-open-10shot/test_saudi", "top-1"): (55, 58),
    ("bilingual-open-10shot/test_msa", "right at the English threshold"): (36, 40),
    ("2,000 phrasings", "fit ms"): (300, 80),
    ("2,000 phrasings", "p50 ms"): (0.6, 0.2),
    ("2,000 phrasings", "p99 ms"): (1.5, 0.5),
    ("100,000 phrasings", "fit ms"): (ANY, 3000),
    ("100,000 phrasings", "p50 ms"): (ANY, 1),
    ("100,000 phrasings", "p99 ms"): (ANY, 2),
}


def _line(where: str, what: str, value: float) -> None:
    goal = GOALS.get((where, what))
    beside = " | ".join(f"{bound:g}" if bound < ANY else "" for bound in goal or (ANY, ANY))
    print(f"| {where} | {what} | {value:.2f} | {beside} |", flush=True)


def _accuracy(name: str, task: Task, english: float | None) -> float:
    wording = Wording(_stored(task))
    even = _even(_asked(wording, task.validation))
    rows = {test: _asked(wording, questions) for test, questions in task.tests.items()}
    for test, own in rows.items():
        for what, share in _figures(own, even):
            _line(f"{name}/{test}", what, 100 * share)
    if "test_misspelt" in rows:
        lost = _right_of_all(rows["test_misspelt_clean"]) - _right_of_all(rows["test_misspelt"])
        _line(f"{name}/test_misspelt", "top-1 lost to the misspelling", 100 * lost)
    if "test_en" in rows and english is not None:
        right = _outcome(rows["test_msa"], lambda row: row.confidence >= english).right
        _line(f"{name}/test_msa", "right at the English threshold", 100 * right)
    return even


def _figures(rows: Sequence[Row], even: float) -> Iterator[tuple[str, float]]:
    yield "top-1", _right_of_all(rows)
    yield "cov@1", _covered(rows, 0.01)
    yield "cov@5", _covered(rows, 0.05)
    strict = [o for _, o in _outcomes(rows) if o.declined >= 0.9] or [Outcome(0, 1, 0, 1)]
    for rule, outcome in (
        ("validated: ", _outcome(rows, lambda row: row.confidence >= even)),
        ("own: ", _outcome(rows, lambda row: row.sure)),
    ):
        yield f"{rule}right", outcome.right
        yield f"{rule}OOS recall", outcome.declined
        yield f"{rule}wrong", outcome.wrong
        yield f"{rule}answers right", outcome.precise
    yield "right at OOS recall 90", strict[-1].right
    yield "wrong at OOS recall 90", strict[-1].wrong


def _varied(stored: Sequence[Question], count: int) -> list[Question]:
    """Return distinct real phrasings, with words dropped, moved, added or mistyped."""
    dice = random.Random(7)  # noqa: S311
    vocabulary = sorted({word for text, _ in stored for word in text.split()})
    varied = dict(dice.sample(list(stored), min(count, len(stored))))
    while len(varied) < count:
        text, label = dice.choice(stored)
        changed = text.split()
        for _ in range(dice.randint(1, 3)):
            _vary(changed, vocabulary, dice)
        varied.setdefault(" ".join(changed), label)
    return list(varied.items())


def _vary(changed: list[str], vocabulary: Sequence[str], dice: random.Random) -> None:
    at, how = dice.randrange(len(changed)), dice.randrange(4)
    word = changed[at]
    if how == 0 and len(changed) > 3:
        del changed[at]
    elif how == 1:
        changed.append(changed.pop(at))
    elif how == 2:
        changed.insert(at, dice.choice(vocabulary))
    elif len(word) > 3:
        changed[at] = word[:1] + word[2] + word[1] + word[3:]


def _speed(where: str, task: Task) -> None:
    stored = _stored(task)
    started = time.perf_counter()
    wording = Wording(stored)
    built = time.perf_counter()
    wording.learn()
    _line(where, "construction ms", 1000 * (built - started))
    _line(where, "fit ms", 1000 * (time.perf_counter() - started))
    questions = [text for text, _ in next(iter(task.tests.values()))]
    took = sorted(_took(wording, text) for text in random.Random(7).sample(questions, 1000))  # noqa: S311
    _line(where, "p50 ms", 1000 * took[500])
    _line(where, "p99 ms", 1000 * took[990])


def _took(wording: Wording, text: str) -> float:
    started = time.perf_counter()
    wording.rank(words(text), limit=1)
    return time.perf_counter() - started


def _speeds(data: Path) -> None:
    _speed("58 labels x 10 phrasings x 2 languages", TASKS["bilingual-open-10shot"](data))
    full = clinc(data, 100)
    for count in (2000, 100_000):
        _speed(f"{count:,} phrasings", Task(_varied(full.stored, count), [], full.tests))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--task", nargs="+", choices=TASKS, default=list(TASKS))
    parser.add_argument("--no-speed", action="store_true")
    chosen = parser.parse_args()
    print("| where | what | measured | must | aim |\n|---|---|--:|--:|--:|")
    english = None
    for name in chosen.task:
        even = _accuracy(name, TASKS[name](chosen.data), english)
        english = even if name == "clinc150-10shot" else english
    if not chosen.no_speed:
        _speeds(chosen.data)


if __name__ == "__main__":
    main()
