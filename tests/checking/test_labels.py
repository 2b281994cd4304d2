import pytest

from bot.checking.labels import labels
from bot.knowledge.load import load
from tests.knowledge.editing import Copy


def _wrong(copy: Copy) -> list[str]:
    return [problem.what for problem in labels(load(copy.folder))]


def test_a_knowledge_without_a_mistake_has_none(copy: Copy) -> None:
    assert _wrong(copy) == []


@pytest.mark.parametrize("label", ["kid", "KIDS!", "Children"])
def test_a_label_belongs_to_one_concept_of_a_role_however_it_is_written(
    copy: Copy, label: str
) -> None:
    line = copy.change("things", "en: woman,", f"en: 'woman, {label}',")
    (problem,) = labels(load(copy.folder))
    assert (problem.file.name, problem.line) == ("things.yaml", line)
    assert f"women: the label {label!r} is a victim of 'children' too" in problem.what


def test_a_name_is_a_label(copy: Copy) -> None:
    copy.change("things", "ar: جندي}", "ar: 'جندي، النساء'}")
    assert _wrong(copy) == [
        "women: the label 'النساء' is a victim of 'soldiers' too: keep one"
    ] or ("soldiers: the label 'النساء' is a victim of 'women' too: keep one" in _wrong(copy))


def test_a_label_may_belong_to_concepts_of_different_roles(copy: Copy) -> None:
    copy.change("things", "en: woman,", "en: 'woman, aleppo',")
    assert _wrong(copy) == []


def test_a_label_is_no_filler(copy: Copy) -> None:
    copy.change("things", "en: woman,", "en: 'woman, PLEASE',")
    assert _wrong(copy) == ["women: the label 'PLEASE' is also a filler: remove one"]
