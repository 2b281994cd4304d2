import asyncio
import sqlite3
from typing import Any

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError
from telegram.ext import ApplicationBuilder, CallbackContext

from bot.features import Context
from bot.features.errors import Errors
from bot.features.people import Preferences
from bot.features.sending import Outbox
from bot.features.telling import Telling
from tests.botapi import Blocked, BotApi, ServerError
from tests.conftest import Clock, Running


@pytest.fixture
def errors(clock: Clock) -> Errors:
    return Errors(Telling(Preferences(), Outbox(clock.sleep)))


async def _handled(errors: Errors, error: Exception | None) -> None:
    application: Any = ApplicationBuilder().token("1:x").build()
    context: Context = CallbackContext(application)
    context.error = error
    await errors.handle(None, context)


@pytest.mark.parametrize(
    "error",
    [
        None,
        Forbidden("bot was blocked by the user"),
        BadRequest("Query is too old and response timeout expired"),
        BadRequest("Message is not modified: specified new message content"),
    ],
)
async def test_what_is_nobodys_fault_is_not_worth_a_line(
    errors: Errors, error: Exception | None, caplog: pytest.LogCaptureFixture
) -> None:
    await _handled(errors, error)
    assert not caplog.records


@pytest.mark.parametrize(
    "error", [NetworkError("secret"), BadRequest("chat secret"), ChatMigrated(-5551234)]
)
async def test_what_telegram_refuses_is_logged_by_its_kind_alone(
    errors: Errors, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    await _handled(errors, error)
    assert type(error).__name__ in caplog.text
    assert "secret" not in caplog.text
    assert "5551234" not in caplog.text


async def test_our_own_mistake_is_logged_by_its_way_and_excused(
    running: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise LookupError("what the person wrote")

    monkeypatch.setattr("bot.replies.reply.Replies.message", fails)
    async with running() as api:
        person = api.person(1)
        await person.says("kids killed?")
        assert "not your fault" in (await person.reply()).text
        api.fault(ServerError(), chat_id=1)
        await person.says("kids killed?")
        await api.called("sendMessage", times=2)
    assert "LookupError" in caplog.text
    assert "bot/features/ask.py" in caplog.text
    assert "what the person wrote" not in caplog.text
    assert "An excuse did not reach Telegram" in caplog.text


async def test_who_has_blocked_the_bot_does_not_disturb_others(
    bot: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    gone, there = bot.person(1), bot.person(2)
    bot.fault(Blocked(), chat_id=1)
    await gone.says("kids killed?")
    await there.says("kids killed?")
    assert (await there.reply()).bold == ["1,928"]
    assert not caplog.records


async def test_a_database_that_cannot_be_used_is_said_and_answers_go_on(
    impatient: None, running: Running, database_of_bot: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with running() as api:
        other = sqlite3.connect(database_of_bot, isolation_level=None, check_same_thread=False)
        # In a thread: the bot, on this loop, may hold the lock itself and have to give it back.
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        person = api.person(1)
        await person.says("/subscribe")
        assert "could not be saved" in (await person.reply()).text
        await person.says("kids killed?")
        assert (await person.reply()).bold == ["1,928"]
        other.close()
    assert caplog.text.count("The database can't be used: locked") == 1
