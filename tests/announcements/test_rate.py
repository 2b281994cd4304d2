from bot.announcements.rate import Rate
from tests.conftest import Clock


def test_the_rate_is_that_of_the_last_half_minute(clock: Clock) -> None:
    rate = Rate(clock.now)
    assert rate.per_second is None
    for _ in range(10):
        clock.time += 1
        rate.add(20)
    assert rate.per_second == 20
    clock.time += 30
    rate.add(60)
    assert rate.per_second == 2
