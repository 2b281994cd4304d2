import json
from pathlib import Path

from bot.knowledge.schema import schemas, write
from tests.conftest import KNOWLEDGE


def test_every_kind_of_file_has_a_schema_that_refuses_unknown_keys() -> None:
    texts = dict(schemas())
    assert {"concepts.schema.json", "facts.schema.json", "report.schema.json"} <= set(texts)
    facts = json.loads(texts["facts.schema.json"])
    assert facts["additionalProperties"] is False
    assert facts["$defs"]["FactEntry"]["additionalProperties"] is False


def test_an_editors_program_is_told_that_lists_are_written_as_text() -> None:
    entry = json.loads(dict(schemas())["facts.schema.json"])["$defs"]["FactEntry"]
    assert entry["properties"]["evidence"]["type"] == "string"


def test_schemas_are_written_where_they_are_missing_and_over_old_ones(tmp_path: Path) -> None:
    folder = tmp_path / "schema"
    write(folder)
    (folder / "facts.schema.json").write_text("old", encoding="utf-8")
    write(folder)
    found = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert found == dict(schemas())


def test_the_schemas_of_the_shipped_knowledge_are_current() -> None:
    folder = KNOWLEDGE / "schema"
    found = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert found == dict(schemas())
