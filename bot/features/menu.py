"""What Telegram shows before anybody writes: commands and descriptions, per language."""

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.language import Language
from bot.replies.texts import texts

_LOG = logging.getLogger(__name__)
_COMMANDS = (
    *("start", "help", "language", "about"),
    *("subscribe", "unsubscribe", "privacy", "forgetme"),
)


async def publish(bot: Bot) -> None:
    """Tell Telegram; the bot works without, so a refusal is only logged."""
    try:
        for language in Language:
            await _publish(bot, language)
    except TelegramError as error:
        _LOG.warning("The commands could not be published: %s", type(error).__name__)


async def _publish(bot: Bot, language: Language) -> None:
    """English also stands for every language that the bot does not speak."""
    say, code = texts(language).say, "" if language is Language.EN else str(language)
    commands = [BotCommand(name, say(f"command-{name}")) for name in _COMMANDS]
    await bot.set_my_commands(commands, language_code=code)
    await bot.set_my_description(say("bot-description"), language_code=code)
    await bot.set_my_short_description(say("bot-short-description"), language_code=code)
