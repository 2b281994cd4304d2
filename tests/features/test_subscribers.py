import pytest

from bot.features.people import Preferences
from bot.features.subscribers import Subscribers
from bot.language import Language
from bot.storage.chats import Chats
from bot.storage.database import Database
from tests.conftest import Clock


@pytest.fixture
def chats(database: Database) -> Chats:
    return Chats(database)


def _subscribers(chats: Chats, clock: Clock) -> tuple[Subscribers, Preferences]:
    preferences = Preferences()
    return Subscribers(chats, preferences, clock.now), preferences


async def test_what_changes_is_stored_and_remembered(chats: Chats, clock: Clock) -> None:
    subscribers, preferences = _subscribers(chats, clock)
    await subscribers.subscribe(1, Language.AR)
    await subscribers.subscribe(2, Language.EN)
    await subscribers.unsubscribe(2)
    await subscribers.move(1, 3)
    restored, remembered = _subscribers(chats, clock)
    await restored.restore()
    for known in (preferences, remembered):
        assert [known.is_subscribed(chat) for chat in (1, 2, 3)] == [False, False, True]
