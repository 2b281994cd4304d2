"""The JSON Schemas that an editor's program completes and checks with, made from the models."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import Field, TypeAdapter

from bot.knowledge.charts import ChartEntry
from bot.knowledge.expectations import Expectation, Talk
from bot.knowledge.model import (
    ChoiceEntry,
    ConceptEntry,
    FactEntry,
    Id,
    Model,
    ReportEntry,
)
from bot.knowledge.words import Fillers, Numbers, RealWords, Spelling


class FactsFile(Model):
    """A file of facts and choices."""

    facts: dict[Id, FactEntry] = Field(default={})
    choices: dict[Id, ChoiceEntry] = Field(default={})


_FILES: dict[str, Any] = {
    "charts": dict[Id, ChartEntry],
    "concepts": dict[Id, ConceptEntry],
    "facts": FactsFile,
    "fillers": Fillers,
    "numbers": Numbers,
    "questions": list[Expectation | Talk],
    "report": ReportEntry,
    "spelling": Spelling,
    "words": RealWords,
}


def schemas() -> Iterator[tuple[str, str]]:
    """The name and the text of every schema file."""
    for name, kind in _FILES.items():
        schema = TypeAdapter[Any](kind).json_schema()
        yield f"{name}.schema.json", json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> None:
    """Write every schema into `folder`."""
    folder.mkdir(exist_ok=True)
    for name, text in schemas():
        (folder / name).write_text(text, encoding="utf-8")
