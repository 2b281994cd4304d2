"""What pydantic finds wrong with what somebody wrote, said in words of ours."""

from collections.abc import Mapping
from typing import Any, cast

from pydantic import ValidationError

from bot.knowledge.fields import ID, URL

Where = tuple[str | int, ...]
"""The keys and positions that lead to a place in a document."""

UNKNOWN = "extra_forbidden"
_MAPPING = "must be a mapping (key: value)"
_WHAT = {
    UNKNOWN: "unknown key: see knowledge/README.md for the keys there are",
    "missing": "is missing: add it",
    "string_type": "must be text: put it in quotes",
    "string_too_short": "must not be empty",
    "string_too_long": "must have at most {max_length} characters",
    "too_short": "must have at least {min_length} entries",
    "too_long": "must have no more than {max_length} entries",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than_equal": "must be at most {le:g}",
    "enum": "must be {expected}",
}
_KIND = {
    "int": "must be a whole number",
    "float": "must be a number",
    "finite": "must be a number",
    "bool": "must be true or false",
    "date": "must be a day, such as 2019-09-30",
    "path": "must be the path of a file or folder, in quotes",
    "dict": _MAPPING,
    "model": _MAPPING,
    "tuple": "must be a list",
}
"""By what a type of error begins with: what stands there can't be read as such a thing."""
_PATTERN = {
    ID: "must be small letters and digits, with hyphens between words: children-killed",
    URL: "must be an address that begins with https://",
}


def mistakes(
    error: ValidationError, document: object, unknown: str = _WHAT[UNKNOWN]
) -> dict[Where, str]:
    """What is wrong and what to do, by its place in `document`; never with the value.

    The value might be a token in the wrong place. `unknown` is what is said of a key that is not
    known.
    """
    found: dict[Where, str] = {}
    for each in error.errors(include_input=False, include_url=False):
        is_there, loc = each["type"] != "missing", each["loc"]
        place = _within(document, loc if is_there else loc[:-1])
        what = unknown if each["type"] == UNKNOWN else _what(each)
        found[place if is_there else (*place, loc[-1])] = what  # of a union, the widest
    return found


def _what(error: Any) -> str:
    kind, context, said = str(error["type"]), error.get("ctx", {}), str(error["msg"])
    if kind == "string_pattern_mismatch":
        return _PATTERN.get(context["pattern"], said)
    if kind in _WHAT:
        return _WHAT[kind].format_map(context)
    return _KIND.get(kind.partition("_")[0]) or said[:1].lower() + said[1:]


def _within(document: object, loc: Where) -> Where:
    """As much of `loc` as leads through `document`: the rest are names that pydantic made up."""
    kept: list[str | int] = []
    for step in loc:
        inner = _entries(document)
        if str(step) not in inner:
            break
        document = inner[str(step)]
        kept.append(step)
    return tuple(kept)


def _entries(document: object) -> dict[str, object]:
    if isinstance(document, Mapping):
        entries = cast("Mapping[object, object]", document)
        return {str(key): value for key, value in entries.items()}
    if isinstance(document, list):
        return {str(at): value for at, value in enumerate(cast("list[object]", document))}
    return {}
