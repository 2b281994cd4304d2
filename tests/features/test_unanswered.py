import pytest
import yaml

from bot.settings import Settings
from tests.botapi import BotApi, Person, Reply
from tests.conftest import Running
from tests.features.announcing import FIRST, presses

QUESTIONS = ("podcasters killed?", "how many podcasters were killed?", "كم مهرجاً قتل الروس؟")


@pytest.fixture
async def asked(office: BotApi) -> BotApi:
    """The bot after three people asked in vain."""
    for number in (1, 2, 3):
        person = office.person(number)
        for question in QUESTIONS:
            await person.says(question)
            await person.reply()
    return office


async def _listed(administrator: Person) -> Reply:
    await administrator.says("/unanswered")
    return await administrator.reply()


def _legible(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u200f\u2068\u2069")))


@pytest.mark.parametrize(
    ("language", "heading", "counts"),
    [
        ("en", "Asked in vain, times: 9", "(English 6)"),
        ("ar", "أسئلة بلا جواب، عدد المرات: 9", "(الإنكليزية 6)"),
    ],
)
async def test_an_administrator_sees_what_was_asked_in_vain_in_groups(
    asked: BotApi, language: str, heading: str, counts: str
) -> None:
    text = _legible((await _listed(asked.person(FIRST, language_code=language))).text)
    assert text.startswith(heading)
    (first,) = (line for line in text.splitlines() if line.startswith("1. "))
    assert "how many podcasters were killed" in first
    assert first.endswith(counts)
    assert "كم مهرجا قتل الروس" in text


async def test_a_group_is_opened_and_deleted_once_it_was_dealt_with(asked: BotApi) -> None:
    administrator = asked.person(FIRST)
    reply = await _listed(administrator)
    await presses(administrator, reply, "1")
    opened = await reply.edited()
    assert "• “podcasters killed” (declined 3)" in opened.text
    await presses(administrator, opened, "Back")
    back = await opened.edited()
    assert back.text == reply.text
    await presses(administrator, back, "1")
    opened = await back.edited()
    drop = opened.button("Dealt with: delete")
    await presses(administrator, opened, "Dealt with: delete")
    left = await opened.edited()
    assert "podcasters" not in left.text
    assert "Asked in vain, times: 3" in left.text
    await (await administrator.presses(drop)).answer()
    assert "times: 3" in (await _listed(administrator)).text


@pytest.mark.parametrize(
    ("language", "button"), [("en", "File for editors"), ("ar", "ملف للمحررين")]
)
async def test_editors_get_a_file_of_questions_to_complete(
    asked: BotApi, language: str, button: str
) -> None:
    administrator = asked.person(FIRST, language_code=language)
    await presses(administrator, await _listed(administrator), button)
    reply = await administrator.reply()
    assert reply.file_name == "unanswered.yaml"
    entries = yaml.safe_load(reply.file)
    assert {entry["q"] for entry in entries} == {
        "podcasters killed",
        "how many podcasters were killed",
        "كم مهرجا قتل الروس",
    }
    assert all(entry["is"].startswith("decline") for entry in entries)


async def test_where_nothing_was_asked_in_vain_that_is_said(office: BotApi) -> None:
    assert "Nothing has been asked" in (await _listed(office.person(FIRST))).text


async def test_where_questions_are_not_kept_that_is_said(
    running: Running, administered: Settings
) -> None:
    async with running(administered.model_copy(update={"unanswered": False})) as api:
        assert "not kept" in (await _listed(api.person(FIRST))).text
