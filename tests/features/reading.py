"""A reply as a person reads it."""

import re

_SIGNS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")


def shown(text: str) -> str:
    """`text` without the signs that set its direction."""
    return _SIGNS.sub("", text)
