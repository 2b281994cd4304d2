"""What Telegram shows before anybody writes: commands and descriptions, per language."""

import logging
from collections.abc import Iterable
from contextlib import suppress

from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram.error import TelegramError

from bot.language import Language
from bot.replies.texts import texts

_LOG = logging.getLogger(__name__)
_COMMANDS = (
    *("start", "topics", "charts", "help", "language", "about", "facts", "cite"),
    *("subscribe", "unsubscribe", "privacy", "forgetme"),
)
_OF_GROUPS = ("ask", *(name for name in _COMMANDS if name != "start"))
OF_ADMINISTRATORS = ("announce", "announcements", "stats", "unanswered", "reload")


async def publish(bot: Bot, administrators: Iterable[int] = ()) -> None:
    """Tell Telegram; the bot works without, so a refusal is only logged."""
    if not bot.bot.supports_inline_queries:
        _LOG.info("Inline mode is off: /setinline at BotFather switches it on")
    try:
        for language in Language:
            await _publish(bot, language)
    except TelegramError as error:
        _LOG.warning("The commands could not be published: %s", type(error).__name__)
    for person in administrators:
        await show_administrator(bot, person)


async def show_administrator(bot: Bot, person: int) -> None:
    """Show one person the commands of administrators; that person has opened a chat once."""
    scope = BotCommandScopeChat(person)
    try:
        for language in Language:
            commands = _commands((*OF_ADMINISTRATORS, *_COMMANDS), language)
            await bot.set_my_commands(commands, scope=scope, language_code=_code(language))
    except TelegramError as error:
        _LOG.warning("An administrator is not shown the commands: %s", type(error).__name__)


async def hide_administrator(bot: Bot, person: int) -> None:
    """Show one person the commands of everybody again."""
    scope = BotCommandScopeChat(person)
    with suppress(TelegramError):
        for language in Language:
            await bot.delete_my_commands(scope=scope, language_code=_code(language))


async def _publish(bot: Bot, language: Language) -> None:
    say, code = texts(language).say, _code(language)
    await bot.set_my_commands(_commands(_COMMANDS, language), language_code=code)
    commands, groups = _commands(_OF_GROUPS, language), BotCommandScopeAllGroupChats()
    await bot.set_my_commands(commands, scope=groups, language_code=code)
    await bot.set_my_description(say("bot-description"), language_code=code)
    await bot.set_my_short_description(say("bot-short-description"), language_code=code)


def _commands(names: Iterable[str], language: Language) -> list[BotCommand]:
    say = texts(language).say
    return [BotCommand(name, say(f"command-{name}")) for name in names]


def _code(language: Language) -> str:
    """English also stands for every language that the bot does not speak."""
    return "" if language is Language.EN else str(language)
