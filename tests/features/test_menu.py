import pytest
from telegram import Bot

from bot.features.menu import publish
from tests.botapi import BotApi, TooManyRequests


async def test_commands_and_descriptions_are_there_in_both_languages(botapi: BotApi) -> None:
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await publish(bot)
        english = await bot.get_my_commands()
        arabic = await bot.get_my_commands(language_code="ar")
        description = await bot.get_my_description(language_code="ar")
    assert [command.command for command in english] == [
        *("start", "topics", "charts", "help", "language", "about", "facts", "cite"),
        *("subscribe", "unsubscribe", "privacy", "forgetme"),
    ]
    assert arabic[3].description == "كيف تسأل"
    assert "تقرير" in description.description


async def test_a_refusal_is_no_reason_to_stop(
    botapi: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    botapi.fault(TooManyRequests(100), method="setMyDescription")
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await publish(bot)
    assert "could not be published: RetryAfter" in caplog.text
