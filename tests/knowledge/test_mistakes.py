from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import pytest
from pydantic import Field, ValidationError

from bot.knowledge.fields import Id, Lines, Url
from bot.knowledge.mistakes import mistakes
from bot.knowledge.model import Model


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Inner(Model):
    figure: int | float | None = None
    on: date | None = None
    yes: bool = False


class Document(Model):
    id: Id = "a"
    page: Url = "https://a"
    count: Annotated[int, Field(ge=1, le=9)] = 1
    person: Annotated[int, Field(gt=0)] = 1
    name: Annotated[str, Field(min_length=1, max_length=5)] = "a"
    lines: Lines = ()
    few: Annotated[tuple[Inner, ...], Field(max_length=1)] = ()
    many: dict[Colour, Id] = Field(default={}, min_length=1)


def _said(document: Any) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        Document.model_validate(document)
    found = mistakes(caught.value, document)
    return {".".join(map(str, place)): what for place, what in found.items()}


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"id": "An Id"}, "id", "must be small letters and digits, with hyphens between words: "),
    ({"page": "http://a"}, "page", "must be an address that begins with https://"),
    ({"count": 0}, "count", "must be at least 1"),
    ({"count": 10}, "count", "must be at most 9"),
    ({"count": "many"}, "count", "must be a whole number"),
    ({"count": 1.5}, "count", "must be a whole number"),
    ({"count": 10**5000}, "count", "must be "),
    ({"person": 0}, "person", "must be more than 0"),
    ({"name": ""}, "name", "must not be empty"),
    ({"name": "longer"}, "name", "must have at most 5 characters"),
    ({"name": 7}, "name", "must be text: put it in quotes"),
    ({"lines": 7}, "lines", "must be a list"),
    ({"few": [{"figure": "many"}]}, "few.0.figure", "must be a number"),
    ({"few": [{"on": "yesterday"}]}, "few.0.on", "must be a day, such as 2019-09-30"),
    ({"few": [{"yes": "perhaps"}]}, "few.0.yes", "must be true or false"),
    ({"few": ["one"]}, "few.0", "must be a mapping (key: value)"),
    ({"few": [{}, {}]}, "few", "must have no more than 1 entries"),
    ({"many": {}}, "many", "must have at least 1 entries"),
    ({"many": {"green": "a"}}, "many.green", "must be 'red' or 'blue'"),
    ({"many": {"red": 1}}, "many.red", "must be text: put it in quotes"),
    ({"colour": "red"}, "colour", "unknown key: see knowledge/README.md"),
]


@pytest.mark.parametrize(("document", "place", "what"), WRONG)
def test_a_mistake_says_what_to_write_where_it_stands(
    document: dict[str, Any], place: str, what: str
) -> None:
    ((where, said),) = _said(document).items()
    assert where == place
    assert said.startswith(what)


def test_what_is_missing_is_named() -> None:
    class Strict(Model):
        inner: Document
        name: str

    document: dict[str, Any] = {"inner": {}}
    with pytest.raises(ValidationError) as caught:
        Strict.model_validate(document)
    assert mistakes(caught.value, document) == {("name",): "is missing: add it"}


def test_a_list_in_place_of_a_mapping_is_named_as_a_whole() -> None:
    assert _said([1, 2]) == {"": "must be a mapping (key: value)"}
