"""What chats and people share with the server."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.botapi.inbox import Inbox
from tests.botapi.signals import Signal
from tests.botapi.world import World


@dataclass(frozen=True)
class Scene:
    world: World
    inbox: Inbox
    signal: Signal
    report: Callable[[], str]
    """What the bot has called, for a failing test to show."""

    async def wait(self, seconds: float, true: Callable[[], object], missing: str) -> None:
        await self.signal.within(seconds, true, lambda: f"{missing}\n{self.report()}")
