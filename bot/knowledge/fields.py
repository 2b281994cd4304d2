"""How lists are written in the knowledge: as one text, which loads fast and has no YAML traps.

Words stay one text until somebody looks at them: they are tens of thousands, and a question needs
those of its own script.
"""

from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema


def _lines(value: object) -> object:
    """A block of text is a list: one entry a line."""
    if not isinstance(value, str):
        return value
    lines: list[str] = value.splitlines()
    return tuple([line for line in map(str.strip, lines) if line])


def divided(words: str) -> list[str]:
    """The words or phrases of a text: divided by commas of either script or by lines."""
    parts = words.replace("،", ",").replace("\n", ",").split(",")
    return [part for part in map(str.strip, parts) if part]


def one_or_more(value: object) -> object:
    """Ids divided by blanks are a list."""
    return tuple(value.split()) if isinstance(value, str) else value


Lines = Annotated[
    tuple[str, ...],
    BeforeValidator(_lines),
    WithJsonSchema({"type": "string", "description": "One entry a line (a | block)."}),
]
Words = Annotated[
    str,
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
