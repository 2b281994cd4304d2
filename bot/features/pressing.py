"""Acknowledging a pressed button, which turns until then."""

from contextlib import suppress

from telegram import CallbackQuery
from telegram.error import TelegramError


async def acknowledge(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Answer the press; where it is too late for that, what was asked for still comes."""
    with suppress(TelegramError):
        await query.answer(text, show_alert=alert)
