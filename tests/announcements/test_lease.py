import pytest

from bot.announcements.lease import Lease, LeaseLostError
from bot.announcements.schedule import Schedule
from bot.announcements.status import Mark
from bot.storage.database import Database
from tests.announcements.posts import NOW, marks, scheduled, subscribe, take


async def test_whoever_takes_it_calls_unknown_what_was_under_way(database: Database) -> None:
    await subscribe(database, range(1, 6))
    await scheduled(database)
    first = Lease(database, "first", lambda: NOW)
    await first.take()
    await Schedule(first).due()
    await take(database, Mark.SENDING, [1, 2])
    await take(database, Mark.SENT, [3])
    await Lease(database, "second", lambda: NOW).take()
    assert await marks(database) == {Mark.UNKNOWN: 2, Mark.SENT: 1, Mark.PENDING: 2}


async def test_whoever_had_it_can_write_no_more(database: Database) -> None:
    first, second = (Lease(database, name, lambda: NOW) for name in ("first", "second"))
    for lease in (first, second):
        await lease.take()
    with pytest.raises(LeaseLostError):
        async with first.write():
            pass
    async with second.write() as connection:
        assert connection.in_transaction()
