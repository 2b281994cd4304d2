"""Acknowledging a pressed button, which turns until then."""

from contextlib import suppress

from telegram import CallbackQuery
from telegram.error import TelegramError
from telegram.helpers import create_deep_linked_url


async def acknowledge(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Answer the press; where it is too late for that, what was asked for still comes."""
    with suppress(TelegramError):
        await query.answer(text, show_alert=alert)


async def lead(query: CallbackQuery, start: str) -> None:
    """Answer a press in a chat that is none of the bot's: open the bot at what `start` says."""
    with suppress(TelegramError):
        bot = query.get_bot()
        await query.answer(url=create_deep_linked_url(bot.username, start))
