"""Long lists on a small screen: pages of about the same length."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)
_FULL = 8
"""How many entries a page has at most."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """A page of a list; the first has the number 0."""

    entries: tuple[T_co, ...]
    number: int
    of: int

    @property
    def is_first(self) -> bool:
        """Whether no page is before it."""
        return self.number == 0

    @property
    def is_last(self) -> bool:
        """Whether no page is after it."""
        return self.number + 1 == self.of


def page(entries: Sequence[T_co], number: int) -> Page[T_co]:
    """The page `number` of `entries`, the last one where the list has become shorter."""
    of = _pages(len(entries))
    number = min(number, of - 1)
    first, after = (len(entries) * each // of for each in (number, number + 1))
    return Page(tuple(entries[first:after]), number, of)


def page_of(place: int, length: int) -> int:
    """The number of the page on which the entry at `place` of a list stands."""
    of = _pages(length)
    return next(number for number in range(of) if place < length * (number + 1) // of)


def _pages(length: int) -> int:
    return max(1, -(-length // _FULL))
