"""Every label's centre, by word."""

from collections.abc import Mapping, Sequence

from bot.answering.wording._group import Group, Phrasing

_PASSES = 3
_MARGIN = 0.2
_STEP = 0.05
_TRACE = 0.1  # what a phrasing hardly says teaches nothing and costs a third of the time


class Centres:
    """The centres of all labels, to be compared with a question at once."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._sizes = [len(group.phrasings) for group in groups]
        self._by_word: dict[str, dict[int, float]] = {}
        for group in groups:
            for word, weight in group.centre.items():
                self._by_word.setdefault(word, {})[group.label] = weight

    def scores(self, spread: Mapping[str, float]) -> list[float]:
        """Return the cosine of each label's centre and a question's `spread`."""
        scores = [0.0] * len(self._sizes)
        for word, amount in spread.items():
            for label, weight in self._by_word[word].items():
                scores[label] += amount * weight
        return scores

    def polish(self, lessons: Sequence[tuple[Phrasing, Mapping[str, float]]]) -> None:
        """Push centres towards their phrasings that nearly lose to another label, its away.

        Later passes look again only at the phrasings that needed a push: the others stay clear.
        """
        loud = [
            (phrasing, {word: amount for word, amount in spread.items() if amount >= _TRACE})
            for phrasing, spread in lessons
        ]
        for _ in range(_PASSES):
            loud = [lesson for lesson in loud if self._push(*lesson)]

    def _push(self, phrasing: Phrasing, spread: Mapping[str, float]) -> bool:
        scores = self.scores(spread)
        own, scores[phrasing.label] = scores[phrasing.label], -1.0
        rival = max(scores)
        if own - rival >= _MARGIN:
            return False
        self._move(phrasing, phrasing.label, 1)
        self._move(phrasing, scores.index(rival), -1)
        return True

    def _move(self, phrasing: Phrasing, label: int, direction: int) -> None:
        # One phrasing among many moves its centre less.
        step = direction * min(_STEP, 0.5 / self._sizes[label])
        for word, weight in phrasing.weights.items():
            centre = self._by_word[word]
            centre[label] = centre.get(label, 0.0) + step * weight
