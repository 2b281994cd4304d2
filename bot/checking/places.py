"""Where an entry of the knowledge stands, for a problem with it."""

from bot.knowledge.base import Entry, Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.files import line_of


def problem(knowledge: Knowledge, owner: Entry, key: str, what: str) -> Problem:
    """A problem with `key` of the entry `owner`."""
    file, path = knowledge.place(owner)
    line = line_of(file, (*path, *key.split("."))) if key else line_of(file, path)
    return Problem(file, line, f"{owner.id}: {key}: {what}" if key else f"{owner.id}: {what}")
