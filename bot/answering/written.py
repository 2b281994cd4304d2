"""Labels by number: as they are written, and as match keys once somebody looks at them.

Folding all of them takes longer than everything else that a first answer needs. What begins with
what is known from the first words alone, and those are far fewer than the labels.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cached_property

from bot.text import folded


class Written:
    """The labels of one script, each with its concept; a filler is of none.

    A word that is `skipped`, as Arabizi's articles are, stands in no key that has another word.
    """

    def __init__(self, skipped: Collection[str] = ()) -> None:
        self.labels: list[str] = []
        self.concepts: list[str | None] = []
        self._skipped = skipped
        self._keys: dict[int, str] = {}

    def add(self, concept: str | None, labels: Sequence[str]) -> None:
        """Give the next numbers to `labels`."""
        self.labels += labels
        self.concepts += (concept,) * len(labels)

    def lines(self, numbers: Collection[int] | None = None) -> list[str]:
        """The words of the labels with these numbers, of all if there are none, as lines."""
        wanted = range(len(self.labels)) if numbers is None else numbers
        if new := [number for number in wanted if number not in self._keys]:
            lines = folded([self.labels[number] for number in new])
            self._keys.update(zip(new, self._kept(lines), strict=True))
        return [self._keys[number] for number in wanted]

    def _kept(self, lines: list[str]) -> list[str]:
        if not self._skipped:
            return lines
        return [
            " ".join(word for word in line.split() if word not in self._skipped) or line
            for line in lines
        ]

    def is_alone(self, word: str, numbers: Collection[int]) -> bool:
        """Whether one of the labels with these numbers is `word` and nothing else."""
        short = [n for n in numbers if self._skipped or " " not in self.labels[n]]
        return word in self.lines(short)

    def by_first_word(self) -> dict[str, list[int]]:
        """The numbers of the labels that begin with a word."""
        written: dict[str, list[int]] = defaultdict(list)
        for number, label in enumerate(self.labels):
            written[label.partition(" ")[0]].append(number)
        found: dict[str, list[int]] = {}
        for numbers, line in zip(written.values(), folded(written), strict=True):
            word = line.partition(" ")[0]
            if not word or word in self._skipped:
                for number, whole in zip(numbers, self.lines(numbers), strict=True):
                    found.setdefault(whole.partition(" ")[0], []).append(number)
            elif word in found:
                found[word] += numbers
            else:
                found[word] = numbers
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word."""
        written = set(" ".join(self.labels).split())
        return frozenset(" ".join(self.lines() if self._skipped else folded(written)).split())
