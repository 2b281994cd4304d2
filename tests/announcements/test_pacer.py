from collections.abc import Iterator

import pytest

from bot.announcements.pacer import Pacer
from tests.conftest import Clock


def _run(pacer: Pacer, clock: Clock, seconds: float, late: float = 0.0) -> Iterator[float]:
    """Send whatever may go, each time `late`; when each copy went."""
    end = clock.time + seconds
    while (next_one := clock.time + pacer.wait() + late) < end:
        clock.time = next_one
        count = pacer.free()
        pacer.sent(count)
        yield from [clock.time] * count


def _most(times: list[float], seconds: float = 1.0) -> int:
    """The most copies in any such stretch."""
    return max(
        sum(0 <= other - time < seconds for other in times[at:]) for at, time in enumerate(times)
    )


@pytest.mark.parametrize(("per_second", "late"), [(1, 0.0), (25, 0.0), (25, 0.01), (300, 0.004)])
def test_the_pace_is_kept_in_every_second_and_nearly_reached(
    clock: Clock, per_second: int, late: float
) -> None:
    times = list(_run(Pacer(per_second, clock.now), clock, 10, late))
    assert _most(times) <= per_second
    assert len(times) >= 0.97 * 10 * per_second


def test_copies_are_spread_over_the_second_from_the_start(clock: Clock) -> None:
    times = list(_run(Pacer(100, clock.now), clock, 2))
    assert _most(times, 0.1) <= 25


def test_time_that_was_lost_is_not_caught_up_at_once(clock: Clock) -> None:
    pacer = Pacer(100, clock.now)
    list(_run(pacer, clock, 2))
    clock.time += 60
    assert pacer.free() <= 11
    assert _most(list(_run(pacer, clock, 2))) <= 100


def test_replies_have_their_own_places_and_then_take_those_of_copies(clock: Clock) -> None:
    pacer = Pacer(25, clock.now, reserve=5)
    for replies, copies in ((5, 25), (15, 15), (40, 0)):
        clock.time += 10
        for _ in range(replies):
            pacer.replied()
        assert len(list(_run(pacer, clock, 0.9))) == copies


def test_what_may_go_a_moment_later_is_known_before(clock: Clock) -> None:
    pacer = Pacer(25, clock.now)
    list(_run(pacer, clock, 0.9))
    assert pacer.free() == 0
    assert pacer.free(pacer.wait()) > 0
    assert pacer.free() == 0


def test_a_hold_stops_copies_for_as_long(clock: Clock) -> None:
    pacer = Pacer(25, clock.now)
    pacer.hold(7)
    pacer.hold(3)
    assert pacer.is_held
    assert (pacer.free(), pacer.wait()) == (0, 7)
    clock.time += 7
    assert not pacer.is_held
    assert pacer.free() > 0
