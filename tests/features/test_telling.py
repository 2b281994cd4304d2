from typing import Any

import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder, CallbackContext

from bot.features import Context
from bot.features.people import Preferences
from bot.features.sending import Outbox
from bot.features.telling import Telling
from bot.language import Language
from tests.botapi import BotApi
from tests.conftest import Clock


@pytest.fixture
def telling(clock: Clock) -> Telling:
    return Telling(Preferences(), Outbox(clock.sleep))


async def test_an_update_without_a_chat_is_told_nothing(botapi: BotApi, telling: Telling) -> None:
    application: Any = ApplicationBuilder().token(botapi.token).base_url(botapi.base_url).build()
    context: Context = CallbackContext(application)
    await telling.text("help", Update(1), context)
    assert not botapi.calls("sendMessage")


def test_it_knows_the_language_of_the_person(telling: Telling) -> None:
    assert telling.language(Update(1)) is Language.EN
