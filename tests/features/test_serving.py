"""How the bot comes by its updates and ends, over real HTTP."""

import time

import pytest

from tests.botapi import BotApi, DroppedBefore, Refuse, Silent
from tests.conftest import Clock, Running


async def test_a_lost_connection_at_start_is_waited_out(
    botapi: BotApi, running: Running, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    botapi.fault(DroppedBefore(), method="getMe", times=3)
    async with running() as api:
        person = api.person(77)
        await person.says("kids killed?")
        assert (await person.reply()).bold == ["1,928"]
    assert clock.slept == [1.0, 2.0, 4.0]
    assert caplog.text.count("can't be reached") == 1


async def test_a_short_conflict_is_tolerated(botapi: BotApi, running: Running) -> None:
    botapi.fault(Refuse(409, "Conflict: terminated"), method="getUpdates")
    async with running() as api:
        person = api.person(77)
        await person.says("kids killed?")
        assert (await person.reply()).bold == ["1,928"]


async def test_a_silent_network_does_not_keep_the_bot_from_stopping(
    botapi: BotApi, running: Running
) -> None:
    async with running() as api:
        botapi.fault(Silent(), times=None)
        botapi.fault(Silent(), method="getUpdates", times=None)
        await api.person(77).says("kids killed?")
        await api.called("getUpdates", times=1)
        began = time.monotonic()
    assert time.monotonic() - began < 5
