import pytest

from tests.botapi import BotApi
from tests.features.announcing import FIRST, presses


@pytest.mark.parametrize(
    ("language", "words", "other"),
    [
        ("en", ["Questions: 3", "answered 1", "declined 1", ": 2", "Arabic 5"], "Last 30 days"),
        ("ar", ["عدد الأسئلة: 3", "بلا جواب 1", ": 2", "العربية 5"], "آخر 30 يوماً"),
    ],
)
async def test_an_administrator_sees_at_once_what_was_asked(
    office: BotApi, language: str, words: list[str], other: str
) -> None:
    person = office.person(7)
    for said in ("kids killed?", "كم طفلاً قُتل؟", "children killed by the regime?", "hello"):
        await person.says(said)
        await person.reply()
    administrator = office.person(FIRST, language_code=language)
    await administrator.says("/stats")
    reply = await administrator.reply()
    text = reply.text.translate(dict.fromkeys(map(ord, "\u200f\u2068\u2069")))
    assert [word for word in words if word not in text] == []
    await presses(administrator, reply, other)
    assert other not in [key.text for row in (await reply.edited()).buttons for key in row]


async def test_a_span_that_is_not_offered_is_not_shown(office: BotApi) -> None:
    administrator = office.person(FIRST)
    await administrator.says("/stats")
    reply = await administrator.reply()
    await (await administrator.presses("stats:99999", reply)).answer()
    assert reply.now.text == reply.text
