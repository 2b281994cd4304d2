from bot.checking.schemas import stale_schemas
from tests.knowledge.editing import Copy


def test_current_schemas_are_no_problem(copy: Copy) -> None:
    assert list(stale_schemas(copy.folder)) == []


def test_old_and_missing_schemas_are_named(copy: Copy) -> None:
    schema = copy.folder / "schema"
    (schema / "report.schema.json").unlink()
    (schema / "facts.schema.json").write_text("{}", encoding="utf-8")
    found = list(stale_schemas(copy.folder))
    assert [problem.file.name for problem in found] == ["facts.schema.json", "report.schema.json"]
    assert all("--write-schemas" in problem.what for problem in found)
