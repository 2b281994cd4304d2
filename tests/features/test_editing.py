from collections.abc import AsyncGenerator

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.features.editing import edit, post
from bot.language import Language
from bot.replies.markup import Body, Bold, Plain
from bot.replies.message import Message, Press
from tests.botapi import BotApi

BEFORE = Message(Body(((Plain("before"),),), Language.EN), (Press("a", "n:1:show"),))
AFTER = Message(Body(((Bold("after"),),), Language.EN))


@pytest.fixture
async def caller(botapi: BotApi) -> AsyncGenerator[Bot]:
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        yield bot


async def test_a_message_is_changed_with_its_buttons(botapi: BotApi, caller: Bot) -> None:
    person = botapi.person(1)
    number = await post(caller, 1, BEFORE)
    shown = await person.reply()
    assert [row[0].text for row in shown.buttons] == ["a"]
    await edit(caller, 1, number, AFTER)
    assert shown.now.bold == ["after"]
    assert shown.now.buttons == []


async def test_the_same_once_more_is_no_mistake(botapi: BotApi, caller: Bot) -> None:
    botapi.person(1)
    number = await post(caller, 1, BEFORE)
    await edit(caller, 1, number, BEFORE)
    assert "not modified" in botapi.calls("editMessageText")[0].error


async def test_a_message_that_is_not_there_is_one(botapi: BotApi, caller: Bot) -> None:
    botapi.person(1)
    with pytest.raises(BadRequest):
        await edit(caller, 1, 77, AFTER)
