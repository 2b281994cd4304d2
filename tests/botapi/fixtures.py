"""The fixture `botapi`: a look-alike of its own for each test."""

from collections.abc import AsyncGenerator

import pytest

from tests.botapi.api import BotApi


@pytest.fixture
async def botapi(monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[BotApi]:
    # Without it python-telegram-bot warns when it makes a RetryAfter, and warnings are errors.
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    async with BotApi() as api:
        yield api
