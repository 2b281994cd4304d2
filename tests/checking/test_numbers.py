import pytest

from bot.checking.numbers import spoken
from tests.answering.small import SMALL


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,928", 1928),
        ("1928", 1928),
        ("3.3 million", 3_300_000),
        ("630 ألف", 630_000),
        ("630 ألفاً", 630_000),
        ("two", 2),
        ("two million", 2_000_000),
        ("million", 1_000_000),
        ("اثنين", 2),
        ("ألفين", 2000),
        ("١٩٢٨", 1928),
    ],
)
def test_a_figure_is_read_from_digits_or_words(text: str, value: float) -> None:
    assert spoken(text, SMALL.numbers) == value


@pytest.mark.parametrize("text", ["", "children", "1,928 children", "two three", "some"])
def test_anything_else_is_no_figure(text: str) -> None:
    assert spoken(text, SMALL.numbers) is None
