"""What a pressed button of an administrator says, and whose press it was.

Handlers let only such updates through as have what is asked for here.
"""

from collections.abc import Callable
from typing import TypeVar

from telegram import Update

from bot.announcements.actions import Action, read
from bot.features.pressing import acknowledge

A = TypeVar("A", bound=Action)


def says(kind: type[Action]) -> Callable[[object], bool]:
    """Whether the data of a button is of a `kind`: a pattern for a handler."""
    return lambda data: isinstance(read(data), kind)


def action(update: Update, kind: type[A]) -> A:
    """The action of the pressed button."""
    found = read(update.callback_query.data) if update.callback_query else None
    assert isinstance(found, kind)  # noqa: S101 - the handler's pattern let it through
    return found


async def done(update: Update) -> None:
    """Let the pressed button stop turning."""
    if update.callback_query is not None:
        await acknowledge(update.callback_query)


def person(update: Update) -> int:
    """Who wrote or pressed."""
    assert update.effective_user is not None  # noqa: S101 - an administrator
    return update.effective_user.id
