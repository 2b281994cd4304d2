from datetime import UTC, datetime

import pytest

from bot.announcements.announcements import Announcements
from bot.announcements.composing import own
from bot.announcements.status import Kind, State, Subject
from bot.language import Language
from tests.botapi import BotApi, Person, Reply
from tests.features.announcing import FIRST, SECOND, presses

CONTENTS = {language: own("7", language) for language in Language}
LATER = 10_000_000


@pytest.fixture
async def scheduled(announcements: Announcements) -> int:
    """The number of an announcement that is to be sent some day."""
    number = await announcements.draft(Subject(Kind.TEXT), CONTENTS)
    await announcements.schedule(number, datetime.fromtimestamp(LATER, UTC))
    return number


async def _shown(api: BotApi, person: int = FIRST, language: str = "en") -> tuple[Person, Reply]:
    """The only announcement, as an administrator follows it."""
    admin = api.person(person, language_code=language)
    await admin.says("/announcements")
    shown = await admin.reply()
    await presses(admin, shown, "1: ")
    return admin, shown


async def test_nothing_announced_is_said(office: BotApi) -> None:
    admin = office.person(FIRST)
    await admin.says("/announcements")
    assert (await admin.reply()).text == "Nothing has been announced so far."


async def test_two_administrators_see_the_same(office: BotApi, scheduled: int) -> None:
    _, first = await _shown(office)
    _, second = await _shown(office, SECOND)
    assert first.now.text == second.now.text
    assert "It will be sent on 26 April 1970, 17:46 (UTC)" in first.now.text
    _, arabic = await _shown(office, SECOND, "ar")
    assert "سيُرسل في 26 نيسان 1970" in arabic.now.text.replace("\u2068", "").replace("\u2069", "")


async def test_what_it_says_can_be_read_again(office: BotApi, scheduled: int) -> None:
    admin, shown = await _shown(office)
    await presses(admin, shown, "What it says")
    texts = [(await admin.reply()).text for _ in range(4)]
    assert texts[1] == CONTENTS[Language.EN].html
    assert texts[3] == CONTENTS[Language.AR].html


async def test_it_is_cancelled_after_a_question(
    office: BotApi, announcements: Announcements, scheduled: int
) -> None:
    admin, shown = await _shown(office)
    await presses(admin, shown, "Cancel")
    assert shown.now.text.startswith("Cancel announcement 1 for good?")
    await presses(admin, shown, "Back")
    assert "It will be sent" in shown.now.text
    await presses(admin, shown, "Cancel")
    await presses(admin, shown, "Yes, cancel it")
    assert "It was cancelled." in shown.now.text
    assert (await announcements.status(scheduled)).state is State.CANCELLED


async def test_a_button_of_another_state_does_nothing_but_show_the_state(
    office: BotApi, announcements: Announcements, scheduled: int
) -> None:
    admin, shown = await _shown(office)
    before = shown.now
    await announcements.cancel(scheduled)
    press = await admin.presses(f"n:{scheduled}:pause", shown)
    answer = await press.answer()
    assert answer.show_alert
    assert answer.text == "That can’t be done now. This is how it stands:"
    assert "It was cancelled." in (await before.edited()).text


async def test_an_announcement_that_is_no_more_is_said(office: BotApi, scheduled: int) -> None:
    admin, shown = await _shown(office)
    press = await admin.presses("n:77:show", shown)
    assert (await press.answer()).text == "There is no such announcement any more."


async def test_sending_again_needs_a_fresh_question(office: BotApi, scheduled: int) -> None:
    admin, shown = await _shown(office)
    press = await admin.presses("r:old", shown)
    assert "no longer good" in (await press.answer()).text
