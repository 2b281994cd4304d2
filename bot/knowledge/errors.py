"""What is wrong with the knowledge, each with its place."""

from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: `file:line: what is wrong and what to do`; at line 0, the whole file."""

    file: Path
    line: int
    what: str

    def beside(self, folder: Path) -> "Problem":
        """The same with its file as seen from `folder`, if it is below it."""
        below = self.file.is_relative_to(folder)
        return replace(self, file=self.file.relative_to(folder)) if below else self

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        return f"{place}: {self.what}"


class KnowledgeError(Exception):
    """The knowledge can't be used; `problems` says why, all at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
