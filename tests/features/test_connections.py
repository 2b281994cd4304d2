import asyncio

from telegram import Bot

from bot.features.connections import Connections
from tests.botapi import BotApi


async def test_many_requests_side_by_side_all_arrive(botapi: BotApi) -> None:
    botapi.person(1)
    request = Connections(20)
    async with Bot(botapi.token, base_url=botapi.base_url, request=request) as bot:
        await asyncio.gather(*(bot.send_message(1, str(number)) for number in range(40)))
    assert len(botapi.calls("sendMessage")) == 40


def test_it_waits_for_an_answer_as_long_as_one_pool_does() -> None:
    assert Connections(1).read_timeout == 5
