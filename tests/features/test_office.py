"""The whole of an announcement: prepared, confirmed, sent, followed, and ended."""

import asyncio
from dataclasses import dataclass

import pytest

from bot.announcements.announcements import Announcements
from bot.announcements.composing import own
from bot.announcements.status import Kind, Mark, Subject
from bot.app import World
from bot.language import Language
from bot.settings import Settings
from bot.storage.chats import Chats
from tests.botapi import Blocked, BotApi, ChatNotFound, DroppedAfter, Person, Refuse, Reply
from tests.botapi.faults import Pause, Perform
from tests.conftest import Clock, Running
from tests.features.announcing import FIRST, READERS, SECOND, presses, texts_until


@pytest.fixture
def database_of_bot(place: str) -> str:
    """On both databases."""
    return place


async def _asked(api: BotApi) -> tuple[Person, Reply]:
    """An administrator about to send the report."""
    admin = api.person(FIRST)
    await admin.says("/announce")
    await presses(admin, await admin.reply(), "Report “")
    _, asked = await texts_until(admin, "Recipients")
    return admin, asked


async def _until(person: Person, followed: Reply, part: str) -> Reply:
    """The message that follows an announcement, once it says `part`."""
    shown = followed.now
    while part not in shown.text:
        shown = await shown.edited()
    return shown


async def test_everybody_gets_the_text_of_their_language_once_and_the_end_is_summed_up(
    office: BotApi,
) -> None:
    second = office.person(SECOND)
    people = {id_: office.person(id_) for ids in READERS.values() for id_ in ids}
    office.fault(Blocked(), chat_id=2, times=None)
    office.fault(ChatNotFound(), chat_id=11, times=None)
    office.fault(Refuse(400, "Bad Request: TOPIC_CLOSED"), chat_id=12, times=None)
    office.fault(DroppedAfter(), chat_id=13, times=None)
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send now")
    await presses(admin, asked, "Yes, send it now")
    _, summary = await texts_until(admin, "nothing is left to do")
    assert summary.text.split("\n")[5:] == [
        "",
        "Sent: 4 (English 2 · Arabic 2)",
        "Have blocked the bot: 1 (English 1 · Arabic 0)",
        "Chats that no longer exist: 1 (English 0 · Arabic 1)",
        "Refused by Telegram: 1 (English 0 · Arabic 1)",
        "Unknown whether it arrived: 1 (English 0 · Arabic 1)",
        "",
        summary.text.split("\n")[-1],
    ]
    assert summary.button("Send to the unknown ones again")
    _, seen = await texts_until(second, "nothing is left to do")
    assert seen.text == summary.text
    for id_ in (1, 3, 13, 14, 15):
        (got,) = people[id_].messages
        first = "You have" if id_ < 10 else "لديك"
        assert got.text.startswith(first)
    assert not any(people[id_].messages for id_ in (2, 11, 12))


async def test_subscribers_get_exactly_what_was_shown(office: BotApi) -> None:
    admin = office.person(FIRST)
    readers = [office.person(1), office.person(11)]
    await admin.says("/announce")
    await presses(admin, await admin.reply(), "Text of my own")
    await admin.reply()
    await admin.sends_photo("We moved: https://example.org/")
    await admin.reply()
    await admin.says("انتقلنا")
    (_, english, _, arabic), asked = await texts_until(admin, "Recipients: 8")
    await presses(admin, asked, "Without a sound")
    await presses(admin, asked, "Send now")
    await presses(admin, asked, "Yes, send it now")
    for shown, reader in zip((english, arabic), readers, strict=True):
        got = await reader.reply()
        for part in ("text", "entities", "html"):
            assert getattr(got, part) == getattr(shown, part)
        for part in ("photo", "reply_markup", "link_preview_options"):
            assert got.raw.get(part) == shown.raw.get(part)
        assert got.parameters["disable_notification"] is True


async def test_what_is_unknown_is_sent_again_only_when_an_administrator_says_so(
    office: BotApi, announcements: Announcements
) -> None:
    office.fault(DroppedAfter(), chat_id=13)
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send now")
    await presses(admin, asked, "Yes, send it now")
    _, summary = await texts_until(admin, "nothing is left to do")
    await presses(admin, summary, "Send to the unknown ones again")
    question = summary.now
    assert "Recipients: 1. Some of them may get it twice." in question.text
    assert len(office.calls("sendMessage", chat_id=13)) == 1
    yes = question.button("Yes, send again")
    await (await admin.presses(yes)).answer()
    _, again = await texts_until(admin, "nothing is left to do")
    assert "Sent: 8" in again.text
    assert "no longer good" in (await (await admin.presses(yes)).answer()).text
    assert len(office.calls("sendMessage", chat_id=13)) == 2
    assert (await announcements.status(1)).count(Mark.SENT) == 8


@dataclass(frozen=True)
class Held:
    """The call is answered once a test lets it go."""

    gone: asyncio.Event

    async def meet(self, perform: Perform, _pause: Pause, /) -> bytes:
        await self.gone.wait()
        return await perform()


async def _held_while_sending(api: BotApi) -> tuple[Person, Reply, asyncio.Event]:
    """An administrator who sees that it is being sent, while no call is answered."""
    gone = asyncio.Event()
    for ids in READERS.values():
        for id_ in ids:
            api.fault(Held(gone), chat_id=id_)
    admin, asked = await _asked(api)
    await presses(admin, asked, "Send now")
    await presses(admin, asked, "Yes, send it now")
    shown = await _until(admin, asked, "It is being sent.")
    assert "\n0 of " in shown.text
    assert "░ 0%" in shown.text
    return admin, asked, gone


async def test_it_is_paused_and_goes_on(office: BotApi) -> None:
    admin, asked, gone = await _held_while_sending(office)
    await presses(admin, asked, "Pause")
    paused = await _until(admin, asked, "It is paused.")
    assert "An administrator paused it." in paused.text
    gone.set()
    await presses(admin, asked, "Go on")
    _, summary = await texts_until(admin, "nothing is left to do")
    assert "Sent: 8" in summary.text


async def test_what_is_cancelled_reaches_nobody_else(
    running: Running, administered: Settings, subscribed: None, world: World
) -> None:
    for number in range(100, 110):
        await Chats(world.database).subscribe(number, Language.EN, 2)
    few = administered.announcements.model_copy(update={"per_second": 8})
    async with running(administered.model_copy(update={"announcements": few})) as api:
        admin, asked, gone = await _held_while_sending(api)
        await presses(admin, asked, "Cancel")
        await presses(admin, asked, "Yes, cancel it")
        assert "It was cancelled." in asked.now.text
        gone.set()
    got = {call.chat_id for call in api.calls("sendMessage")} - {FIRST, SECOND}
    assert got
    assert got <= {id_ for ids in READERS.values() for id_ in ids}


async def test_a_scheduled_one_is_sent_after_a_restart_and_told_to_all(
    running: Running, administered: Settings, subscribed: None, clock: Clock
) -> None:
    async with running(administered) as api:
        admin, asked = await _asked(api)
        await presses(admin, asked, "Send at a time")
        await admin.says("1970-01-01 06:00 UTC")
        await presses(admin, await admin.reply(), "Yes, send it then")
        assert not api.calls("sendMessage", chat_id=1)
    clock.time = 7 * 3600.0
    async with running(administered) as api:
        for person in (admin, api.person(SECOND)):
            _, summary = await texts_until(person, "nothing is left to do")
            assert "Sent: 8" in summary.text
        assert len(api.calls("sendMessage", chat_id=1)) == 1


async def test_a_text_that_the_data_no_longer_say_is_not_sent_until_somebody_has_read_it(
    running: Running, administered: Settings, subscribed: None, announcements: Announcements
) -> None:
    old = {Language.EN: own("It documented 1,918 children killed.", Language.EN)}
    number = await announcements.draft(Subject(Kind.REPORT, "russia-2019"), old)
    await announcements.schedule(number)
    async with running(administered) as api:
        admin = api.person(FIRST)
        _, told = await texts_until(admin, "this text no longer agrees with the report’s data")
        assert not api.calls("sendMessage", chat_id=1)
        await presses(admin, told, "Go on")
        _, summary = await texts_until(admin, "nothing is left to do")
        assert "Sent: 3" in summary.text
