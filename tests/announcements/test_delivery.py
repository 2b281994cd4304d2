import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.announcements.announcements import Announcements
from bot.announcements.delivery import Delivery, Means
from bot.announcements.lease import Lease
from bot.announcements.ledger import Ledger
from bot.announcements.pacer import Pacer
from bot.announcements.schedule import Schedule
from bot.announcements.sender import (
    BLOCKED,
    FAILED,
    GONE,
    UNKNOWN,
    Moved,
    Outcome,
    Unreached,
    Wait,
)
from bot.announcements.status import Mark, Reason
from bot.storage.database import Database
from tests.announcements.posts import (
    NOW,
    Post,
    marks,
    scheduled,
    subscribe,
    subscribed,
    unsubscribe,
)
from tests.conftest import Clock

Begin = Callable[[], Awaitable[Delivery]]


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def pacer(clock: Clock) -> Pacer:
    return Pacer(1000, clock.now)


@pytest.fixture
def begin(database: Database, post: Post, pacer: Pacer, clock: Clock) -> Begin:
    """Begin to send an announcement."""

    async def begin() -> Delivery:
        await scheduled(database)
        lease = Lease(database, "test", lambda: NOW)
        await lease.take()
        due = await Schedule(lease).due()
        assert due is not None
        means = Means(post, pacer, clock.now, clock.sleep, window=10, grace=0.05)
        return Delivery(due, Ledger(lease, due.number), means, lambda: None)

    return begin


async def test_everybody_gets_it_once_in_their_language(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 40))
    await subscribe(database, range(40, 60), "ar")
    assert await (await begin()).run() is None
    assert post.chats == list(range(1, 60))
    assert {chat: text for chat, text in post.sent if chat in (39, 40)} == {39: "News", 40: "خبر"}
    assert await marks(database) == {Mark.SENT: 59}


async def test_who_left_after_the_beginning_gets_nothing(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 101))
    delivery = await begin()
    for chat in range(3, 100):
        await unsubscribe(database, chat)
    await delivery.run()
    assert post.chats == [1, 2, 100]
    assert await marks(database) == {Mark.SENT: 3, Mark.SKIPPED: 97}


async def test_what_telegram_refuses_for_good_ends_a_subscription(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 6))
    for chat, outcome in ((1, BLOCKED), (2, GONE), (3, FAILED), (4, UNKNOWN)):
        post.says[chat].append(outcome)
    await (await begin()).run()
    counts = dict.fromkeys([Mark.BLOCKED, Mark.GONE, Mark.FAILED, Mark.UNKNOWN, Mark.SENT], 1)
    assert await marks(database) == counts
    assert post.chats == [1, 2, 3, 4, 5]
    assert await subscribed(database) == {3, 4, 5}


@pytest.mark.parametrize("outcome", [Wait(20), Unreached()])
async def test_what_was_surely_not_sent_is_sent_later(
    database: Database, post: Post, begin: Begin, outcome: Outcome
) -> None:
    await subscribe(database, range(1, 30))
    post.says[5].append(outcome)
    await (await begin()).run()
    assert sorted(set(post.chats)) == list(range(1, 30))
    assert post.chats.count(5) == 2
    assert await marks(database) == {Mark.SENT: 29}


async def test_a_wait_is_as_long_as_telegram_says(
    database: Database, post: Post, begin: Begin, clock: Clock
) -> None:
    await subscribe(database, [1])
    post.says[1].append(Wait(20))
    began = clock.time
    await (await begin()).run()
    assert 20 <= clock.time - began < 23


async def test_a_chat_that_makes_everybody_wait_comes_last(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 60))
    post.says[1].extend([Wait(60)] * 4)
    await (await begin()).run()
    assert post.chats.count(1) == 5
    assert [chat for chat, _ in post.sent[-3:]] == [1, 1, 1]
    assert await marks(database) == {Mark.SENT: 59}


async def test_a_group_that_moved_gets_it_at_its_new_id(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, [-5])
    post.says[-5].append(Moved(-1005))
    await (await begin()).run()
    assert post.chats == [-1005, -5]
    assert await subscribed(database) == {-1005}
    assert await marks(database) == {Mark.SENT: 1}


@pytest.mark.parametrize("ids", [(-5, -1005), (-1005, -5)])
async def test_a_group_that_is_there_under_both_ids_gets_it_once(
    database: Database, post: Post, begin: Begin, ids: tuple[int, int]
) -> None:
    await subscribe(database, ids)
    post.says[-5].extend([Moved(-1005)] * 5)
    await (await begin()).run()
    assert post.chats.count(-1005) == 1
    assert await subscribed(database) == {-1005}
    assert await marks(database) == {Mark.SENT: 1}


async def test_an_outage_is_waited_out_with_one_copy_at_a_time(
    database: Database, post: Post, begin: Begin, clock: Clock
) -> None:
    await subscribe(database, range(1, 60))
    post.next.extend([UNKNOWN] * 14 + [Unreached()] * 3)
    began = clock.time
    assert await (await begin()).run() is None
    # Ten at once, then one after 1, 2, 4, 8, 16, 32, 60 and 60 seconds.
    assert 183 <= clock.time - began < 186
    assert await marks(database) == {Mark.UNKNOWN: 14, Mark.SENT: 45}


async def test_what_is_refused_to_everybody_is_not_tried_on_all(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 100))
    post.next.extend([FAILED] * 99)
    assert await (await begin()).run() is Reason.REFUSED
    assert len(post.sent) <= 30


async def test_a_pause_ends_it_with_the_calls_under_way_settled(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 100))
    post.gate.clear()
    delivery = await begin()
    async with asyncio.TaskGroup() as group:
        group.create_task(delivery.run())
        await post.arrived.wait()
        await Announcements(database, lambda: NOW, delivery.wake).pause(1)
        post.gate.set()
    found = await marks(database)
    assert found[Mark.SENT] == len(post.sent) <= 20
    assert set(found) == {Mark.SENT, Mark.PENDING}


async def test_stopping_leaves_unknown_only_what_did_not_end_in_time(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 100))
    post.gate.clear()
    delivery = await begin()
    async with asyncio.TaskGroup() as group:
        group.create_task(delivery.run())
        await post.arrived.wait()
        delivery.stop()
    found = await marks(database)
    assert found[Mark.UNKNOWN] == len(post.sent) <= 10
    assert set(found) == {Mark.UNKNOWN, Mark.PENDING}


async def test_no_more_calls_than_the_window_are_under_way(
    database: Database, post: Post, begin: Begin
) -> None:
    await subscribe(database, range(1, 100))
    await (await begin()).run()
    assert 1 < post.most <= 10
    assert await marks(database) == {Mark.SENT: 99}
