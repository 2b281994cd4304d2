"""The facts and choices that a question may be about, found by the concepts that they need."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, islice

from bot.answering.fit import Fit, Fitter, Wanted
from bot.answering.frame import Frame
from bot.answering.question import Question
from bot.knowledge.base import Knowledge

_AROUND = 64
"""How many entries around a concept are looked at for what is near a question."""


class Candidates:
    """Every frame by the concepts that it needs, so that a question is not held against all.

    A frame that a question names in full is found under the rarest of its concepts: the time to
    find it does not grow with the number of facts that share the others.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.fitter = Fitter(knowledge)
        self.frames = {
            entry.id: Frame(knowledge, entry)
            for entries in (knowledge.facts.values(), knowledge.choices.values())
            for entry in entries
        }
        shared = Counter(concept for frame in self.frames.values() for concept in frame.keys)
        self._under: dict[str, list[Frame]] = defaultdict(list)
        self._around: dict[str, list[Frame]] = defaultdict(list)
        for frame in self.frames.values():
            rarest = min(frame.keys, key=lambda concept: (shared[concept], concept))
            self._under[rarest].append(frame)
            for concept in frame.keys:
                self._around[concept].append(frame)

    def fits(self, question: Question) -> Iterator[Fit]:
        """Every frame of which the question names all that it needs, beside the question."""
        wanted = self.fitter.wanted(question)
        for frame in self._named(wanted):
            if not self.fitter.absent(frame, wanted):
                yield self.fitter.fit(frame, wanted)

    def named(self, question: Question) -> Iterator[Frame]:
        """Every frame of which the question names what may not be left to the defaults."""
        return self._named(self.fitter.wanted(question))

    def _named(self, wanted: Wanted) -> Iterator[Frame]:
        concepts = _concepts(wanted)
        named = frozenset(concepts)
        found = chain.from_iterable(self._under.get(concept, ()) for concept in concepts)
        return (frame for frame in found if frame.told <= named)

    def around(self, question: Question) -> Iterator[Fit]:
        """Frames that need something of what the question names, beside the question."""
        wanted = self.fitter.wanted(question)
        found = (islice(self._around.get(concept, ()), _AROUND) for concept in _concepts(wanted))
        unique = {id(frame): frame for frame in chain.from_iterable(found)}
        return (self.fitter.fit(frame, wanted) for frame in unique.values())

    def fit(self, id_: str, question: Question) -> Fit:
        """The frame of one entry beside the question."""
        return self.fitter.fit(self.frames[id_], self.fitter.wanted(question))


def _concepts(wanted: Wanted) -> list[str]:
    question = wanted.question
    return sorted(wanted.named | wanted.implied | question.asks | question.hidden)
