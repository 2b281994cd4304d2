import pytest

from bot.announcements.announcements import Announcements
from bot.announcements.status import State
from bot.language import Language
from tests.botapi import BotApi, Person, Refuse, Reply
from tests.botapi.emulator import PERSONS_FILE
from tests.botapi.sending import worded
from tests.botapi.text import message_text
from tests.features.announcing import FIRST, presses, texts_until


async def _offered(api: BotApi, language: str = "en") -> tuple[Person, Reply]:
    person = api.person(FIRST, language_code=language)
    await person.says("/announce")
    return person, await person.reply()


async def _own(api: BotApi, language: str = "en") -> Person:
    """An administrator who was asked for the English text."""
    person, offer = await _offered(api, language)
    await presses(person, offer, "Text of my own" if language == "en" else "نص من كتابتي")
    await person.reply()
    return person


@pytest.mark.parametrize(
    ("language", "report", "check"),
    [
        ("en", "Report “Russian Forces Killed", "Recipients: 8 (English 3 · Arabic 5)"),
        ("ar", "تقرير «القوات الروسية", "عدد المستلمين: 8 (الإنكليزية 3 · العربية 5)"),
    ],
)
async def test_a_report_is_previewed_as_subscribers_of_each_language_will_see_it(
    office: BotApi, announcements: Announcements, language: str, report: str, check: str
) -> None:
    person, offer = await _offered(office, language)
    await presses(person, offer, report)
    (of_english, english, of_arabic, arabic), asked = await texts_until(person, check)
    assert "3" in of_english.text
    assert "5" in of_arabic.text
    assert english.text.startswith("You have a new message from a list that you joined.\n\n")
    assert english.bold[1:4] == ["6,686", "1,928", "908"]
    assert [row[0].text for row in english.buttons] == ["Read the report", "No more announcements"]
    assert arabic.text.startswith("لديك رسالة جديدة من قائمة اشتركت فيها.\n\n")
    assert arabic.bold[1:4] == ["6686", "1928", "908"]
    assert len(asked.buttons) == 4
    assert await announcements.latest() == []


async def test_a_text_of_ones_own_keeps_its_formatting_and_stands_below_a_neutral_line(
    office: BotApi,
) -> None:
    person = await _own(office)
    written = message_text("We <b>moved</b> to <a href='https://example.org/'>a page</a>.", "HTML")
    await person.sends(**worded("text", written))
    assert "read Arabic" in (await person.reply()).text
    await person.says("انتقلنا إلى صفحة أخرى.")
    (_, english, _, arabic), _ = await texts_until(person, "Recipients: 8")
    assert english.text.split("\n") == [
        "You have a new message from a list that you joined.",
        "",
        "We moved to a page.",
    ]
    assert english.bold == ["moved"]
    assert english.links[0].url == "https://example.org/"
    assert arabic.text.endswith("\n\nانتقلنا إلى صفحة أخرى.")


async def test_a_photo_and_a_document_keep_their_captions(office: BotApi) -> None:
    person = await _own(office)
    await person.sends_photo("A map")
    await person.reply()
    await person.sends_document("تقرير كامل")
    (_, photo, _, document), _ = await texts_until(person, "Recipients: 8")
    assert photo.parameters["photo"] == PERSONS_FILE
    assert photo.text.endswith("\n\nA map")
    assert document.parameters["document"] == PERSONS_FILE
    assert document.button("إيقاف الإعلانات")


async def test_a_language_without_a_text_is_said_before_anything_is_sent(office: BotApi) -> None:
    person = await _own(office)
    await person.says("We have moved.")
    await presses(person, await person.reply(), "No text in Arabic")
    (_, _, none), asked = await texts_until(person, "Recipients: 3")
    missing = "Those who read Arabic (5) get nothing: there is no text in Arabic."
    assert none.text == missing
    assert missing in asked.text


async def test_without_any_text_there_is_nothing_to_announce(office: BotApi) -> None:
    person, offer = await _offered(office)
    await presses(person, offer, "Text of my own")
    await presses(person, await person.reply(), "No text in English")
    asked = await person.reply()
    await presses(person, asked, "No text in Arabic")
    assert "nothing to announce" in (await person.reply()).text
    press = await person.presses(asked.button("No text in Arabic"))
    assert "no longer good" in (await press.answer()).text


async def test_what_can_not_be_announced_is_asked_for_again(office: BotApi) -> None:
    person = await _own(office)
    for sends in (person.sends_voice, person.sends_sticker, person.sends_location):
        await sends()
        assert "one text, one photo or one document" in (await person.reply()).text
    await person.says("We have moved.")
    assert "read Arabic" in (await person.reply()).text


async def test_one_photo_of_an_album_is_refused(office: BotApi) -> None:
    person = await _own(office)
    picture = {"file_id": PERSONS_FILE, "file_unique_id": "x", "width": 9, "height": 9}
    await person.sends(photo=[picture], media_group_id="7")
    assert "one photo" in (await person.reply()).text


async def test_a_text_that_telegram_would_not_take_is_refused_with_its_length(
    office: BotApi,
) -> None:
    person = await _own(office)
    await person.sends_photo("x" * 1000)
    said = (await person.reply()).text
    assert "1,053 characters" in said
    assert "1,024 are allowed" in said
    await person.says("short")
    assert "read Arabic" in (await person.reply()).text


async def test_a_text_that_telegram_refuses_ends_the_preview(office: BotApi) -> None:
    person = await _own(office)
    await person.says("We have moved.")
    asked = await person.reply()
    office.fault(Refuse(400, "Bad Request: wrong file identifier"), method="sendPhoto")
    await person.sends_photo("انتقلنا")
    _, refused = await texts_until(person, "does not accept")
    assert "in Arabic" in refused.text
    assert asked.now.text == asked.text
    assert person.unread == []


async def test_texts_in_the_wrong_letters_are_noticed(office: BotApi) -> None:
    person = await _own(office)
    await person.says("انتقلنا")
    await person.says("We have moved.")
    _, asked = await texts_until(person, "Recipients: 8")
    assert "Please check: the text for those who read English" in asked.text
    assert "Please check: the text for those who read Arabic" in asked.text


async def test_another_command_ends_the_writing_and_a_question_is_a_question_again(
    office: BotApi,
) -> None:
    person = await _own(office)
    await person.says("/announce")
    await person.reply()
    await person.says("kids killed?")
    assert (await person.reply()).bold == ["1,928"]


async def test_what_has_been_announced_is_not_offered_again(
    office: BotApi, announcements: Announcements
) -> None:
    person, offer = await _offered(office)
    await presses(person, offer, "Report “")
    _, asked = await texts_until(person, "Recipients")
    await presses(person, asked, "Send at a time")
    await person.says("1970-02-01 18:00 UTC")
    await presses(person, await person.reply(), "Yes, send it then")
    (status,) = await announcements.latest()
    assert status.state is State.SCHEDULED
    assert status.languages == frozenset(Language)
    await person.says("/announce")
    later = await person.reply()
    assert "Every report has been announced." in later.text
    assert [row[0].text for row in later.buttons] == ["Text of my own"]
    press = await person.presses(offer.button("Report “"))
    assert "announced already" in (await press.answer()).text


async def test_a_report_that_is_no_more_can_not_be_begun(office: BotApi) -> None:
    person, offer = await _offered(office)
    press = await person.presses("a:r:gone", offer)
    assert "no longer" in (await press.answer()).text
