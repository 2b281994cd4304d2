import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from bot.announcements.announcements import Announcements
from bot.announcements.status import State
from bot.settings import Settings
from tests.botapi import BotApi, Person, Reply, ServerError
from tests.conftest import Clock, Running
from tests.features.announcing import FIRST, SECOND, presses, texts_until


async def _asked(api: BotApi, person: int = FIRST, language: str = "en") -> tuple[Person, Reply]:
    """An administrator who has seen the report's texts, and what is asked then."""
    admin = api.person(person, language_code=language)
    await admin.says("/announce")
    offer = await admin.reply()
    await presses(admin, offer, "“" if language == "en" else "«")
    _, asked = await texts_until(admin, "Recipients" if language == "en" else "عدد المستلمين")
    return admin, asked


async def test_nothing_is_sent_before_it_is_confirmed_and_then_once(
    office: BotApi, announcements: Announcements
) -> None:
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send now")
    question = asked.now
    assert question.text == "Send this to 8 recipients now? It can’t be called back."
    assert await announcements.latest() == []
    yes = question.button("Yes, send it now")
    first, second = await admin.presses(yes), await admin.presses(yes)
    assert (await first.answer()).text == ""
    assert "no longer good" in (await second.answer()).text
    assert len(await announcements.latest()) == 1


async def test_the_same_is_asked_in_arabic(office: BotApi, announcements: Announcements) -> None:
    admin, asked = await _asked(office, language="ar")
    await presses(admin, asked, "إرسال الآن")
    assert asked.now.text == "هل تريد إرساله الآن إلى 8 مستلمين؟ لا يمكن سحبه بعد إرساله."
    await presses(admin, asked, "نعم، أرسله الآن")
    assert "الإعلان 1\n" in asked.now.text
    assert len(await announcements.latest()) == 1


async def test_every_button_is_good_once(office: BotApi, announcements: Announcements) -> None:
    admin, asked = await _asked(office)
    before = asked.button("Send now")
    await presses(admin, asked, "Without a sound")
    assert "no longer good" in (await (await admin.presses(before)).answer()).text
    assert "It comes without a sound." in asked.now.text
    await presses(admin, asked, "Send now")
    await presses(admin, asked, "Back")
    await presses(admin, asked, "With a sound")
    assert "It comes with a sound." in asked.now.text
    await presses(admin, asked, "Discard the draft")
    assert asked.now.text == "The draft is discarded; nobody gets it."
    assert asked.now.buttons == []
    assert await announcements.latest() == []


async def test_a_press_that_came_to_nothing_may_be_repeated(
    office: BotApi, announcements: Announcements
) -> None:
    admin, asked = await _asked(office)
    office.fault(ServerError(), method="editMessageText", chat_id=FIRST)
    await admin.presses(asked.button("Send now"))
    await office.called("editMessageText", chat_id=FIRST)
    await presses(admin, asked, "Send now")
    await presses(admin, asked, "Yes, send it now")
    assert len(await announcements.latest()) == 1


async def test_nothing_is_lost_while_the_database_is_held(
    impatient: None, office: BotApi, announcements: Announcements, database_of_bot: str
) -> None:
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send now")
    yes = asked.now.button("Yes, send it now")
    held = sqlite3.connect(database_of_bot, isolation_level=None, check_same_thread=False)
    with closing(held) as other:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        said = (await (await admin.presses(yes)).answer()).text
    assert "The database can’t be used now" in said
    assert await announcements.latest() == []
    await presses(admin, asked, "Yes, send it now")
    assert len(await announcements.latest()) == 1


async def test_a_restart_ends_what_was_not_confirmed(
    running: Running,
    administered: Settings,
    subscribed: None,
    announcements: Announcements,
) -> None:
    async with running(administered) as api:
        admin, asked = await _asked(api)
        await presses(admin, asked, "Send now")
    async with running(administered):
        press = await admin.presses(asked.now.button("Yes, send it now"))
        assert "the bot was restarted" in (await press.answer()).text
    assert await announcements.latest() == []


async def test_two_administrators_do_not_announce_the_same_twice(
    office: BotApi, announcements: Announcements
) -> None:
    first, asked = await _asked(office)
    second, also_asked = await _asked(office, SECOND)
    for admin, question in ((first, asked), (second, also_asked)):
        await presses(admin, question, "Send now")
    async with asyncio.TaskGroup() as group:
        for admin, question in ((first, asked), (second, also_asked)):
            group.create_task(presses(admin, question, "Yes, send it now"))
    assert len(await announcements.latest()) == 1
    said = {asked.now.text.split(".")[0], also_asked.now.text.split(".")[0]}
    assert "This has been announced already; nothing was done" in said


async def test_it_can_be_sent_at_a_time_with_its_zone(
    office: BotApi, announcements: Announcements, clock: Clock
) -> None:
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send at a time")
    assert "1970-01-02 18:00 Asia/Damascus" in asked.now.text
    await admin.says("1970-01-03 18:00 Europe/Berlin")
    question = await admin.reply()
    assert question.text.split("\n") == [
        (
            "Send this on 3 January 1970, 18:00 (Europe/Berlin), in about 3 days?"
            " Recipients at present: 8."
        ),
        "That is 3 January 1970, 17:00 (UTC).",
    ]
    assert (
        "no longer good" in (await (await admin.presses(asked.now.button("Back"))).answer()).text
    )
    await presses(admin, question, "Yes, send it then")
    (status,) = await announcements.latest()
    assert status.state is State.SCHEDULED
    assert status.at == datetime(1970, 1, 3, 17, 0, tzinfo=UTC)
    assert "It will be sent on 3 January 1970, 17:00 (UTC)" in question.now.text


async def test_a_time_that_is_none_is_asked_for_again(office: BotApi) -> None:
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send at a time")
    for text, said in (
        ("tomorrow", "I don’t understand this time"),
        ("1970-01-03 18:00", "The zone is missing"),
        ("1970-01-03 18:00 Nowhere", "I don’t know this zone"),
        ("1970-01-01 00:00 UTC", "That time has passed"),
        ("2026-01-03 18:00 UTC", "more than a year ahead"),
    ):
        await admin.says(text)
        assert said in (await admin.reply()).text
    await admin.says("1970-01-03 18:00 UTC")
    assert "Send this on 3 January 1970, 18:00 (UTC)" in (await admin.reply()).text


async def test_back_from_the_time_sends_at_no_time(
    office: BotApi, announcements: Announcements
) -> None:
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send at a time")
    await presses(admin, asked, "Back")
    assert "Recipients: 8" in asked.now.text
    await admin.says("1970-01-03 18:00 UTC")
    assert "Send this" not in (await admin.reply()).text
    assert await announcements.latest() == []


async def test_a_time_that_went_by_while_it_was_asked_is_not_taken(
    office: BotApi, announcements: Announcements, clock: Clock
) -> None:
    admin, asked = await _asked(office)
    await presses(admin, asked, "Send at a time")
    await admin.says("1970-01-01 00:30 UTC")
    question = await admin.reply()
    clock.time = 1800.0
    await presses(admin, question, "Yes, send it then")
    assert "That time has passed" in question.now.text
    assert await announcements.latest() == []


async def test_without_subscribers_nothing_can_be_sent_now(
    running: Running, administered: Settings
) -> None:
    async with running(administered) as api:
        _, asked = await _asked(api)
        assert "Nobody has subscribed" in asked.text
        assert [row[0].text for row in asked.buttons] == ["Send at a time", "Discard the draft"]
