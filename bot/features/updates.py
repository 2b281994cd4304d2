"""The order of work: chats side by side, the messages of one chat one after the other."""

import asyncio
from collections.abc import Awaitable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor
from typing_extensions import override

_WITHOUT_LIMIT = 1_000_000_000
"""What waits for its chat's turn must not take a place from other chats: the limit is our own."""


@dataclass(slots=True)
class _Turn:
    """Whose turn it is in a chat, and how many are there."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    there: int = 0


class SideBySide(BaseUpdateProcessor):
    """Works on `at_once` chats at a time and on one update of a chat."""

    __slots__ = ("_places", "_tasks", "_turns")

    def __init__(self, at_once: int) -> None:
        super().__init__(_WITHOUT_LIMIT)
        self._places = asyncio.Semaphore(at_once)
        self._turns: dict[int | None, _Turn] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    @override
    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine runs in a task
        self._tasks.add(task)
        try:
            await self._in_turn(_chat(update), coroutine)
        finally:
            self._tasks.discard(task)
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # nothing, unless it was cancelled before it began

    async def _in_turn(self, chat: int | None, coroutine: Awaitable[Any]) -> None:
        turn = self._turns.setdefault(chat, _Turn())
        turn.there += 1
        try:
            async with turn.lock, self._places:
                await coroutine
        finally:
            turn.there -= 1
            if not turn.there:
                del self._turns[chat]

    def give_up(self) -> None:
        """Cancel what is still at work: the program ends."""
        for task in self._tasks:
            task.cancel()

    @override
    async def initialize(self) -> None:
        """Nothing to prepare."""

    @override
    async def shutdown(self) -> None:
        """Nothing to put away."""


def _chat(update: object) -> int | None:
    """The chat that an update belongs to; a person where there is no chat."""
    if not isinstance(update, Update):
        return None
    place = update.effective_chat or update.effective_user
    return place.id if place else None
