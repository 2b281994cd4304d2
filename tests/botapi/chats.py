"""Chats: where the bot's messages are read. People are in `people`."""

from dataclasses import dataclass

from tests.botapi.refusal import Json
from tests.botapi.replies import Reply
from tests.botapi.scene import Scene


@dataclass(frozen=True)
class Chat:
    """A chat that a test introduced; replies are read in the order they were sent, each once."""

    scene: Scene
    id: int

    @property
    def described(self) -> Json:
        return self.scene.world.chats[self.id]

    async def reply(self, timeout: float = 5.0) -> Reply:
        """The bot's next message here; waits for it, and fails with a list of what was called."""
        unread = self.scene.world.unread[self.id]
        await self.scene.wait(timeout, lambda: unread, f"no message came to chat {self.id}.")
        return Reply(self.scene, unread.popleft())

    @property
    def unread(self) -> list[Reply]:
        return [Reply(self.scene, kept) for kept in self.scene.world.unread[self.id]]

    @property
    def messages(self) -> list[Reply]:
        """All messages of the bot here that are not deleted, read or not, as they now stand."""
        found = self.scene.world.of_chat(self.id)
        return [Reply(self.scene, kept) for kept in found if kept.by_bot and not kept.deleted]

    def queue(self, kind: str, payload: Json) -> int:
        """Queues an update of any kind; gives its update_id."""
        return self.scene.inbox.put(kind, payload)
