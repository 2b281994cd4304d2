"""Labels that two concepts claim, and fillers that are labels."""

from collections import defaultdict
from collections.abc import Iterator

from bot.knowledge.base import Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.fields import divided
from bot.knowledge.model import Concept, Role
from bot.knowledge.places import problem
from bot.text import words


def labels(knowledge: Knowledge) -> Iterator[Problem]:
    """A label of two concepts in one role, or one that is a filler too."""
    owners: dict[tuple[Role, tuple[str, ...]], dict[str, str]] = defaultdict(dict)
    fillers = {words(filler) for filler in _written(knowledge.fillers.words)}
    for concept in knowledge.concepts.values():
        for label in _written(concept):
            for role in concept.role:
                owners[role, words(label)].setdefault(concept.id, label)
            if words(label) in fillers:
                yield problem(
                    knowledge, concept, "", f"the label {label!r} is also a filler: remove one"
                )
    for (role, _), claims in owners.items():
        first, *others = claims
        for other in others:
            what = f"the label {claims[other]!r} is a {role} of {first!r} too: keep one"
            yield problem(knowledge, knowledge.concepts[other], "", what)


def _written(entry: object) -> Iterator[str]:
    for kind in ("en", "ar", "dialect", "arabizi"):
        yield from divided(getattr(entry, kind))
    if isinstance(entry, Concept):
        yield from (entry.name.en, entry.name.ar)
