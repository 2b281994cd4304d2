import asyncio

from bot.announcements.waiting import happened


async def test_it_waits_for_what_comes_first() -> None:
    event, passed = asyncio.Event(), asyncio.Event()

    async def sleep(_seconds: float) -> None:
        await passed.wait()

    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(happened(event, 7, sleep))
        event.set()
        await waiting
        assert not event.is_set()
        waiting = group.create_task(happened(event, 7, sleep))
        passed.set()
        await waiting
