from pathlib import Path

import pytest

from bot.knowledge.errors import KnowledgeError
from bot.knowledge.files import line_of, read


def _written(folder: Path, text: str) -> Path:
    file = folder / "file.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def _why(file: Path) -> str:
    with pytest.raises(KnowledgeError) as caught:
        read(file)
    (problem,) = caught.value.problems
    assert problem.file == file
    return f"{problem.line}: {problem.what}"


def test_a_file_is_read_as_it_stands(tmp_path: Path) -> None:
    assert read(_written(tmp_path, "a: {b: [1, كم]}\n")) == {"a": {"b": [1, "كم"]}}
    assert read(_written(tmp_path, "")) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a: 1\nb: 2\na: 3\n", "3: broken YAML: the key 'a' stands twice"),
        ("a:\n  b: 1\n  b: 2\n", "3: broken YAML: the key 'b' stands twice"),
        ("a: [1\nb: 2\n", "broken YAML"),
        ("a: 1\n\tb: 2\n", "2: broken YAML"),
        ("a: 1\n---\nb: 2\n", "broken YAML"),
        ("a: !!python/object/apply:os.getcwd []\n", "1: broken YAML"),
        ("a: *nobody\n", "1: broken YAML"),
        ("a: &x [1]\nb: *x\n", "2: broken YAML: a reference"),
        ("a: &x [*x]\n", "1: broken YAML: a reference"),
        ("a: !!set {b, c}\n", "1: broken YAML: the tag"),
        ("- !!omap [b: 1]\n", "1: broken YAML: the tag"),
        ("a: 2019-13-45\n", "broken YAML"),
        ("a: \x07\n", "broken YAML"),
        ("? [1, 2]\n: 3\n", "broken YAML"),
        ("? {a: 1}\n: 3\n", "broken YAML"),
    ],
)
def test_what_is_not_plain_yaml_is_named_with_its_line(
    tmp_path: Path, text: str, why: str
) -> None:
    assert why in _why(_written(tmp_path, text))


def test_the_same_key_in_two_entries_is_no_mistake(tmp_path: Path) -> None:
    assert read(_written(tmp_path, "a: {x: 1}\nb: {x: 2}\n")) == {"a": {"x": 1}, "b": {"x": 2}}


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16"])
def test_a_file_that_is_not_utf_8_is_said_to_be(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes("a: طفل\n".encode(encoding))
    assert "save it as UTF-8" in _why(file)


def test_a_mark_at_the_beginning_of_a_file_is_no_part_of_it(tmp_path: Path) -> None:
    assert read(_written(tmp_path, "\ufeffa: 1\n")) == {"a": 1}


def test_a_file_that_can_not_be_read_is_said_to_be(tmp_path: Path) -> None:
    assert "can't be read" in _why(tmp_path / "nothing.yaml")
    (tmp_path / "folder.yaml").mkdir()
    assert "can't be read" in _why(tmp_path / "folder.yaml")


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ((), 1),
        (("first",), 2),
        (("second",), 3),
        (("second", "items"), 4),
        (("second", "items", 0), 5),
        (("second", "items", 1, "name"), 7),
        (("second", "missing"), 3),
        (("nothing", "at", "all"), 1),
        (("first", "deeper"), 2),
        ((9,), 9),
    ],
)
def test_everything_has_a_line(tmp_path: Path, place: tuple[str | int, ...], line: int) -> None:
    text = "# a file\nfirst: 1\nsecond:\n  items:\n    - one\n    - id: two\n"
    text += "      name: x\n\n9: nine\n"
    assert line_of(_written(tmp_path, text), place) == line


def test_a_line_is_found_in_whatever_can_be_read(tmp_path: Path) -> None:
    file = _written(tmp_path, "a: 1\nb: {asks: which?, x: 2}\nc: [who?, when?]\n")
    assert read(file)["b"]["asks"] == "which?"
    assert line_of(file, ("c",)) == 3
