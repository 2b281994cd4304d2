import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.memory import settle, spare


class Knot:
    """Something that only the collector can let go of."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_what_is_no_longer_used_goes_even_if_the_collector_was_kept_from_it() -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    settle()
    del knot
    gc.collect()
    assert gone() is not None
    settle()
    assert gone() is None


def test_what_stays_is_not_looked_at_again() -> None:
    settle()
    assert gc.get_freeze_count() > 0


def test_the_collector_does_not_look_at_the_first_thousands_of_things() -> None:
    spare()
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    kept = [[number] for number in range(10_000)]
    assert gc.get_stats()[0]["collections"] == before
    assert kept
