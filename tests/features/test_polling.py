import pytest
from telegram.error import NetworkError

from bot.features.polling import Health, PollingRequest
from tests.botapi import BotApi
from tests.conftest import Clock


def test_a_conflict_is_borne_for_a_while(clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    health = Health(clock.now, conflict_seconds=30)
    health.answered(409)
    clock.time += 29
    health.answered(409)
    assert not health.over.is_set()
    clock.time += 1
    health.answered(409)
    assert health.over.is_set()
    assert "another program" in health.reason
    assert caplog.text.count("Another program") == 1


def test_a_conflict_that_ended_is_forgotten(clock: Clock) -> None:
    health = Health(clock.now, conflict_seconds=30)
    for code in (409, 200):
        health.answered(code)
        clock.time += 100
    health.answered(409)
    assert not health.over.is_set()


def test_an_outage_is_logged_once_and_so_is_its_end(
    clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    health = Health(clock.now, conflict_seconds=30)
    for _ in range(3):
        health.lost()
    health.answered(502)
    for _ in range(3):
        health.answered(200)
    assert caplog.text.count("can't be reached") == 1
    assert caplog.text.count("coming in again") == 1


@pytest.mark.parametrize("code", [401, 404])
def test_a_refused_token_is_the_end(clock: Clock, code: int) -> None:
    health = Health(clock.now, conflict_seconds=30)
    health.answered(code)
    assert "token" in health.reason


async def test_a_request_that_fails_is_an_outage(
    botapi: BotApi, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    request = PollingRequest(Health(clock.now, 30))
    async with botapi.down(), request:
        with pytest.raises(NetworkError):
            await request.post(f"{botapi.base_url}{botapi.token}/getMe")
    assert "can't be reached" in caplog.text
