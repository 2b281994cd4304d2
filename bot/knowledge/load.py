"""Files to knowledge: everything that must be right before the bot may speak.

Loading proves schema, references, duplicate keys and ids, and refuses the whole with every problem
that it found. What is slower stands in `bot.checking`.
"""

import gc
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from bot.knowledge.base import Knowledge, Place
from bot.knowledge.charts import Chart
from bot.knowledge.errors import KnowledgeError, Problem
from bot.knowledge.files import line_of, read
from bot.knowledge.mistakes import Where, mistakes
from bot.knowledge.model import (
    Choice,
    Concept,
    Fact,
    Report,
)
from bot.knowledge.references import dangling
from bot.knowledge.words import Fillers, Numbers, RealWords, Spelling

M = TypeVar("M", bound=BaseModel)


def load(folder: Path) -> Knowledge:
    """The knowledge in `folder`; raises `KnowledgeError` with all its problems.

    What is loaded stays: the garbage collector is kept from searching it, now and later.
    """
    if not folder.is_dir():
        raise KnowledgeError((Problem(folder, 0, "there is no such folder of knowledge"),))
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _loaded(folder)
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def _loaded(folder: Path) -> Knowledge:
    reader = _Reader()
    for file in sorted(folder.glob("concepts/*.yaml")):
        reader.section(reader.document(file), (file, ()), Concept, reader.concepts, {})
    for file in sorted(folder.glob("reports/*/report.yaml")):
        reader.report(file)
    for file in sorted(folder.glob("reports/*/facts/*.yaml")):
        reader.facts_file(file)
    for file in sorted(folder.glob("reports/*/charts.yaml")):
        report = {"report": file.parent.name}
        reader.section(reader.document(file), (file, ()), Chart, reader.charts, report)
    fillers = reader.single(folder / "fillers.yaml", Fillers)
    numbers = reader.single(folder / "numbers.yaml", Numbers)
    spelling = reader.single(folder / "spelling.yaml", Spelling)
    words = reader.single(folder / "words.yaml", RealWords)
    if not reader.reports and not reader.problems:
        reader.problems.append(Problem(folder / "reports", 0, "there is no report: add one"))
    if not (fillers and numbers and spelling and words) or reader.problems:
        raise KnowledgeError(tuple(sorted(reader.problems)))
    knowledge = Knowledge(
        concepts=reader.concepts,
        reports=reader.reports,
        facts=reader.facts,
        choices=reader.choices,
        fillers=fillers,
        numbers=numbers,
        spelling=spelling,
        words=words,
        charts=reader.charts,
        places=reader.places,
    )
    if problems := tuple(dangling(knowledge)):
        raise KnowledgeError(tuple(sorted(problems)))
    return knowledge


class _Reader:
    """Collects entries and problems, file by file."""

    def __init__(self) -> None:
        self.concepts: dict[str, Concept] = {}
        self.reports: dict[str, Report] = {}
        self.facts: dict[str, Fact] = {}
        self.choices: dict[str, Choice] = {}
        self.charts: dict[str, Chart] = {}
        self.places: dict[tuple[str, str], Place] = {}
        self.problems: list[Problem] = []

    def document(self, file: Path) -> dict[str, Any] | None:
        """The mapping that `file` is; None, and a problem, where it is something else."""
        try:
            found = read(file)
        except KnowledgeError as error:
            self.problems += error.problems
            return None
        if isinstance(found, dict):
            return cast("dict[str, Any]", found)
        self.problems.append(Problem(file, 1, "must be a mapping (key: value) at the top"))
        return None

    def single(self, file: Path, model: type[M]) -> M | None:
        """The one entry that `file` is."""
        found = self.document(file)
        return self._valid(model, found, (file, ())) if found is not None else None

    def report(self, file: Path) -> None:
        """Take a report, whose id is the name of its folder."""
        found, id_ = self.document(file), file.parent.name
        report = None
        if found is not None:
            report = self._valid(Report, {**found, "id": id_}, (file, ()))
        if report is not None:
            self.reports[id_] = report
            self.places[Report.__name__, id_] = (file, ())

    def facts_file(self, file: Path) -> None:
        """Take the facts and choices of `file`."""
        sections = self.document(file) or {}
        report = {"report": file.parent.parent.name}
        fact = {**report, "topic": file.stem}
        for key, entries in sections.items():
            if key == "facts":
                self.section(entries, (file, (key,)), Fact, self.facts, fact)
            elif key == "choices":
                self.section(entries, (file, (key,)), Choice, self.choices, report)
            else:
                self._problem((file, (key,)), f"{key}: here stand only 'facts' and 'choices'")

    def section(
        self, entries: Any, place: Place, model: type[M], into: dict[str, M], also: dict[str, str]
    ) -> None:
        """Take every entry of a mapping from id to entry."""
        file, path = place
        if not isinstance(entries or {}, dict):
            self._problem(place, "must be a mapping (id: what it is)")
            return
        named = cast("dict[str, Any]", entries or {})
        for key, raw in named.items():
            here = (file, (*path, key))
            if key in into:
                other = self.places[model.__name__, key][0].name
                self._problem(here, f"the id {key!r} stands in {other} too: rename one")
            elif not isinstance(raw, dict):
                self._problem(here, f"{key}: must be a mapping (key: value)")
            elif (entry := self._valid(model, {**raw, **also, "id": key}, here)) is not None:
                into[key] = entry
                self.places[model.__name__, key] = here

    def _valid(self, model: type[M], fields: dict[Any, Any], place: Place) -> M | None:
        try:
            return model.model_validate(fields)
        except ValidationError as error:
            for loc, what in mistakes(error, fields).items():
                self._problem((place[0], (*place[1], *loc)), f"{_name(place[1], loc)}{what}")
            return None

    def _problem(self, place: Place, what: str) -> None:
        self.problems.append(Problem(place[0], line_of(*place), what))


def _name(path: Where, loc: Where) -> str:
    """The entry and the key that a problem is about, with a colon after each."""
    owner = (str(path[-1]),) if path else ()
    field = (".".join(map(str, loc)),) if loc else ()
    return "".join(f"{part}: " for part in (*owner, *field))
