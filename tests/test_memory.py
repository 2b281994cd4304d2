import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.memory import settle


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
