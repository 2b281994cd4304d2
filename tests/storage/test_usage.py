import pytest

from bot.language import Language
from bot.storage.database import Database
from bot.storage.usage import Sum, Usage, Use

EN, AR = Language.EN, Language.AR
DAY = 86_400
KILLED = Sum(DAY, Use.FACT, AR, "children-killed")
DECLINED = Sum(DAY, Use.QUESTION, EN, "decline")


@pytest.fixture
def usage(database: Database) -> Usage:
    return Usage(database)


async def test_what_happens_on_a_day_is_added_up(usage: Usage) -> None:
    await usage.add({KILLED: 2, DECLINED: 1})
    await usage.add({KILLED: 3, KILLED._replace(day=2 * DAY): 7, KILLED._replace(language=EN): 1})
    assert await usage.since(DAY) == {
        KILLED: 5,
        DECLINED: 1,
        KILLED._replace(day=2 * DAY): 7,
        KILLED._replace(language=EN): 1,
    }
    assert await usage.since(2 * DAY) == {KILLED._replace(day=2 * DAY): 7}


async def test_old_days_are_deleted(usage: Usage) -> None:
    await usage.add({KILLED: 2, KILLED._replace(day=2 * DAY): 7})
    await usage.purge(2 * DAY)
    assert await usage.since(0) == {KILLED._replace(day=2 * DAY): 7}
