import pytest
from pydantic import ValidationError

from bot.knowledge.fields import divided
from bot.knowledge.model import ConceptEntry, FactEntry, Phrasings, ReportEntry, Role
from tests.answering.small import SMALL

FACT = {"evidence": "so it is", "en": "So.", "ar": "كذا."}
NAME = {"en": "x", "ar": "س"}


def test_words_are_parted_by_commas_of_either_script_and_by_lines() -> None:
    entry = ConceptEntry.model_validate(
        {"role": "victim", "name": NAME, "en": "kid, kids ,\nlittle one,,", "ar": "طفل، أطفال"}
    )
    assert divided(entry.en) == ["kid", "kids", "little one"]
    assert divided(entry.ar) == ["طفل", "أطفال"]
    assert divided(entry.dialect) == []


def test_lines_are_parted_by_lines_only() -> None:
    asked = Phrasings.model_validate({"en": "how many, please\n\n  and who \n", "ar": "كم، رجاءً"})
    assert asked.en == ("how many, please", "and who")
    assert asked.ar == ("كم، رجاءً",)


def test_ids_and_roles_are_parted_by_blanks() -> None:
    fact = FactEntry.model_validate({**FACT, "near": "one two", "about": {"victim": "children"}})
    assert fact.near == ("one", "two")
    assert fact.about == {Role.VICTIM: ("children",)}
    entry = ConceptEntry.model_validate({"role": "victim target", "name": NAME})
    assert entry.role == (Role.VICTIM, Role.TARGET)


@pytest.mark.parametrize("wrong", [3, {"a": 1}, [1, 2], True])
def test_a_list_that_is_no_text_is_refused(wrong: object) -> None:
    for field in ("evidence", "near"):
        with pytest.raises(ValidationError):
            FactEntry.model_validate({**FACT, field: wrong})
    with pytest.raises(ValidationError):
        ConceptEntry.model_validate({"role": "victim", "name": NAME, "en": wrong})


@pytest.mark.parametrize("id_", ["Big", "a b", "-a", "a-", "a--b", "ا", "", "x" * 49])
def test_an_id_is_of_small_letters_digits_and_single_dashes(id_: str) -> None:
    with pytest.raises(ValidationError):
        FactEntry.model_validate({**FACT, "period": id_})


@pytest.mark.parametrize("address", ["http://example.org/", "example.org", "https://a b", ""])
def test_a_link_is_https(address: str) -> None:
    report = SMALL.reports["little"].model_dump(mode="json", exclude={"id"})
    with pytest.raises(ValidationError):
        ReportEntry.model_validate({**report, "address": {"en": address}})
