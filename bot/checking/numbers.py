"""Figures written in digits or words."""

from bot.knowledge.fields import divided
from bot.knowledge.model import Labels
from bot.knowledge.words import Numbers
from bot.text import Token, normalize, tokenize


def spoken(text: str, numbers: Numbers) -> float | None:
    """The figure that `text` writes ("1,928", "two", "3.3 million", "630 ألف"); None if none."""
    value: float | None = None
    for token in tokenize(text):
        scale = _meaning(token, numbers.scales)
        number = token.number if token.number is not None else _meaning(token, numbers.words)
        if scale is not None:
            value = (1 if value is None else value) * scale
        elif number is not None and value is None:
            value = number
        else:
            return None
    return value


def _meaning(token: Token, words: dict[int, Labels]) -> float | None:
    for value, labels in words.items():
        if token.key in map(normalize, divided(f"{labels.en},{labels.ar},{labels.dialect}")):
            return float(value)
    return None
