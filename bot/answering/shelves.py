"""The known words on shelves, so that a misspelt one is held beside few of them.

One slip lies near the beginning of a word or near its end, so that the other end is as it was
written. The first letter is hardly ever wrong: it is the same, or the one that comes after.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from itertools import chain

_SHORTEST = 3
_DIVIDED = 5
"""From how many letters on one slip can't touch the first two and the last two of a word."""

Shelf = dict[Hashable, list[str]]


class Shelves:
    """Words, sorted by their length and by how they begin and end when first looked for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(filter(str.isalpha, words))

    def like(self, form: str, slips: int) -> list[str]:
        """The words that `form` may be with so many slips, and others that begin alike."""
        sizes = range(max(_SHORTEST, len(form) - slips), len(form) + slips + 1)
        firsts = dict.fromkeys(form[:2])
        if slips > 1 or len(form) < _DIVIDED:
            return [
                w for n in sizes for first in firsts for w in self._by_first.get((n, first), ())
            ]
        begun = (self._by_beginning.get((n, form[:2]), ()) for n in sizes)
        ended = (self._by_end.get((n, a, form[-2:]), ()) for n in sizes for a in firsts)
        return list(dict.fromkeys(chain.from_iterable(chain(begun, ended))))

    @cached_property
    def _by_first(self) -> Shelf:
        return self._shelved(lambda word: (len(word), word[0]))

    @cached_property
    def _by_beginning(self) -> Shelf:
        return self._shelved(lambda word: (len(word), word[:2]))

    @cached_property
    def _by_end(self) -> Shelf:
        return self._shelved(lambda word: (len(word), word[0], word[-2:]))

    def _shelved(self, place: Callable[[str], Hashable]) -> Shelf:
        found: Shelf = defaultdict(list)
        for word in self._words:
            found[place(word)].append(word)
        return found

    def warm_up(self) -> None:
        """Sort the words now."""
        for _ in (self._by_first, self._by_beginning, self._by_end):
            pass
