"""Here the look-alike is what is tested: `bot` is python-telegram-bot's own, talking with it."""

from collections.abc import AsyncGenerator

import pytest
from telegram import Bot

from tests.botapi import BotApi
from tests.botapi.client import bot_of


@pytest.fixture
async def bot(botapi: BotApi) -> AsyncGenerator[Bot]:
    async with bot_of(botapi) as bot:
        yield bot
