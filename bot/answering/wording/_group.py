"""A label's stored phrasings, and how well they fit a question."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bot.answering.wording._lexicon import Near

# Measured on public question sets (benchmarks/wording.py); all of these lie on a plateau.
_NEAREST_PART = 0.25  # the nearest phrasings' part in a label's score; the rest is its centre's
_SECOND_PART = 0.4  # the second nearest phrasing's part in that
_COVER_PART = 0.1
_LEAD_WEIGHT = 2.5
_COVER_WEIGHT = 0.75


class Phrasing(NamedTuple):
    """A stored phrasing: its label's number, its text, its words with weights (unit length)."""

    label: int
    text: str
    weights: Mapping[str, float]


class Asked(NamedTuple):
    """A question: its words with weights and likenesses, and the stored words they add up to."""

    words: tuple[tuple[str, float, Near], ...]
    spread: Mapping[str, float]


class Fit(NamedTuple):
    """How well a label fits a question."""

    label: int
    score: float
    cover: float
    """The share of the question's weight that the label's own phrasings account for."""
    nearest: Phrasing

    def confidence(self, others: Iterable["Fit"]) -> float:
        """Return how sure this label is among `others`: by score, lead and cover."""
        rival = max((other.score for other in others if other.label != self.label), default=0.0)
        lead = self.score - rival
        return self.score + _LEAD_WEIGHT * lead + _COVER_WEIGHT * self.cover


@dataclass(frozen=True)
class Group:
    """The phrasings of one label."""

    label: int
    phrasings: tuple[Phrasing, ...]

    @cached_property
    def centre(self) -> dict[str, float]:
        """The sum of the phrasings, of unit length."""
        total: dict[str, float] = {}
        for phrasing in self.phrasings:
            for word, weight in phrasing.weights.items():
                total[word] = total.get(word, 0.0) + weight
        length = math.sqrt(sum(weight * weight for weight in total.values()))
        return {word: weight / length for word, weight in total.items()}

    def without(self, phrasing: Phrasing) -> "Group":
        """Return the group with one phrasing struck out."""
        return Group(self.label, tuple(own for own in self.phrasings if own is not phrasing))

    def fit(self, asked: Asked, centre: float) -> Fit:
        """Return how well these phrasings fit, given how near their `centre` is."""
        near, nearest = self._nearest(asked.spread)
        total = sum(weight for _, weight, _ in asked.words)
        cover = sum(weight * self._likeness(near) for _, weight, near in asked.words) / total
        score = (1 - _NEAREST_PART) * centre + _NEAREST_PART * near + _COVER_PART * cover
        return Fit(self.label, score, cover, nearest)

    def _nearest(self, spread: Mapping[str, float]) -> tuple[float, Phrasing]:
        closest = [0.0] * len(self.phrasings)
        holders = self._holders
        for word, amount in spread.items():
            for number, weight in holders.get(word, ()):
                closest[number] += amount * weight
        second, first = sorted(closest)[-2:] if len(closest) > 1 else closest * 2
        nearest = self.phrasings[closest.index(first)]
        return first + _SECOND_PART * (second - first), nearest

    @cached_property
    def _holders(self) -> dict[str, list[tuple[int, float]]]:
        holders: dict[str, list[tuple[int, float]]] = {}
        for number, phrasing in enumerate(self.phrasings):
            for word, weight in phrasing.weights.items():
                holders.setdefault(word, []).append((number, weight))
        return holders

    def _likeness(self, near: Near) -> float:
        """Return how like a question's word the likest word of these phrasings is."""
        centre = self.centre
        return next((likeness for word, likeness in near if word in centre), 0.0)


def closeness(spread: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the cosine of a question's `spread` and the `weights` of a phrasing or centre."""
    return sum(weight * spread[word] for word, weight in weights.items() if word in spread)
