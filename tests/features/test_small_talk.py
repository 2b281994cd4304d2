import pytest

from bot.settings import Operator, Settings
from tests.botapi import BotApi
from tests.conftest import Running


@pytest.mark.parametrize("question", ["who are you?", "are you a bot", "who runs this bot?"])
async def test_the_bot_says_what_it_is_and_who_runs_it(bot: BotApi, question: str) -> None:
    person = bot.person(1)
    await person.says(question)
    text = (await person.reply()).text
    assert text.startswith("I am a bot, not the Syrian Network for Human Rights (SNHR) itself:")
    assert "This bot is run by" in text
    assert "It is not run by the Syrian Network" in text


async def test_it_says_so_in_arabic(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("من أنتم؟")
    text = (await person.reply()).text
    assert text.startswith("أنا بوت، ولست الشبكة السورية لحقوق الإنسان نفسها")
    assert "لا تديره الشبكة" in text


async def test_a_publisher_that_runs_it_is_named_as_such(
    running: Running, settings: Settings
) -> None:
    operator = Operator(name="SNHR", is_publisher=True)
    async with running(settings.model_copy(update={"operator": operator})) as api:
        person = api.person(1)
        await person.says("who are you?")
        text = (await person.reply()).text
    assert "This bot is run by SNHR." in text
    assert "not run by" not in text


async def test_commands_are_named_where_there_are_some(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("help")
    assert "/subscribe" in (await person.reply()).text
    await person.says("in English please")
    assert "/language" in (await person.reply()).text
    await person.says("hello")
    assert "/" not in (await person.reply()).text
