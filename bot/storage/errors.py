"""What can be wrong with a database."""

from enum import StrEnum


class StorageError(Exception):
    """The database can't be opened; `str(error)` says in a line why and what to do."""


class MissingError(StorageError):
    """There is no database yet, and whoever only looks makes none."""


MISSING = "there is no such database yet: `python bot.py run` makes it"


class Trouble(StrEnum):
    """Why a database that was open can't be used now."""

    FULL = "full"
    """There is no room left on the disk."""
    LOCKED = "locked"
    """Another program holds it."""
    LOST = "lost"
    """It does not answer, or can't be read or written."""


class UnavailableError(Exception):
    """The transaction was undone: the database can't be used now, and may be later."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(f"the database can't be used: {trouble}")
        self.trouble = trouble
