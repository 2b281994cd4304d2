import pytest
from telegram import Bot

from bot.features.contents import send
from bot.replies.content import Content, Medium
from bot.replies.message import Link
from tests.botapi import BotApi

BUTTONS = (Link("Read", "https://example.org/"),)


async def test_a_text_comes_with_its_formatting_and_buttons_and_no_preview(
    botapi: BotApi,
) -> None:
    person = botapi.person(1)
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await send(bot, 1, Content("<b>7</b> of them", BUTTONS))
    reply = await person.reply()
    assert (reply.text, reply.bold) == ("7 of them", ["7"])
    assert reply.button("Read").url == "https://example.org/"
    assert reply.raw["link_preview_options"] == {"is_disabled": True}
    assert not reply.parameters.get("disable_notification")


@pytest.mark.parametrize("medium", Medium)
async def test_a_file_is_named_and_not_uploaded_again(botapi: BotApi, medium: Medium) -> None:
    person = botapi.person(1)
    content = Content("<i>see</i>", BUTTONS, medium, "persons-file")
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await send(bot, 1, content, silent=True)
    reply = await person.reply()
    assert (reply.text, reply.spans("italic")) == ("see", ["see"])
    assert reply.parameters[medium] == "persons-file"
    assert reply.parameters["disable_notification"] is True
    assert reply.button("Read")
