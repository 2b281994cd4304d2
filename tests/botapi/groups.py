"""Chats of many: groups and channels, and who administers them."""

from dataclasses import dataclass

from tests.botapi.chats import Chat
from tests.botapi.faults import Migrated
from tests.botapi.people import Person, person
from tests.botapi.refusal import Json
from tests.botapi.sending import worded
from tests.botapi.text import typed

_ANONYMOUS: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_CHANNEL: Json = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
_TELEGRAM: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
"""Telegram's own accounts: who they really stand for says `sender_chat`."""


@dataclass(frozen=True)
class Group(Chat):
    """A group or supergroup; with `privacy` the bot does not see what is not meant for it."""

    privacy: bool = False

    def member(self, user_id: int, *, name: str = "Member", language_code: str = "en") -> Person:
        return Person(self, person(user_id, name, language_code))

    def administrator(self, user_id: int, *, language_code: str = "en") -> Person:
        return _administrator(self, user_id, language_code)

    def anonymous(self) -> Person:
        """An administrator who writes in the name of the group."""
        return Person(self, _ANONYMOUS, self.described)

    def speaking_as(self, channel: "Channel") -> Person:
        """Somebody who writes here in the name of a channel."""
        return Person(self, _CHANNEL, channel.described)

    async def opens_topic(self, name: str = "Topic") -> Json:
        """Makes this a forum with one more topic; gives the message that opened it."""
        self.described["is_forum"] = True
        opened: Json = {"name": name, "icon_color": 7322096}
        content = {"from": _ANONYMOUS, "sender_chat": self.described}
        message = self.scene.world.put(self.id, content | {"forum_topic_created": opened}).message
        number = message["message_id"]
        message |= {"message_thread_id": number, "is_topic_message": True}
        self.scene.world.topics.add((self.id, number))
        self.queue("message", message)
        return message

    async def gets(self, channel: "Channel", text: str) -> Json:
        """A post of the linked channel, which Telegram itself forwards into its discussions."""
        origin = {"type": "channel", "chat": channel.described, "message_id": 1, "date": 1}
        content = worded("text", typed(text)) | {
            "from": _TELEGRAM,
            "sender_chat": channel.described,
            "is_automatic_forward": True,
            "forward_origin": origin,
        }
        message = self.scene.world.put(self.id, content).message
        self.queue("message", message)
        return message

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
