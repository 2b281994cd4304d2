import pytest

from bot.announcements.announcements import AnnouncementError, Announcements
from bot.announcements.lease import Lease
from bot.announcements.schedule import Schedule
from bot.announcements.status import Mark, Reason, State
from bot.language import Language
from bot.storage.chats import Chats
from bot.storage.database import Database
from tests.announcements.posts import (
    CONTENTS,
    NOW,
    OWN_TEXT,
    marks,
    scheduled,
    subscribe,
    take,
    unsubscribe,
)
from tests.conftest import Clock


@pytest.fixture
def time(clock: Clock) -> Clock:
    clock.time = float(NOW)
    return clock


@pytest.fixture
async def lease(database: Database, time: Clock) -> Lease:
    lease = Lease(database, "test", time.now)
    await lease.take()
    return lease


@pytest.fixture
def schedule(lease: Lease) -> Schedule:
    return Schedule(lease)


async def _number(schedule: Schedule) -> int | None:
    due = await schedule.due()
    return due and due.number


async def test_the_beginning_writes_a_row_for_everybody_who_is_subscribed(
    database: Database, schedule: Schedule
) -> None:
    await subscribe(database, range(1, 6))
    await subscribe(database, [6], "ar")
    await unsubscribe(database, 3)
    await scheduled(database, silent=True)
    due = await schedule.due()
    assert due is not None
    assert (due.number, due.contents, due.silent) == (1, CONTENTS, True)
    assert await marks(database) == {Mark.PENDING: 5}
    status = await Announcements(database, lambda: NOW).status(1)
    assert status.counts == {Language.EN: {Mark.PENDING: 4}, Language.AR: {Mark.PENDING: 1}}


async def test_who_subscribes_later_is_not_written_down(
    database: Database, schedule: Schedule
) -> None:
    await subscribe(database, [1])
    await scheduled(database)
    await schedule.due()
    await subscribe(database, [2])
    assert await _number(schedule) == 1
    assert await marks(database) == {Mark.PENDING: 1}


async def test_a_language_without_a_text_is_left_out(
    database: Database, schedule: Schedule
) -> None:
    await subscribe(database, [1])
    await subscribe(database, [2, 3], "ar")
    announcements = Announcements(database, lambda: NOW)
    english = {Language.EN: CONTENTS[Language.EN]}
    await announcements.schedule(await announcements.draft(OWN_TEXT, english))
    await schedule.due()
    assert await marks(database) == {Mark.PENDING: 1}


async def test_nothing_is_due_before_its_time(
    database: Database, schedule: Schedule, time: Clock
) -> None:
    await scheduled(database)
    time.time -= 1
    assert await schedule.due() is None
    time.time += 1
    assert await _number(schedule) == 1


async def test_one_that_has_begun_comes_before_one_that_was_due_earlier(
    database: Database, schedule: Schedule, time: Clock
) -> None:
    first, second = await scheduled(database), await scheduled(database)
    assert await _number(schedule) == first
    assert await _number(schedule) == first
    await Announcements(database, lambda: NOW).pause(first)
    assert await _number(schedule) == second
    await Announcements(database, lambda: NOW).resume(first)
    await Announcements(database, lambda: NOW).cancel(second)
    assert await _number(schedule) == first


async def test_a_pause_that_nobody_asked_for_says_why(
    database: Database, schedule: Schedule
) -> None:
    number = await scheduled(database)
    await schedule.due()
    await schedule.pause(number, Reason.REFUSED)
    status = await Announcements(database, lambda: NOW).status(number)
    assert (status.state, status.reason) == (State.PAUSED, Reason.REFUSED)
    assert await schedule.due() is None


async def test_after_a_while_the_counts_are_all_that_is_left(
    database: Database, schedule: Schedule, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.announcements.schedule._AT_ONCE", 2)
    await subscribe(database, range(1, 6))
    await scheduled(database)
    await schedule.due()
    await take(database, Mark.SENT, range(1, 5), state=State.DONE)
    await take(database, Mark.UNKNOWN, [5], state=State.DONE)
    announcements = Announcements(database, lambda: NOW)
    before = await announcements.status(1)
    assert not await schedule.forget(NOW)
    assert (await marks(database)).total() == 5
    for left in (3, 1, 0):
        assert await schedule.forget(NOW + 1)
        assert (await marks(database)).total() == left
        assert await announcements.status(1) == before
        with pytest.raises(AnnouncementError):
            await announcements.resend_unknown(1)
    assert not await schedule.forget(NOW + 1)


async def test_old_drafts_are_forgotten(database: Database, schedule: Schedule) -> None:
    announcements = Announcements(database, lambda: NOW)
    await announcements.draft(OWN_TEXT, CONTENTS)
    await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
    await schedule.forget(NOW + 1)
    async with database.read() as connection:
        count = await connection.exec_driver_sql("SELECT count(*) FROM announcements")
        assert count.scalar_one() == 1


async def test_who_left_is_forgotten_too(database: Database, schedule: Schedule) -> None:
    chats = Chats(database)
    await chats.subscribe(1, Language.EN, NOW - 1)
    await chats.unsubscribe(1, NOW)
    for before, known in ((NOW, True), (NOW + 1, False)):
        await schedule.forget(before)
        assert (await chats.known(1) is not None) is known
