"""How lists are written in the knowledge: as one text, which loads fast and has no YAML traps."""

from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema


def _lines(value: object) -> object:
    """A block of text is a list: one entry a line."""
    if not isinstance(value, str):
        return value
    return tuple(line.strip() for line in value.splitlines() if line.strip())


def _words(value: object) -> object:
    """A run of words is a list: divided by commas of either script or by lines."""
    if not isinstance(value, str):
        return value
    parts: list[str] = value.replace("،", ",").replace("\n", ",").split(",")
    return tuple([part for part in map(str.strip, parts) if part])


def one_or_more(value: object) -> object:
    """Ids divided by blanks are a list."""
    return tuple(value.split()) if isinstance(value, str) else value


Lines = Annotated[
    tuple[str, ...],
    BeforeValidator(_lines),
    WithJsonSchema({"type": "string", "description": "One entry a line (a | block)."}),
]
Words = Annotated[
    tuple[str, ...],
    BeforeValidator(_words),
    WithJsonSchema({"type": "string", "description": "Words or phrases divided by commas."}),
]
Ids = Annotated[
    tuple[str, ...],
    BeforeValidator(one_or_more),
    WithJsonSchema({"type": "string", "description": "One id or several, divided by blanks."}),
]
ID, URL = r"^[a-z0-9]+(-[a-z0-9]+)*$", r"^https://[^\s]+$"
Id = Annotated[str, Field(pattern=ID, max_length=48)]
Url = Annotated[str, Field(pattern=URL)]
