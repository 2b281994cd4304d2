"""A copy of the little knowledge, for a test to make mistakes in."""

import shutil
from pathlib import Path

import pytest

from bot.knowledge.errors import KnowledgeError, Problem
from bot.knowledge.load import load

SMALL = Path(__file__).parent / "small"
FILES = {
    "things": "concepts/things.yaml",
    "grammar": "concepts/grammar.yaml",
    "report": "reports/little/report.yaml",
    "killed": "reports/little/facts/killed.yaml",
    "other": "reports/little/facts/other.yaml",
    "charts": "reports/little/charts.yaml",
    "fillers": "fillers.yaml",
    "numbers": "numbers.yaml",
    "spelling": "spelling.yaml",
    "questions": "questions/questions.yaml",
    "failures": "questions/known-failures.yaml",
    "source": "source.txt",
}


class Copy:
    """A knowledge of its own, whose files a test rewrites."""

    def __init__(self, folder: Path, original: Path = SMALL) -> None:
        self.folder = folder
        shutil.copytree(original, folder)

    def file(self, name: str) -> Path:
        """The file that is called `name` for short."""
        return self.folder / FILES[name]

    def text(self, name: str) -> str:
        """What it holds."""
        return self.file(name).read_text(encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> int:
        """Put `new` for `old` where that stands first; the line of it."""
        before, found, after = self.text(name).partition(old)
        assert found, f"{old!r} does not stand in {name}"
        self.file(name).write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    def add(self, name: str, text: str) -> int:
        """Put `text` at the end; the line of it."""
        before = self.text(name)
        self.file(name).write_text(before + text, encoding="utf-8")
        return before.count("\n") + 1

    def problems(self) -> tuple[Problem, ...]:
        """Why it does not load."""
        with pytest.raises(KnowledgeError) as caught:
            load(self.folder)
        return caught.value.problems

    def problem(self, name: str, why: str) -> Problem:
        """The first of them that says `why`; it is in the file `name`."""
        problems = self.problems()
        found = [problem for problem in problems if why in problem.what]
        assert found, [str(problem) for problem in problems]
        assert found[0].file == self.file(name)
        return found[0]


def places(problems: tuple[Problem, ...]) -> list[tuple[str, int]]:
    """The file and line of each problem."""
    return [(problem.file.name, problem.line) for problem in problems]
