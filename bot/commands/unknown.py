"""What the command line names and is not there."""

from collections.abc import Collection
from difflib import get_close_matches

from bot.commands.errors import CommandError

_FEW = 10


def unknown(kind: str, name: str, known: Collection[str]) -> CommandError:
    """An error that says what may have been meant: all that there is where that is not much."""
    near = get_close_matches(name, known, n=3)
    instead = f"; there is {', '.join(known)}" if len(known) < _FEW else ""
    if near:
        instead = f"; is it {' or '.join(near)}?"
    return CommandError(f"there is no {kind} {name!r}{instead}")
