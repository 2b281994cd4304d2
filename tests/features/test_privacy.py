from pathlib import Path

import pytest

from bot.app import World
from bot.settings import Settings
from bot.storage import unanswered, usage
from bot.storage.chats import Chats
from bot.storage.unanswered import UnansweredTexts
from bot.usage.in_vain import CHATS, WAITING_DAYS
from bot.usage.keepable import MOST_DIGITS
from tests.botapi import BotApi
from tests.conftest import Running


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["not end-to-end encrypted", "/forgetme", "15 minutes", "after 7 days"]),
        ("ar", ["غير مشفّرة من طرف إلى طرف", "/forgetme", "15 دقيقة", "بعد 7 أيام"]),
    ],
)
async def test_privacy_says_what_is_kept_who_can_see_it_and_how_to_delete_it(
    bot: BotApi, language: str, words: list[str]
) -> None:
    person = bot.person(1, language_code=language)
    await person.says("/privacy")
    text = _legible((await person.reply()).text)
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(
    ("language", "kept", "not_kept"),
    [
        (
            "en",
            ["three different chats", "more than five digits", "after 90 days", "at most 7 days"],
            "No question: whoever runs this bot has switched that off",
        ),
        (
            "ar",
            ["ثلاث محادثات مختلفة", "أكثر من خمسة أرقام", "بعد 90 يوماً", "7 أيام على الأكثر"],
            "لا يُحفظ أي سؤال",
        ),
    ],
)
async def test_privacy_says_which_questions_are_kept_and_whether_any_is(
    running: Running, settings: Settings, language: str, kept: list[str], not_kept: str
) -> None:
    assert (CHATS, MOST_DIGITS, WAITING_DAYS) == (3, 5, 7)
    assert unanswered.KEPT_DAYS == usage.KEPT_DAYS == 90
    for switched in (True, False):
        async with running(settings.model_copy(update={"unanswered": switched})) as api:
            person = api.person(1, language_code=language)
            await person.says("/privacy")
            text = _legible((await person.reply()).text)
            assert all((words in text) is switched for words in kept[:2])
            assert (not_kept in text) is not switched
            assert kept[2] in text


async def test_what_was_asked_in_vain_is_written_once_three_chats_asked_it(
    running: Running, world: World, database_of_bot: str
) -> None:
    for_all, own = "podcasters killed?", "wie viele kinder?"
    async with running() as api:
        for number in (1, 2, 3):
            person = api.person(number)
            for said in (for_all, own) if number == 1 else (for_all,):
                await person.says(said)
                await person.reply()
    written = _files(database_of_bot)
    assert b"podcasters killed" in written
    assert b"kinder" not in written
    (kept,) = await UnansweredTexts(world.database).most()
    assert kept.declined == 3


async def test_where_it_is_switched_off_no_question_is_written(
    running: Running, settings: Settings, database_of_bot: str
) -> None:
    async with running(settings.model_copy(update={"unanswered": False})) as api:
        for number in (1, 2, 3):
            person = api.person(number)
            await person.says("podcasters killed?")
            await person.reply()
    assert b"podcasters" not in _files(database_of_bot)


async def test_who_looks_for_somebody_is_never_written_down(
    running: Running, database_of_bot: str
) -> None:
    async with running() as api:
        for number in (1, 2, 3):
            person = api.person(number)
            for said in ("where is my brother Samir?", "وين أخي سمير اختفى"):
                await person.says(said)
                await person.reply()
    written = _files(database_of_bot)
    assert b"samir" not in written.lower()
    assert "سمير".encode() not in written


async def test_who_is_forgotten_is_not_one_of_three_any_more(
    running: Running, world: World
) -> None:
    async with running() as api:
        for number, said in ((1, "podcasters killed?"), (1, "/forgetme")):
            await api.person(number).says(said)
            await api.person(number).reply()
        for number in (2, 3):
            person = api.person(number)
            await person.says("podcasters killed?")
            await person.reply()
    assert await UnansweredTexts(world.database).most() == []


async def test_who_asks_for_it_is_forgotten_at_once(running: Running, world: World) -> None:
    chats = Chats(world.database)
    async with running() as api:
        person = api.person(1, language_code="en")
        await person.says("/start")
        await (await person.presses("s:ar", await person.reply())).answer()
        await person.reply()
        await person.says("how many children were killed?")
        await person.reply()
        assert await chats.known(1)
        await person.says("/forgetme")
        assert "حُذف كل شيء" in (await person.reply()).text
        assert await chats.known(1) is None
        await person.says("/help")
        assert "Ask in your own words" in (await person.reply()).text
        await person.says("and in the last year?")
        assert not (await person.reply()).bold
    async with running():
        await person.says("/help")
        assert "Ask in your own words" in (await person.reply()).text


async def test_a_member_cannot_have_a_group_forgotten(bot: BotApi, world: World) -> None:
    group = bot.group()
    await group.administrator(2).adds_bot()
    await group.reply()
    await group.member(1).says("/forgetme@tawthiq_bot")
    assert "Only administrators" in (await group.reply()).text
    assert await Chats(world.database).known(group.id)
    await group.administrator(2).says("/forgetme@tawthiq_bot")
    assert "keeps nothing" in (await group.reply()).text
    assert await Chats(world.database).known(group.id) is None


async def test_a_channel_is_forgotten_with_a_post(bot: BotApi, world: World) -> None:
    channel = bot.channel()
    await channel.posts("/subscribe")
    await channel.reply()
    await channel.posts("/forgetme")
    assert "keeps nothing" in (await channel.reply()).text
    assert await Chats(world.database).known(channel.id) is None


async def test_no_name_and_no_word_of_a_person_is_in_a_file(
    running: Running, database_of_bot: str
) -> None:
    async with running() as api:
        person = api.person(987654321, name="Samira", username="samira_of_idlib")
        for said in ("/subscribe", "how many schoolteachers were killed?", "/language"):
            await person.says(said)
            await person.reply()
        written = _files(database_of_bot)
    assert b"987654321" in written
    for secret in (b"Samira", b"samira", b"schoolteachers"):
        assert secret not in written


def _legible(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, "\u200f\u2068\u2069")))


def _files(database: str) -> bytes:
    """What stands in the file of the database and beside it."""
    file = Path(database)
    return b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
