import pytest

from tests.botapi import BotApi, Person


@pytest.mark.parametrize("command", ["/nonsense", "/9"])
async def test_an_unknown_command_is_pointed_to_help(bot: BotApi, command: str) -> None:
    person = bot.person(1)
    await person.says(command)
    assert "/help" in (await person.reply()).text


_THINGS = ["sticker", "photo", "voice", "video", "document", "contact", "location"]


@pytest.mark.parametrize("thing", _THINGS)
async def test_what_is_not_text_is_neither_read_nor_fetched(bot: BotApi, thing: str) -> None:
    person = bot.person(1)
    await getattr(Person, f"sends_{thing}")(person)
    assert "only read text" in (await person.reply()).text
    assert not bot.calls("getFile")


async def test_what_telegram_notes_itself_is_left_alone(bot: BotApi) -> None:
    person = bot.person(1)
    await person.sends(message_auto_delete_timer_changed={"message_auto_delete_time": 86400})
    await person.says("/help")
    assert "Ask in your own words" in (await person.reply()).text
