import pytest

from bot.announcements.breaker import Breaker
from bot.announcements.pacer import Pacer
from bot.announcements.sender import (
    BLOCKED,
    FAILED,
    SENT,
    UNKNOWN,
    Moved,
    Outcome,
    Unreached,
    Wait,
)
from bot.announcements.status import Reason
from tests.conftest import Clock


@pytest.fixture
def pacer(clock: Clock) -> Pacer:
    return Pacer(25, clock.now)


@pytest.fixture
def breaker(pacer: Pacer) -> Breaker:
    return Breaker(pacer)


def test_a_lost_connection_holds_longer_each_time_until_something_gets_through(
    breaker: Breaker, pacer: Pacer, clock: Clock
) -> None:
    for seconds in (1, 2, 4, 8, 16, 32, 60, 60):
        for _ in range(3):  # calls that were under way together
            breaker.note(Unreached())
        assert breaker.is_open
        assert pacer.wait() == seconds
        clock.time += seconds
    breaker.note(SENT)
    assert not breaker.is_open
    breaker.note(Unreached())
    assert pacer.wait() == 1


def test_a_few_unknown_ones_are_no_outage(breaker: Breaker, pacer: Pacer) -> None:
    for _ in range(4):
        breaker.note(UNKNOWN)
    assert not breaker.is_open
    breaker.note(BLOCKED)
    for _ in range(4):
        breaker.note(UNKNOWN)
    assert not pacer.is_held
    breaker.note(UNKNOWN)
    assert breaker.is_open
    assert pacer.is_held


def test_telegram_says_how_long_to_wait(breaker: Breaker, pacer: Pacer) -> None:
    breaker.note(Wait(17))
    assert breaker.reason is Reason.FLOOD
    assert pacer.wait() == 17
    assert not breaker.is_open


def test_a_call_that_was_under_way_ends_no_wait(
    breaker: Breaker, pacer: Pacer, clock: Clock
) -> None:
    breaker.note(Wait(17))
    breaker.note(SENT)
    assert breaker.reason is Reason.FLOOD
    clock.time += 17
    breaker.note(SENT)
    assert breaker.reason is None


@pytest.mark.parametrize("other", [SENT, BLOCKED])
def test_refusals_are_hopeless_when_nothing_else_comes(breaker: Breaker, other: Outcome) -> None:
    for outcome in (*[FAILED] * 19, other, *[FAILED] * 19, UNKNOWN, Moved(-5)):
        breaker.note(outcome)
        assert not breaker.is_hopeless
    breaker.note(FAILED)
    assert breaker.is_hopeless
