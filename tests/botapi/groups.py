"""Chats of many: groups and channels, and who administers them."""

from dataclasses import dataclass

from tests.botapi.chats import Chat
from tests.botapi.faults import Migrated
from tests.botapi.people import Person, person
from tests.botapi.refusal import Json
from tests.botapi.sending import worded
from tests.botapi.text import typed


@dataclass(frozen=True)
class Group(Chat):
    """A group or supergroup; with `privacy` the bot does not see what is not meant for it."""

    privacy: bool = False

    def member(self, user_id: int, *, name: str = "Member", language_code: str = "en") -> Person:
        return Person(self, person(user_id, name, language_code))

    def administrator(self, user_id: int, *, language_code: str = "en") -> Person:
        return _administrator(self, user_id, language_code)

    async def becomes(self, supergroup: "Group", by: Person) -> None:
        """Is upgraded: both service messages come, and the old id refuses with the new one."""
        self.scene.world.away[self.id] = Migrated(supergroup.id)
        old = self.scene.world.put(self.id, {"from": by.user, "migrate_to_chat_id": supergroup.id})
        new = self.scene.world.put(
            supergroup.id, {"from": by.user, "migrate_from_chat_id": self.id}
        )
        self.queue("message", old.message)
        self.queue("message", new.message)


class Channel(Chat):
    """A channel: its administrators alone post, in its own name."""

    def administrator(self, user_id: int, *, language_code: str = "en") -> Person:
        return _administrator(self, user_id, language_code)

    def reader(self, user_id: int, *, language_code: str = "en") -> Person:
        return Person(self, person(user_id, "Reader", language_code))

    async def posts(self, text: str) -> Json:
        content = worded("text", typed(text)) | {"sender_chat": self.described}
        message = self.scene.world.put(self.id, content).message
        self.queue("channel_post", message)
        return message


def _administrator(chat: Chat, user_id: int, language_code: str) -> Person:
    chat.scene.world.administrators.add((chat.id, user_id))
    return Person(chat, person(user_id, "Administrator", language_code))
