"""What an edition of the knowledge has that the one before had not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from bot.knowledge.base import Knowledge


@dataclass(frozen=True, slots=True)
class Change:
    """The ids of entries that were added, changed or removed."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    @classmethod
    def between(cls, old: Mapping[str, object], new: Mapping[str, object]) -> Self:
        """Those of `new` seen from `old`, in the order of their files."""
        return cls(
            added=tuple(id_ for id_ in new if id_ not in old),
            changed=tuple(id_ for id_ in new if id_ in old and new[id_] != old[id_]),
            removed=tuple(id_ for id_ in old if id_ not in new),
        )

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed of facts and reports, and whether anything else did, such as a concept."""

    reports: Change
    facts: Change
    others: bool

    def __bool__(self) -> bool:
        return bool(self.reports or self.facts or self.others)


def changes(old: Knowledge, new: Knowledge) -> Changes:
    """What `new` has that `old` had not, and the other way round."""
    others = [replace(each, reports={}, facts={}, places={}) for each in (old, new)]
    return Changes(
        reports=Change.between(old.reports, new.reports),
        facts=Change.between(old.facts, new.facts),
        others=others[0] != others[1],
    )
