import asyncio
import os
from multiprocessing import active_children

import pytest

from bot.checking.apart import NotCheckedError, proved_apart
from bot.knowledge.errors import KnowledgeError
from bot.knowledge.load import load
from tests.knowledge.editing import Copy

LONG = 60.0


async def test_what_is_proved_comes_back_whole(copy: Copy) -> None:
    assert await proved_apart(copy.folder, LONG) == load(copy.folder)
    assert not active_children()


async def test_problems_come_back_with_their_places(copy: Copy) -> None:
    line = copy.change("killed", "**600**", "600")
    with pytest.raises(KnowledgeError) as caught:
        await proved_apart(copy.folder, LONG)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (copy.file("killed"), line)


async def test_a_folder_that_is_not_there_is_said_to_be(copy: Copy) -> None:
    with pytest.raises(NotCheckedError, match="there is no such folder"):
        await proved_apart(copy.folder / "gone", LONG)


async def test_a_check_that_does_not_end_is_ended(copy: Copy) -> None:
    os.mkfifo(copy.folder / "concepts" / "endless.yaml")  # nobody ever writes into it
    with pytest.raises(NotCheckedError, match="did not end within 1 seconds"):
        await proved_apart(copy.folder, 1.0)
    assert not active_children()


async def _process() -> None:
    """Waits until there is one."""
    while not active_children():
        await asyncio.sleep(0)


async def test_a_check_that_is_killed_is_said_to_have_broken_off(copy: Copy) -> None:
    os.mkfifo(copy.folder / "concepts" / "endless.yaml")
    async with asyncio.timeout(LONG), asyncio.TaskGroup() as group:
        check = group.create_task(_reason(copy))
        await _process()
        active_children()[0].kill()
    assert check.result() == "the check broke off"


async def _reason(copy: Copy) -> str:
    with pytest.raises(NotCheckedError) as caught:
        await proved_apart(copy.folder, LONG)
    return str(caught.value)


async def test_who_gives_up_leaves_no_process_behind(copy: Copy) -> None:
    os.mkfifo(copy.folder / "concepts" / "endless.yaml")
    async with asyncio.timeout(LONG), asyncio.TaskGroup() as group:
        check = group.create_task(proved_apart(copy.folder, LONG))
        await _process()
        check.cancel()
    assert check.cancelled()
    assert not active_children()
