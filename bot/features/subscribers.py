"""Who is subscribed: written to the database, and remembered for the way of an answer."""

from collections.abc import Callable, Mapping

from bot.features.people import REMEMBERED, Preferences
from bot.language import Language
from bot.storage.chats import Chats


class Subscribers:
    """A change raises `UnavailableError` where the database can't be used; then it is not made."""

    def __init__(self, chats: Chats, preferences: Preferences, time: Callable[[], float]) -> None:
        self._chats, self._preferences, self._time = chats, preferences, time

    async def restore(self) -> None:
        """Remember the chats that changed last."""
        self._preferences.restore(await self._chats.latest(REMEMBERED))

    async def count(self) -> Mapping[Language, int]:
        """How many are subscribed, by language."""
        return await self._chats.subscribers()

    async def subscribe(self, chat: int, language: Language) -> bool:
        """Subscribe in `language`; False where the chat was subscribed already."""
        new = await self._chats.subscribe(chat, language, self._now())
        if new:
            self._preferences.subscribe(chat, language)
        return new

    async def unsubscribe(self, chat: int) -> bool:
        """End the subscription; False where there was none."""
        left = await self._chats.unsubscribe(chat, self._now())
        self._preferences.unsubscribe(chat)
        return left

    async def choose(self, chat: int, language: Language) -> None:
        """Keep the language that a chat chose."""
        await self._chats.choose(chat, language, self._now())
        self._preferences.choose(chat, language)

    async def move(self, chat: int, to: int) -> None:
        """Let a group that got a new number keep what it had."""
        await self._chats.move(chat, to, self._now())
        self._preferences.move(chat, to)

    async def forget(self, chat: int) -> None:
        """Delete all that is kept about a chat."""
        await self._chats.forget(chat)
        self._preferences.forget(chat)

    def _now(self) -> int:
        return int(self._time())
