import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from telegram import Chat, Update, User
from telegram.constants import ChatType

from bot.features.updates import SideBySide


def _update(chat: int) -> Update:
    update = Update(1)
    update._effective_chat = Chat(chat, ChatType.PRIVATE)  # pyright: ignore[reportPrivateUsage]
    return update


class Work:
    """Notes what began and ended; each piece waits until it is let go."""

    def __init__(self) -> None:
        self.noted: list[str] = []
        self.go = asyncio.Event()

    async def piece(self, name: str, *, waits: bool = True) -> None:
        self.noted.append(f"+{name}")
        if waits:
            await self.go.wait()
        self.noted.append(f"-{name}")


async def _settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def _run(processor: SideBySide, *work: tuple[object, Coroutine[Any, Any, None]]) -> None:
    async with asyncio.TaskGroup() as group:
        for update, piece in work:
            group.create_task(processor.process_update(update, piece))


async def test_one_chat_is_served_in_order_while_another_is_served_too() -> None:
    processor, work = SideBySide(10), Work()
    pieces = [(_update(1), work.piece("a1")), (_update(1), work.piece("a2"))]
    async with asyncio.TaskGroup() as group:
        group.create_task(_run(processor, *pieces, (_update(2), work.piece("b"))))
        await _settle()
        assert work.noted == ["+a1", "+b"]
        work.go.set()
    assert work.noted.index("-a1") < work.noted.index("+a2")


async def test_a_crowd_in_one_chat_takes_one_place() -> None:
    processor, work = SideBySide(2), Work()
    crowd = [(_update(1), work.piece(f"a{number}")) for number in range(50)]
    async with asyncio.TaskGroup() as group:
        group.create_task(_run(processor, *crowd, (_update(2), work.piece("b", waits=False))))
        await _settle()
        assert work.noted == ["+a0", "+b", "-b"]
        work.go.set()
    assert len(work.noted) == 102


async def test_only_so_many_chats_are_served_at_once() -> None:
    processor, work = SideBySide(2), Work()
    async with asyncio.TaskGroup() as group:
        pieces = [(_update(number), work.piece(str(number))) for number in range(5)]
        group.create_task(_run(processor, *pieces))
        await _settle()
        assert len(work.noted) == 2
        work.go.set()


async def test_what_is_given_up_leaves_nothing_behind() -> None:
    processor, work = SideBySide(1), Work()
    pieces = [
        (_update(1), work.piece("a")),
        (_update(1), work.piece("b")),
        (None, work.piece("c")),
    ]
    await processor.initialize()
    async with asyncio.TaskGroup() as group:
        group.create_task(_run(processor, *pieces))
        await _settle()
        processor.give_up()
    await processor.shutdown()
    assert work.noted == ["+a"]


async def test_an_update_without_a_chat_belongs_to_its_person() -> None:
    processor, work = SideBySide(10), Work()
    update = Update(1)
    update._effective_user = User(1, "A", is_bot=False)  # pyright: ignore[reportPrivateUsage]
    work.go.set()
    await _run(processor, (update, work.piece("a")), (_update(1), work.piece("b")))
    assert work.noted == ["+a", "-a", "+b", "-b"]


async def test_an_error_ends_its_own_turn_only() -> None:
    processor, work = SideBySide(10), Work()
    work.go.set()

    async def fails() -> None:
        raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        await processor.process_update(_update(1), fails())
    await processor.process_update(_update(1), work.piece("a"))
    assert work.noted == ["+a", "-a"]
