from dataclasses import replace
from pathlib import Path

from bot.checking.evidence import evidence, figures
from bot.knowledge.base import Knowledge
from tests.answering.small import FOLDER, SMALL


def test_every_phrase_stands_in_the_source_once() -> None:
    assert list(evidence(SMALL, FOLDER / "source.txt")) == []


def test_a_phrase_is_looked_for_in_any_case(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text(
        (FOLDER / "source.txt").read_text(encoding="utf-8").upper(), encoding="utf-8"
    )
    assert list(evidence(SMALL, source)) == []


def test_a_phrase_that_is_missing_is_named(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text("nothing of the kind", encoding="utf-8")
    found = list(evidence(SMALL, source))
    assert len(found) == len(SMALL.facts)
    assert all("stands 0 times in source.txt" in problem.what for problem in found)


def test_a_source_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_bytes(b"\xff\xfe\x00")
    (problem,) = evidence(SMALL, source)
    assert (problem.file, problem.line) == (source, 0)


def test_a_figure_is_in_its_evidence(knowledge: Knowledge) -> None:
    assert list(figures(knowledge)) == []


def test_a_figure_that_its_evidence_contradicts_is_named(knowledge: Knowledge) -> None:
    wrong = knowledge.facts["vetoes"].model_copy(update={"value": 31})
    (problem,) = figures(replace(knowledge, facts={**knowledge.facts, "vetoes": wrong}))
    assert "the evidence says 13, 'value' is 31" in problem.what
    assert problem.line > 1
