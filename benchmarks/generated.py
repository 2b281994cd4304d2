"""Knowledge of any size, made by a fixed seed: facts about invented groups, deeds and places."""

import random
from collections.abc import Iterator
from pathlib import Path

from bot.knowledge.base import Knowledge
from bot.knowledge.load import load
from bot.knowledge.model import Concept, Fact, Phrasings, Qualifier, Role, Text, Unit

_SYLLABLES = [
    "ba",
    "ko",
    "ri",
    "tu",
    "me",
    "sa",
    "lo",
    "vi",
    "ne",
    "du",
    "pa",
    "gi",
    "zo",
    "fe",
    "mu",
    "ra",
    "ki",
    "to",
    "su",
    "ve",
]
_MEASURES = 20


def knowledge_of(facts: int) -> tuple[Knowledge, list[str]]:
    """A knowledge of `facts` facts, and questions about it."""
    chance = random.Random(facts)  # noqa: S311 - no secret
    shipped = load(Path(__file__).resolve().parent.parent / "knowledge")
    names = _names(chance)
    measures = [_concept(next(names), Role.MEASURE) for _ in range(_MEASURES)]
    victims = [_concept(next(names), Role.VICTIM) for _ in range(facts // _MEASURES + 1)]
    pairs = [(measure, victim) for victim in victims for measure in measures][:facts]
    made = {fact.id: fact for fact in (_fact(m, v, n) for n, (m, v) in enumerate(pairs))}
    concepts = {concept.id: concept for concept in (*measures, *victims)}
    asked = [chance.choice(pairs) for _ in range(400)]
    questions = [
        f"how many {victim.en} were {measure.en} by russian forces?" for measure, victim in asked
    ]
    knowledge = Knowledge(
        concepts={**shipped.concepts, **concepts},
        reports=shipped.reports,
        facts={**shipped.facts, **made},
        choices=shipped.choices,
        fillers=shipped.fillers,
        numbers=shipped.numbers,
        spelling=shipped.spelling,
        words=shipped.words,
    )
    return knowledge, questions


def _names(chance: random.Random) -> Iterator[str]:
    seen: set[str] = set()
    while True:
        name = "".join(chance.choices(_SYLLABLES, k=5))
        if name not in seen:
            seen.add(name)
            yield name


def _concept(name: str, role: Role) -> Concept:
    return Concept(id=name, role=(role,), name=Text(en=name, ar=name), en=name)


def _fact(measure: Concept, victim: Concept, number: int) -> Fact:
    return Fact(
        id=f"generated-{number}",
        report="russia-2019",
        topic="generated",
        about={Role.MEASURE: (measure.id,), Role.VICTIM: (victim.id,)},
        value=number,
        unit=Unit.PERSON,
        qualifier=Qualifier.DOCUMENTED,
        evidence=("none",),
        en=f"**{number}**",
        ar=f"**{number}**",
        ask=Phrasings(en=(f"how many {victim.id} were {measure.id}",)),
    )
