"""A python-telegram-bot Bot on the look-alike."""

from typing import Any

from telegram import Bot
from telegram.request import HTTPXRequest

from tests.botapi.api import BotApi


def bot_of(api: BotApi, token: str = "", read_timeout: float = 3.0) -> Bot:
    """Not yet initialized: `async with bot_of(api) as bot`."""
    # Without certificates to load, a bot starts in 2 ms instead of 60.
    plain: dict[str, Any] = {"verify": False}
    request = HTTPXRequest(read_timeout=read_timeout, httpx_kwargs=plain)
    updates = HTTPXRequest(read_timeout=3.0, httpx_kwargs=plain)
    return Bot(
        token or api.token,
        base_url=api.base_url,
        base_file_url=api.base_file_url,
        request=request,
        get_updates_request=updates,
    )
