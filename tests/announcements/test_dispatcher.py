import asyncio
import sqlite3
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, closing

import pytest

from bot.announcements.announcements import Announcements
from bot.announcements.content import Content
from bot.announcements.delivery import Means
from bot.announcements.dispatcher import Dispatcher
from bot.announcements.lease import Lease, LeaseLostError
from bot.announcements.pacer import Pacer
from bot.announcements.sender import Outcome, Unreached
from bot.announcements.status import Mark, Reason, State, Status
from bot.storage.database import Database
from bot.storage.tables import announcements
from tests.announcements.posts import (
    CONTENTS,
    NOW,
    OWN_TEXT,
    Post,
    marks,
    scheduled,
    subscribe,
    take,
)


class Bot:
    """A bot that sends, and what it told of its announcements."""

    def __init__(self, database: Database, post: Post, now: Callable[[], float]) -> None:
        self.post, self.told = post, list[Status]()
        self._news = asyncio.Event()
        means = Means(post, Pacer(1000, time.monotonic), time.monotonic, asyncio.sleep, 5, 0.05)
        self.dispatcher = Dispatcher(Lease(database, "test", now), means)
        self.dispatcher.watch = self._watch
        self.announcements = Announcements(database, now, self.dispatcher.wake)

    async def _watch(self, status: Status) -> None:
        self.told.append(status)
        self._news.set()

    async def tells(self, *states: State, reason: Reason | None = None) -> Status:
        """Wait until it tells that an announcement stands like this."""
        async with asyncio.timeout(10):
            while True:
                for status in self.told:
                    if status.state in states and reason in (None, status.reason):
                        return status
                self._news.clear()
                await self._news.wait()

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.dispatcher.run())
            yield
            self.dispatcher.stop()


@pytest.fixture
def bot(database: Database) -> Bot:
    return Bot(database, Post(), lambda: NOW)


async def test_what_is_due_is_sent_and_its_end_told(database: Database, bot: Bot) -> None:
    await subscribe(database, range(1, 30))
    number = await bot.announcements.draft(OWN_TEXT, CONTENTS)
    async with bot.running():
        await bot.announcements.schedule(number)
        status = await bot.tells(State.DONE)
    assert status.count(Mark.SENT) == status.count() == 29
    assert bot.post.chats == list(range(1, 30))
    assert bot.told[0].state in (State.SENDING, State.DONE)


async def test_one_after_the_other(database: Database, bot: Bot) -> None:
    await subscribe(database, [1])
    for _ in range(3):
        await scheduled(database)
    async with bot.running():
        async with asyncio.timeout(10):
            while [it.state for it in await bot.announcements.latest()] != [State.DONE] * 3:
                await bot.tells(State.DONE)
                bot.told.clear()
    assert bot.post.chats == [1, 1, 1]


async def test_after_a_restart_it_goes_on_and_sends_nothing_twice(
    database: Database, bot: Bot
) -> None:
    await subscribe(database, range(1, 30))
    bot.post.gate.clear()
    await scheduled(database)
    async with bot.running():
        await bot.post.arrived.wait()
    again = Bot(database, Post(), lambda: NOW)
    async with again.running():
        status = await again.tells(State.DONE)
    assert sorted(bot.post.chats + again.post.chats) == list(range(1, 30))
    assert status.count(Mark.UNKNOWN) == len(bot.post.sent) <= 5
    assert status.count(Mark.SENT) == len(again.post.sent)


async def test_a_pause_and_the_way_on(database: Database, bot: Bot) -> None:
    await subscribe(database, range(1, 30))
    bot.post.gate.clear()
    await scheduled(database)
    async with bot.running():
        await bot.post.arrived.wait()
        await bot.announcements.pause(1)
        bot.post.gate.set()
        paused = await bot.tells(State.PAUSED)
        assert paused.reason is Reason.ASKED
        assert paused.count(Mark.PENDING) > 0
        await bot.announcements.resume(1)
        await bot.tells(State.DONE)
    assert bot.post.chats == list(range(1, 30))


async def test_a_mistake_of_the_program_pauses_and_leaves_the_rest_to_answer(
    database: Database, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(chat: int, content: Content, *, silent: bool) -> Outcome:
        raise ZeroDivisionError

    bot.post.send = fails
    await subscribe(database, range(1, 30))
    await scheduled(database)
    async with bot.running():
        status = await bot.tells(State.PAUSED)
    assert status.reason is Reason.BROKEN
    assert status.count(Mark.SENDING) == 0
    assert 1 <= status.count(Mark.UNKNOWN) <= 5
    assert "ZeroDivisionError" in caplog.text


async def test_who_can_not_be_told_stops_nothing(
    database: Database, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    async def deaf(_status: Status) -> None:
        raise ZeroDivisionError

    await subscribe(database, [1])
    await scheduled(database)
    bot.dispatcher.watch = deaf
    async with bot.running():
        async with asyncio.timeout(10):
            while (await bot.announcements.status(1)).state is not State.DONE:
                await asyncio.sleep(0.01)
    assert "Nobody was told" in caplog.text


async def test_what_can_not_be_told_stops_nothing_either(
    database: Database, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    await subscribe(database, range(1, 4))
    await scheduled(database)
    async with database.write() as connection:
        await connection.execute(announcements.update().values(counts={"en": {"lost": 1}}))
    async with bot.running(), asyncio.timeout(10):
        while (await marks(database))[Mark.SENT] != 3:
            await asyncio.sleep(0.01)
    assert "Nobody was told" in caplog.text


async def test_another_process_that_takes_over_ends_it(database: Database, bot: Bot) -> None:
    await subscribe(database, range(1, 30))
    bot.post.gate.clear()
    await scheduled(database)

    async def lose() -> None:
        async with bot.running():
            await bot.post.arrived.wait()
            await Lease(database, "another", lambda: NOW).take()
            bot.post.gate.set()
            await asyncio.Event().wait()

    with pytest.RaisesGroup(LeaseLostError):
        await lose()


async def test_an_outage_is_told_and_so_is_its_end(database: Database, bot: Bot) -> None:
    await subscribe(database, [1])
    bot.post.next.append(Unreached())
    await scheduled(database)
    async with bot.running():
        await bot.tells(State.SENDING, reason=Reason.NETWORK)
        assert (await bot.tells(State.DONE)).reason is None


async def test_a_database_that_is_locked_makes_it_wait_and_loses_nothing(
    place: str, dialect: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if dialect != "sqlite":
        pytest.skip("PostgreSQL locks rows, not the database")
    monkeypatch.setattr("bot.storage.engine._BUSY_SECONDS", 0.05)
    async with Database.open(place) as database:
        bot = Bot(database, Post(), lambda: NOW)
        await subscribe(database, range(1, 40))
        await scheduled(database)
        bot.post.gate.clear()
        async with bot.running():
            await bot.post.arrived.wait()
            held = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
            with closing(held) as other:
                await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
                bot.post.gate.set()
                assert (await bot.tells(State.SENDING, reason=Reason.DATABASE)).count() == 39
                other.execute("ROLLBACK")
            await bot.tells(State.DONE)
        assert bot.post.chats == list(range(1, 40))
        assert await marks(database) == {Mark.SENT: 39}


async def test_an_announcement_that_can_not_be_read_does_not_end_the_bot(
    database: Database, bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    await scheduled(database)
    async with database.write() as connection:
        await connection.execute(announcements.update().values(texts={"en": {"no": "html"}}))
    async with bot.running():
        async with asyncio.timeout(10):
            while "ValidationError" not in caplog.text:
                await asyncio.sleep(0)
        await bot.announcements.cancel(1)
    assert not bot.post.sent


async def test_what_was_unknown_is_sent_again_when_asked(database: Database, bot: Bot) -> None:
    await subscribe(database, range(1, 4))
    await scheduled(database)
    async with bot.running():
        await bot.tells(State.DONE)
        bot.told.clear()
        await take(database, Mark.UNKNOWN, [2], state=State.DONE)
        await bot.announcements.resend_unknown(1)
        await bot.tells(State.DONE)
    assert bot.post.chats == [1, 2, 2, 3]
