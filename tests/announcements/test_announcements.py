from datetime import UTC, datetime, timedelta

import pytest

from bot.announcements.announcements import AnnouncementError, Announcements
from bot.announcements.lease import Lease
from bot.announcements.schedule import Schedule
from bot.announcements.status import Kind, Mark, Reason, State, Subject
from bot.language import Language
from bot.storage.database import Database
from tests.announcements.posts import CONTENTS, NOW, OWN_TEXT, marks, subscribe, take

REPORT = Subject(Kind.REPORT, "russia-2019")
EARLIER = datetime.fromtimestamp(NOW, UTC)


@pytest.fixture
def announcements(database: Database) -> Announcements:
    return Announcements(database, lambda: NOW)


async def _begin(database: Database) -> None:
    lease = Lease(database, "test", lambda: NOW)
    await lease.take()
    await Schedule(lease).due()


def test_a_refusal_says_which_announcement_and_how_it_stands() -> None:
    assert str(AnnouncementError(7, State.DONE)) == "announcement 7: done"
    assert str(AnnouncementError(8, None)) == "announcement 8: there is none"


async def test_a_draft_keeps_what_is_to_be_sent_and_is_sent_to_nobody(
    database: Database, announcements: Announcements
) -> None:
    await subscribe(database, [1])
    number = await announcements.draft(REPORT, CONTENTS, silent=True)
    await _begin(database)
    assert await announcements.contents(number) == CONTENTS
    status = await announcements.status(number)
    assert (status.subject, status.state) == (REPORT, State.DRAFT)
    assert status.silent
    assert status.languages == {Language.EN, Language.AR}
    assert status.created == EARLIER
    assert status.count() == 0


async def test_recipients_are_counted_by_language(
    database: Database, announcements: Announcements
) -> None:
    await subscribe(database, [1, 2])
    await subscribe(database, [3], "ar")
    assert await announcements.recipients() == {Language.EN: 2, Language.AR: 1}


async def test_a_second_press_schedules_nothing(announcements: Announcements) -> None:
    number = await announcements.draft(OWN_TEXT, CONTENTS)
    later = EARLIER + timedelta(hours=1)
    await announcements.schedule(number, later.astimezone())
    with pytest.raises(AnnouncementError) as refused:
        await announcements.schedule(number)
    assert refused.value.state is State.SCHEDULED
    assert (await announcements.status(number)).at == later


async def test_each_step_is_possible_only_where_it_makes_sense(
    database: Database, announcements: Announcements
) -> None:
    await subscribe(database, [1])
    number = await announcements.draft(OWN_TEXT, CONTENTS)
    for step in (announcements.pause, announcements.resume, announcements.resend_unknown):
        with pytest.raises(AnnouncementError):
            await step(number)
    await announcements.schedule(number)
    await _begin(database)
    await announcements.pause(number)
    assert (await announcements.status(number)).reason is Reason.ASKED
    with pytest.raises(AnnouncementError):
        await announcements.pause(number)
    await announcements.resume(number)
    status = await announcements.status(number)
    assert (status.state, status.reason, status.started) == (State.SENDING, None, EARLIER)
    await announcements.cancel(number)
    status = await announcements.status(number)
    assert (status.state, status.ended) == (State.CANCELLED, EARLIER)
    for step in (announcements.cancel, announcements.resume, announcements.resend_unknown):
        with pytest.raises(AnnouncementError):
            await step(number)


async def test_there_is_no_announcement_of_another_number(announcements: Announcements) -> None:
    for step in (announcements.status, announcements.contents, announcements.schedule):
        with pytest.raises(AnnouncementError) as refused:
            await step(5)
        assert refused.value.state is None


async def test_only_the_unknown_ones_are_sent_again(
    database: Database, announcements: Announcements
) -> None:
    await subscribe(database, range(1, 5))
    await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
    await _begin(database)
    await take(database, Mark.UNKNOWN, [1, 2])
    await take(database, Mark.SENT, [3, 4])
    assert await announcements.resend_unknown(1) == 2
    assert await marks(database) == {Mark.PENDING: 2, Mark.SENT: 2}


async def test_one_that_is_done_goes_on_when_there_is_something_to_send_again(
    database: Database, announcements: Announcements
) -> None:
    await subscribe(database, [1, 2])
    await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
    await _begin(database)
    await take(database, Mark.SENT, [1, 2], state=State.DONE)
    assert await announcements.resend_unknown(1) == 0
    assert (await announcements.status(1)).state is State.DONE
    await take(database, Mark.UNKNOWN, [1])
    assert await announcements.resend_unknown(1) == 1
    status = await announcements.status(1)
    assert (status.state, status.ended) == (State.SENDING, None)


async def test_the_latest_come_first_and_drafts_not_at_all(announcements: Announcements) -> None:
    for _ in range(4):
        await announcements.draft(OWN_TEXT, CONTENTS)
    for number in (1, 2, 4):
        await announcements.schedule(number)
    assert [status.number for status in await announcements.latest(2)] == [4, 2]


async def test_a_report_is_announced_once_it_is_scheduled_unless_that_is_cancelled(
    announcements: Announcements,
) -> None:
    number = await announcements.draft(REPORT, CONTENTS)
    await announcements.draft(OWN_TEXT, CONTENTS)
    assert await announcements.announced(Kind.REPORT) == frozenset()
    await announcements.schedule(number)
    assert await announcements.announced(Kind.REPORT) == {"russia-2019"}
    assert await announcements.announced(Kind.CORRECTION) == frozenset()
    await announcements.cancel(number)
    assert await announcements.announced(Kind.REPORT) == frozenset()


async def test_a_change_is_heard_in_the_same_process(database: Database) -> None:
    heard: list[int] = []
    announcements = Announcements(database, lambda: NOW, lambda: heard.append(1))
    number = await announcements.draft(OWN_TEXT, CONTENTS)
    await announcements.schedule(number)
    await announcements.cancel(number)
    assert len(heard) == 2
