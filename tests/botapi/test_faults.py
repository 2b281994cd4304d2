"""What can be broken, and what python-telegram-bot makes of it."""

import asyncio
from datetime import timedelta

import pytest
from telegram import (
    Bot,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from tests.botapi import (
    BadGateway,
    Blocked,
    BotApi,
    ChatNotFound,
    Deactivated,
    DroppedAfter,
    DroppedBefore,
    Fault,
    Kicked,
    Limits,
    Migrated,
    Refuse,
    ServerError,
    Silent,
    Slow,
    TooManyRequests,
    Unauthorized,
)
from tests.botapi.client import bot_of


@pytest.mark.parametrize(
    ("fault", "error", "words"),
    [
        (Blocked(), Forbidden, "blocked by the user"),
        (Deactivated(), Forbidden, "user is deactivated"),
        (Kicked(), Forbidden, "kicked from the supergroup"),
        (ChatNotFound(), BadRequest, "Chat not found"),
        (Migrated(-100123), ChatMigrated, "-100123"),
        (TooManyRequests(2), RetryAfter, "Retry in 0:00:02"),
        (ServerError(), NetworkError, "Internal Server Error"),
        (BadGateway(), NetworkError, "Bad Gateway"),
        (Unauthorized(), InvalidToken, "Unauthorized"),
        (Refuse(400, "Bad Request: PEER_ID_INVALID"), BadRequest, "Peer_id_invalid"),
        (DroppedBefore(), NetworkError, "RemoteProtocolError"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Fault) else None,
)
async def test_each_fault_is_the_exception_that_telegram_would_cause(
    botapi: BotApi, bot: Bot, fault: Fault, error: type[Exception], words: str
) -> None:
    botapi.fault(fault, chat_id=77)
    await bot.send_message(78, "not this chat")
    with pytest.raises(error, match=words) as caught:
        await bot.send_message(77, "x")
    assert type(caught.value) is error
    assert not botapi.person(77).messages
    await bot.send_message(77, "the fault is spent")


async def test_a_message_may_arrive_though_the_connection_drops(bot: Bot, botapi: BotApi) -> None:
    botapi.fault(DroppedAfter(), method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(77, "x")
    assert [reply.text for reply in botapi.person(77).messages] == ["x"]
    assert botapi.calls("sendMessage")[0].status == 0


async def test_a_silent_server_is_a_time_out_and_a_slow_one_is_not(botapi: BotApi) -> None:
    async with bot_of(botapi, read_timeout=0.2) as hasty:
        botapi.fault(Silent(delivered=True), chat_id=77)
        with pytest.raises(TimedOut):
            await hasty.send_message(77, "x")
        botapi.fault(Slow(0.01), chat_id=77)
        await hasty.send_message(77, "y")
    assert [reply.text for reply in botapi.person(77).messages] == ["x", "y"]


async def test_faults_queue_up_and_a_lasting_one_can_be_healed(bot: Bot, botapi: BotApi) -> None:
    botapi.fault(TooManyRequests(), chat_id=77)
    botapi.fault(Blocked(), chat_id=77, times=None)
    with pytest.raises(RetryAfter):
        await bot.send_message(77, "x")
    for _ in range(2):
        with pytest.raises(Forbidden):
            await bot.send_message(77, "x")
    botapi.heal(chat_id=77)
    await bot.send_message(77, "x")


async def test_a_server_that_is_down_refuses_the_connection(bot: Bot, botapi: BotApi) -> None:
    async with botapi.down():
        with pytest.raises(NetworkError, match="ConnectError"):
            await bot.send_message(77, "x")
    await bot.send_message(77, "x")


@pytest.mark.parametrize(
    ("token", "words"), [("999:WRONG", "Unauthorized"), ("not-a-token", "Not Found")]
)
async def test_a_wrong_token_is_refused(botapi: BotApi, token: str, words: str) -> None:
    with pytest.raises(InvalidToken) as caught:
        async with bot_of(botapi, token):
            pass
    assert str(caught.value.__cause__) == words


async def test_what_is_too_fast_gets_429_when_limits_are_set(bot: Bot, botapi: BotApi) -> None:
    botapi.pace.limits = Limits(per_chat_second=1)
    await bot.send_message(77, "x")
    await bot.send_message(78, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(77, "y")
    assert (botapi.pace.total, botapi.pace.refused, botapi.pace.chat_peak) == (2, 1, 1)


async def test_a_group_gets_only_so_many_a_minute(bot: Bot, botapi: BotApi) -> None:
    group = botapi.group()
    botapi.pace.limits = Limits(per_group_minute=2)
    for _ in range(2):
        await bot.send_message(group.id, "x")
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(group.id, "x")
    assert isinstance(caught.value.retry_after, timedelta)
    assert caught.value.retry_after > timedelta(seconds=50)


async def test_latency_delays_every_send(bot: Bot, botapi: BotApi) -> None:
    botapi.latency = 0.08
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(bot.send_message(chat, "x") for chat in range(1, 11)))
    assert 0.08 <= loop.time() - start < 0.5
