import pytest
from telegram import Bot, BotCommandScopeAllGroupChats

from bot.features.menu import publish
from tests.botapi import BotApi, TooManyRequests


async def test_commands_and_descriptions_are_there_in_both_languages(botapi: BotApi) -> None:
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await publish(bot)
        english = await bot.get_my_commands()
        arabic = await bot.get_my_commands(language_code="ar")
        description = await bot.get_my_description(language_code="ar")
        groups = await bot.get_my_commands(BotCommandScopeAllGroupChats(), language_code="ar")
    assert [command.command for command in english] == [
        *("start", "topics", "charts", "help", "language", "about", "facts", "cite"),
        *("subscribe", "unsubscribe", "privacy", "forgetme"),
    ]
    assert arabic[3].description == "كيف تسأل"
    assert "تقرير" in description.description
    assert (groups[0].command, groups[0].description) == ("ask", "طرح سؤال عن التقرير")
    assert "start" not in [command.command for command in groups]


async def test_a_refusal_is_no_reason_to_stop(
    botapi: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    botapi.fault(TooManyRequests(100), method="setMyDescription")
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await publish(bot)
    assert "could not be published: RetryAfter" in caplog.text


@pytest.mark.parametrize("inline", [True, False])
async def test_whoever_runs_the_bot_is_told_where_inline_mode_is_off(
    botapi: BotApi, caplog: pytest.LogCaptureFixture, *, inline: bool
) -> None:
    caplog.set_level("INFO", logger="bot.features.menu")
    botapi.profile.inline = inline
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        await publish(bot)
    assert ("/setinline" in caplog.text) is not inline
