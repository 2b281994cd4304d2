"""Where an entry of the knowledge stands, for a problem with it."""

from bot.knowledge.base import Entry, Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.files import line_of


def problem(knowledge: Knowledge, owner: Entry, key: str, what: str) -> Problem:
    """A problem with `key` of the entry `owner`; a dot leads into a key, none is the entry."""
    file, path = knowledge.place(owner)
    where = f"{owner.id}: {key}: " if key else f"{owner.id}: "
    steps = key.split(".") if key else ()
    return Problem(file, line_of(file, (*path, *steps)), f"{where}{what}")
