from pathlib import Path

import pytest

from bot.app import World
from bot.storage.chats import Chats
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
    text = (await person.reply()).text.translate(dict.fromkeys(map(ord, "\u200f\u2068\u2069")))
    assert [word for word in words if word not in text] == []


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
        file = Path(database_of_bot)
        written = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert b"987654321" in written
    for secret in (b"Samira", b"samira", b"schoolteachers"):
        assert secret not in written
