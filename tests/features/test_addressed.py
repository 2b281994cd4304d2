"""What a group's messages say to the bot; the rest is in test_groups.py, over the network."""

from typing import Any

import pytest
from telegram import Bot, Message

from bot.features.addressed import Way, addressed, command
from tests.botapi import BotApi
from tests.botapi.client import bot_of
from tests.botapi.text import typed


def _message(bot: Bot, text: str, **more: Any) -> Message:
    frame = {"message_id": 1, "date": 0, "chat": {"id": -5, "type": "group", "title": "x"}}
    person = {"id": 1, "is_bot": False, "first_name": "Person"}
    entities = list(typed(text).entities)
    content = frame | {"from": person, "text": text, "entities": entities}
    return Message.de_json(content | more, bot)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/ask kids?", ("ask", "kids?")),
        ("/ASK@Tawthiq_Bot  kids?", ("ask", "kids?")),
        ("/ask\nkids?", ("ask", "kids?")),
        ("/ask@other_bot kids?", ("", "")),
        ("/ask", ("ask", "")),
        ("say /ask kids?", None),
        ("kids?", None),
    ],
)
async def test_a_command_is_told_from_what_follows(
    botapi: BotApi, text: str, told: tuple[str, str] | None
) -> None:
    async with bot_of(botapi) as bot:
        assert command(_message(bot, text)) == told


async def test_the_name_of_the_bot_is_no_part_of_the_question(botapi: BotApi) -> None:
    async with bot_of(botapi) as bot:
        said = addressed(_message(bot, "@tawthiq_bot how many kids, @tawthiq_bot?"))
        named = {"type": "text_mention", "offset": 0, "length": 3, "user": bot.bot.to_dict()}
        pressed = addressed(_message(bot, "Bot kids?", entities=[named]))
    assert said is not None
    assert (said.text, said.way) == ("how many kids,  ?", Way.MENTION)
    assert pressed is not None
    assert pressed.text == "kids?"


async def test_another_name_that_begins_like_the_bots_is_another(botapi: BotApi) -> None:
    async with bot_of(botapi) as bot:
        assert addressed(_message(bot, "@tawthiq_bot2 kids?")) is None


async def test_other_bots_are_not_answered(botapi: BotApi) -> None:
    other = {"id": 9, "is_bot": True, "first_name": "Other"}
    async with bot_of(botapi) as bot:
        assert addressed(_message(bot, "@tawthiq_bot kids?", **{"from": other})) is None
