import pytest
from telegram import Bot

from bot.announcements.content import Attachment, Content, Medium
from bot.features.contents import send
from bot.replies.message import Link
from tests.botapi import BotApi
from tests.botapi.emulator import PERSONS_FILE

BUTTONS = (Link("Read", "https://example.org/"),)


async def test_a_text_comes_with_its_formatting_and_buttons_and_no_preview(
    botapi: BotApi,
) -> None:
    person = botapi.person(1)
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await send(bot, 1, Content(html="<b>7</b> of them", buttons=BUTTONS))
    reply = await person.reply()
    assert (reply.text, reply.bold) == ("7 of them", ["7"])
    assert reply.button("Read").url == "https://example.org/"
    assert reply.raw["link_preview_options"] == {"is_disabled": True}
    assert not reply.parameters.get("disable_notification")


@pytest.mark.parametrize("medium", Medium)
async def test_a_file_is_named_and_not_uploaded_again(botapi: BotApi, medium: Medium) -> None:
    person = botapi.person(1)
    content = Content(
        html="<i>see</i>", buttons=BUTTONS, attachment=Attachment(medium=medium, file=PERSONS_FILE)
    )
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await send(bot, 1, content, silent=True)
    reply = await person.reply()
    assert (reply.text, reply.spans("italic")) == ("see", ["see"])
    assert reply.parameters[medium] == PERSONS_FILE
    assert reply.parameters["disable_notification"] is True
    assert reply.button("Read")
