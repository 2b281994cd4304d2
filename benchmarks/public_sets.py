"""Tasks drawn from public question sets: what to store, to choose a threshold on, and to test on.

Each set is a file <set>.jsonl.gz, each line {"s": split, "t": text, "l": label or null}. Tasks are
drawn by hash, so that they are the same on every machine.
"""

import gzip
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

Question = tuple[str, str | None]
"""A text, and its label: None where nothing stored answers it."""
Splits = dict[str, list[Question]]

ARABIC = ("test_msa", "test_pal", "test_saudi", "test_tunisian", "test_moroccan")


@dataclass(frozen=True)
class Task:
    """What to store, what to choose a threshold on, and what to test on."""

    stored: list[Question]
    validation: list[Question]
    tests: Splits


def _splits(data: Path, name: str) -> Splits:
    splits: Splits = {}
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            splits.setdefault(row["s"], []).append((row["t"], row["l"]))
    return splits


def _order(text: str) -> int:
    return int(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(), 16)


def _few(questions: Iterable[Question], shots: int) -> list[Question]:
    by_label: dict[str | None, list[Question]] = {}
    for question in questions:
        by_label.setdefault(question[1], []).append(question)
    return [
        q for own in by_label.values() for q in sorted(own, key=lambda q: _order(q[0]))[:shots]
    ]


def _struck(questions: Iterable[Question], shares: Sequence[float]) -> list[set[str]]:
    """Return labels to leave out: the first to choose thresholds on, the others to test on."""
    labels = sorted({label for _, label in questions if label}, key=_order)
    ends = [round(len(labels) * share) for share in shares]
    return [set(labels[: ends[0]]), set(labels[ends[0] : sum(ends)])]


def _hidden(questions: Iterable[Question], struck: set[str], dropped: set[str]) -> list[Question]:
    return [
        (t, None if label in struck else label) for t, label in questions if label not in dropped
    ]


def _opened(splits: Splits, tests: Iterable[str], shots: int | None = None) -> Task:
    choosing, testing = _struck(splits["train"], (0.08, 0.17))
    stored = [(t, label) for t, label in splits["train"] if label not in choosing | testing]
    return Task(
        _few(stored, shots) if shots else stored,
        _hidden(splits["val"], choosing, testing),
        {name: _hidden(splits[name], testing, choosing) for name in tests},
    )


def clinc(data: Path, shots: int) -> Task:
    """Return CLINC150 with so many phrasings a label."""
    splits = _splits(data, "clinc150")
    names = ("test", "test_misspelt", "test_misspelt_clean")
    return Task(
        _few(splits["train"], shots), splits["val"], {name: splits[name] for name in names}
    )


def _slurp(data: Path) -> Task:
    splits = _splits(data, "slurp")
    known = {label for _, label in splits["train"]}
    parts: Splits = {"train": [], "val": []}
    for question in splits["train"]:
        parts["train" if _order(question[0]) % 5 else "val"].append(question)
    parts["test"] = [(t, label if label in known else None) for t, label in splits["test"]]
    return _opened(parts, ["test"])


def _covid(data: Path) -> Task:
    splits = _splits(data, "covid_faq")
    choosing, testing = _struck(splits["train"], (0.15, 0.15))
    known = {label for _, label in splits["train"] if label} - choosing - testing
    tuned = {label for label in known if not _order("tune" + label) % 3}
    stored: list[Question] = [q for q in splits["train"] if q[1] in known]
    validation = _hidden(splits["test"], choosing, testing | (known - tuned))
    return Task(stored, validation, {"test": _hidden(splits["test"], testing, choosing | tuned)})


def _bilingual(data: Path) -> Task:
    english = _opened(_splits(data, "banking77"), ["test"], 10)
    arabic = _opened(_splits(data, "arbanking77"), ARABIC, 10)
    tests = {"test_en": english.tests["test"], **arabic.tests}
    both = english.validation + arabic.validation
    return Task(english.stored + arabic.stored, both, tests)


TASKS: dict[str, Callable[[Path], Task]] = {
    "clinc150-10shot": lambda data: clinc(data, 10),
    "clinc150-5shot": lambda data: clinc(data, 5),
    "slurp-open": _slurp,
    "covid-faq-open": _covid,
    "arbanking77-open-10shot": lambda data: _opened(_splits(data, "arbanking77"), ARABIC, 10),
    "bilingual-open-10shot": _bilingual,
    "banking77-open": lambda data: _opened(_splits(data, "banking77"), ["test"]),
}
