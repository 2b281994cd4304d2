import pytest

from bot.answering.slips import Slips, Trust, is_sure
from tests.answering.small import SMALL

SLIPS = Slips(SMALL.spelling)
TRUST = Trust(dropped=3, added=4, other=6)


def _cost(written: str, word: str) -> float | None:
    return SLIPS.cost(written, word, 1, TRUST)


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("kds", "kids"),
        ("kiids", "kids"),
        ("kidd", "kids"),
        ("ikds", "kids"),
        ("schooxs", "schools"),
    ],
)
def test_a_slip_is_believed(written: str, word: str) -> None:
    assert _cost(written, word) is not None


@pytest.mark.parametrize(("written", "word"), [("kd", "kid"), ("hitt", "hit"), ("hxt", "hit")])
def test_a_short_word_is_not_doubted(written: str, word: str) -> None:
    trust = Trust(dropped=3, added=5, other=6)
    assert SLIPS.cost(written, word, 1, trust) is None


def test_a_dropped_letter_is_likelier_than_an_added_one_and_a_wrong_beginning_least_likely() -> (
    None
):
    dropped, added, first = (
        _cost("chidren", "children"),
        _cost("chirldren", "children"),
        _cost("hildren", "children"),
    )
    assert dropped is not None
    assert added is not None
    assert first is not None
    assert dropped < added < first


def test_letters_that_are_swapped_or_doubled_are_likelier_than_others() -> None:
    swapped, doubled = _cost("shcools", "schools"), _cost("schoools", "schools")
    beside, added = _cost("schoils", "schools"), _cost("schorols", "schools")
    likely, unlikely = (swapped or 9, doubled or 9), (beside or 0, added or 0)
    assert max(likely) < min(unlikely)


@pytest.mark.parametrize(
    ("written", "word", "sure"),
    [
        ("kiids", "kids", True),
        ("ikds", "kids", True),
        ("kids", "kid", False),
        ("talab", "tolab", False),
        ("sdik", "kids", False),
    ],
)
def test_a_slip_that_leaves_all_letters_is_sure(written: str, word: str, *, sure: bool) -> None:
    assert is_sure(written, word) is sure
