import pytest
from sqlalchemy import text

from bot.announcements.lease import Lease
from bot.announcements.ledger import Claim, Ledger, Return, Turn
from bot.announcements.schedule import Schedule
from bot.announcements.sender import BLOCKED, SENT, Moved, Unreached
from bot.announcements.status import Mark, State
from bot.language import Language
from bot.storage.chats import Chats
from bot.storage.database import Database
from tests.announcements.posts import NOW, marks, scheduled, subscribe, subscribed


@pytest.fixture
async def ledger(database: Database) -> Ledger:
    """Of an announcement to the chats 1 to 5."""
    await subscribe(database, range(1, 6))
    await scheduled(database)
    lease = Lease(database, "test", lambda: NOW)
    await lease.take()
    await Schedule(lease).due()
    return Ledger(lease, 1)


def _claims(turn: Turn) -> list[int]:
    return [claim.chat for claim in turn.claims]


async def test_no_copy_is_claimed_twice(database: Database, ledger: Ledger) -> None:
    first, second = await ledger.turn([], 2, 0), await ledger.turn([], 9, 2)
    assert (_claims(first), _claims(second)) == ([1, 2], [3, 4, 5])
    assert await marks(database) == {Mark.SENDING: 5}


async def test_it_is_done_when_nothing_is_left_and_nothing_under_way(
    database: Database, ledger: Ledger
) -> None:
    claims = (await ledger.turn([], 5, 0)).claims
    assert await ledger.turn([], 5, 5) == Turn(State.SENDING)
    returns = [Return(claim, SENT) for claim in claims]
    assert await ledger.turn(returns, 0, 0) == Turn(State.SENDING)
    assert await ledger.turn([], 5, 0) == Turn(State.DONE)
    assert await marks(database) == {Mark.SENT: 5}


async def test_the_same_return_may_be_given_twice(database: Database, ledger: Ledger) -> None:
    claim = (await ledger.turn([], 1, 0)).claims[0]
    for outcome in (SENT, SENT, Unreached()):
        await ledger.turn([Return(claim, outcome)], 0, 0)
    assert await marks(database) == {Mark.SENT: 1, Mark.PENDING: 4}


async def test_claims_that_nobody_heard_of_are_taken_back(
    database: Database, ledger: Ledger
) -> None:
    known = (await ledger.turn([], 2, 0)).claims
    await ledger.turn([], 2, 2)
    await ledger.release([claim.row for claim in known])
    assert await marks(database) == {Mark.SENDING: 2, Mark.PENDING: 3}
    assert _claims(await ledger.turn([], 2, 2)) == [3, 4]


async def test_what_comes_last_is_claimed_when_nothing_else_is_left(ledger: Ledger) -> None:
    assert _claims(await ledger.turn([], 3, 0, last={1, 2})) == [3, 4, 5]
    assert _claims(await ledger.turn([], 3, 3, last={1, 2})) == [1, 2]


async def test_whoever_is_forgotten_leaves_nothing_and_stops_nothing(
    database: Database, ledger: Ledger
) -> None:
    claims = (await ledger.turn([], 2, 0)).claims
    for chat in (1, 5):
        await Chats(database).forget(chat)
    await ledger.turn([Return(claim, SENT) for claim in claims], 0, 0)
    assert await marks(database) == {Mark.SENT: 1, Mark.PENDING: 2}


async def test_a_number_that_another_person_got_ends_no_subscription(
    database: Database, ledger: Ledger
) -> None:
    await ledger.turn([], 5, 0)
    await Chats(database).forget(5)
    await Chats(database).subscribe(6, Language.AR, NOW)
    await ledger.turn([Return(Claim(5, 5, Language.EN), BLOCKED)], 0, 4)
    assert 6 in await subscribed(database)


@pytest.mark.parametrize("elsewhere", [False, True])
async def test_a_chat_that_joins_one_under_way_is_not_sent_to_again(
    database: Database, ledger: Ledger, *, elsewhere: bool
) -> None:
    claims = (await ledger.turn([], 5, 0)).claims
    if elsewhere:  # Telegram told the bot of it
        await Chats(database).move(2, 4, NOW)
    turn = await ledger.turn([Return(claims[1], Moved(4))], 9, 4)
    assert turn.claims == ()
    await ledger.turn([Return(claim, SENT) for claim in claims if claim.chat != 2], 0, 0)
    assert await ledger.turn([], 9, 0) == Turn(State.DONE)
    # The row of 4 went to the number of 2, where the end of its call does not find it.
    assert await marks(database) == {Mark.SENT: 3, Mark.UNKNOWN: 1}


async def test_what_is_done_has_nothing_under_way(database: Database, ledger: Ledger) -> None:
    await ledger.turn([], 9, 0)  # whoever made these calls has forgotten them
    assert await ledger.turn([], 9, 0) == Turn(State.DONE)
    assert await marks(database) == {Mark.UNKNOWN: 5}


async def test_claiming_does_not_pass_over_what_was_sent(
    database: Database, ledger: Ledger
) -> None:
    if database.dialect != "sqlite":
        pytest.skip("PostgreSQL decides by the size of the table")
    plan = text(
        "EXPLAIN QUERY PLAN SELECT d.chat_id FROM deliveries d JOIN chats c ON c.id = d.chat_id"
        " WHERE d.announcement_id = 1 AND d.state = 'pending' ORDER BY d.chat_id LIMIT 5"
    )
    async with database.read() as connection:
        found = [row[3] for row in await connection.execute(plan)]
    assert found[0].startswith("SEARCH d USING")
    assert "(announcement_id=? AND state=?)" in found[0]
