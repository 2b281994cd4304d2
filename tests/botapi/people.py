"""People: each method is something a person does, and queues the update it causes."""

from dataclasses import dataclass, field
from typing import Any

from tests.botapi.answering import ADMINISTRATOR
from tests.botapi.chats import Chat
from tests.botapi.emulator import PERSONS_FILE
from tests.botapi.faults import Blocked, Deactivated, Kicked
from tests.botapi.refusal import Json
from tests.botapi.replies import Button, Reply
from tests.botapi.scene import Scene
from tests.botapi.sending import worded
from tests.botapi.text import message_text, typed
from tests.botapi.world import Kept

_FILE: Json = {
    "file_id": PERSONS_FILE,
    "file_unique_id": f"{PERSONS_FILE}-unique",
    "file_size": 100,
}
_PICTURE = _FILE | {"width": 90, "height": 90}


@dataclass(frozen=True)
class CallbackAnswer:
    text: str
    show_alert: bool
    url: str


@dataclass(frozen=True)
class Press:
    """A pressed button: the circle turns until the bot has answered."""

    scene: Scene
    query_id: str

    @property
    def answered(self) -> bool:
        return self.scene.world.questions[self.query_id].answer is not None

    async def answer(self, timeout: float = 5.0) -> CallbackAnswer:
        question = self.scene.world.questions[self.query_id]
        await self.scene.wait(timeout, lambda: question.answer, "the button was not answered.")
        found = question.answer or {}
        return CallbackAnswer(found["text"], found["show_alert"], found["url"])


@dataclass(frozen=True)
class InlineAnswer:
    results: list[Json]
    button: Json
    next_offset: str
    cache_time: int
    is_personal: bool

    @property
    def titles(self) -> list[str]:
        return [result.get("title", "") for result in self.results]


@dataclass(frozen=True)
class InlineQuestion:
    scene: Scene
    query: str
    query_id: str

    async def answer(self, timeout: float = 5.0) -> InlineAnswer:
        question = self.scene.world.questions[self.query_id]
        await self.scene.wait(timeout, lambda: question.answer, "the query was not answered.")
        return InlineAnswer(**(question.answer or {}))


@dataclass(frozen=True)
class Person:
    """Somebody in a chat: in the private one with the bot, or a member of a group."""

    chat: Chat
    user: Json = field(default_factory=dict[str, Any])
    as_chat: Json | None = None
    """The chat in whose name this one writes: an anonymous administrator, or a channel."""

    @property
    def id(self) -> int:
        return self.user["id"]

    @property
    def scene(self) -> Scene:
        return self.chat.scene

    async def reply(self, timeout: float = 5.0) -> Reply:
        return await self.chat.reply(timeout)

    @property
    def unread(self) -> list[Reply]:
        return self.chat.unread

    @property
    def messages(self) -> list[Reply]:
        return self.chat.messages

    async def says(
        self, text: str, *, reply_to: Reply | Json | None = None, topic: Json | None = None
    ) -> Json:
        """Types a message; commands and addresses in it are marked. Gives the Message.

        In a topic, what answers nothing comes as a reply to the message that opened it.
        """
        found = worded("text", typed(text))
        place = {} if topic is None else _in_topic(topic)
        return await self.sends(**found, **(place | _answered(reply_to)))

    async def starts(self, payload: str = "") -> Json:
        """Opens the bot, by a deep link when there is a payload."""
        return await self.says(f"/start {payload}".strip())

    async def edits(self, message: Json, text: str) -> Json:
        kept = self.scene.world.messages[self.chat.id, message["message_id"]]
        frame = {n: v for n, v in kept.message.items() if n not in {"text", "entities"}}
        kept.message = frame | worded("text", typed(text)) | {"edit_date": self.scene.world.now()}
        self.chat.queue("edited_message", kept.message)
        return kept.message

    async def sends(self, **content: Any) -> Json:  # any field of a Message
        """Sends any content: `sends(dice={"emoji": "🎲", "value": 3})`. Gives the Message."""
        sender = {"from": self.user} | ({"sender_chat": self.as_chat} if self.as_chat else {})
        message = self.scene.world.put(self.chat.id, {**sender, **content}).message
        if not self._hidden(message):
            self.chat.queue("message", message)
        return message

    async def sends_photo(self, caption: str = "") -> Json:
        return await self.sends(photo=[_PICTURE], **worded("caption", typed(caption)))

    async def sends_document(self, caption: str = "", file_name: str = "report.pdf") -> Json:
        document = _FILE | {"file_name": file_name}
        return await self.sends(document=document, **worded("caption", typed(caption)))

    async def sends_sticker(self, emoji: str = "🙂") -> Json:
        flags = {"type": "regular", "is_animated": False, "is_video": False}
        return await self.sends(sticker=_PICTURE | flags | {"emoji": emoji})

    async def sends_voice(self, duration: int = 3) -> Json:
        return await self.sends(voice=_FILE | {"duration": duration, "mime_type": "audio/ogg"})

    async def sends_video(self, caption: str = "") -> Json:
        video = _PICTURE | {"duration": 3}
        return await self.sends(video=video, **worded("caption", typed(caption)))

    async def sends_location(self, latitude: float = 36.2, longitude: float = 37.13) -> Json:
        return await self.sends(location={"latitude": latitude, "longitude": longitude})

    async def sends_contact(self, phone_number: str = "+963000000000") -> Json:
        return await self.sends(contact={"phone_number": phone_number, "first_name": "Contact"})

    async def presses(
        self, button: Button | str, reply: Reply | None = None, *, expired: bool = False
    ) -> Press:
        """Presses a button, or sends any data, as a forged client could, from under a reply."""
        pressed = (
            Button("", button, message=reply.raw if reply else None)
            if isinstance(button, str)
            else button
        )
        assert pressed.data, f"{pressed.text!r} sends nothing to the bot: {pressed}"
        query_id = self.scene.world.ask("callback", expired=expired)
        query: Json = {"id": query_id, "from": self.user, "chat_instance": str(self.chat.id)}
        if pressed.inline_message_id:
            query["inline_message_id"] = pressed.inline_message_id
        elif pressed.message:
            query["message"] = self._as_it_stands(pressed.message)
        self.chat.queue("callback_query", query | {"data": pressed.data})
        return Press(self.scene, query_id)

    def _as_it_stands(self, message: Json) -> Json:
        """A deleted or forgotten message comes as inaccessible, with date 0."""
        kept = self.scene.world.messages.get((message["chat"]["id"], message["message_id"]))
        if kept and not kept.deleted:
            return kept.message
        return {"chat": message["chat"], "message_id": message["message_id"], "date": 0}

    async def blocks(self) -> None:
        """Stops the bot: an update comes, and from now on every send is refused."""
        self.scene.world.away[self.chat.id] = Blocked()
        self.chat.queue("my_chat_member", self._membership("member", "kicked"))

    async def unblocks(self) -> None:
        self.scene.world.away.pop(self.chat.id, None)
        self.chat.queue("my_chat_member", self._membership("kicked", "member"))

    async def deletes_account(self) -> None:
        """No update comes: the bot learns it from the refusal."""
        self.scene.world.away[self.chat.id] = Deactivated()

    async def adds_bot(self) -> None:
        """To the group, and makes it reachable again."""
        self.scene.world.away.pop(self.chat.id, None)
        self.chat.queue("my_chat_member", self._membership("left", self._inside))

    async def removes_bot(self) -> None:
        self.scene.world.away[self.chat.id] = Kicked(self.chat.described["type"])
        self.chat.queue("my_chat_member", self._membership(self._inside, "kicked"))

    async def asks(
        self, query: str, *, offset: str = "", chat_type: str = "sender"
    ) -> InlineQuestion:
        """Types `@bot query` somewhere; `answer()` gives what the bot offers."""
        assert len(query) <= 256, "Telegram's apps send no longer query"
        query_id = self.scene.world.ask("inline")
        inline: Json = {"id": query_id, "from": self.user, "query": query, "offset": offset}
        self.chat.queue("inline_query", inline | {"chat_type": chat_type})
        return InlineQuestion(self.scene, query, query_id)

    async def chooses(self, result: Json, query: str = "", *, here: bool = False) -> Reply:
        """Sends an offered result; gives the message that appears, which the bot may edit.

        It appears in a chat that the bot does not see, or `here`, where the bot gets it, too.
        """
        content = result.get("input_message_content", {})
        raw = content.get("message_text", "…")
        text = message_text(raw, content.get("parse_mode") or "")
        number = f"inline-{self.scene.world.number()}"
        message = {"message_id": 0, "chat": self.chat.described, "inline_message_id": number}
        markup = {"reply_markup": result["reply_markup"]} if "reply_markup" in result else {}
        kept = Kept(message | worded("text", text) | markup, source=raw)
        self.scene.world.inline[number] = kept
        chosen: Json = {"result_id": result["id"], "from": self.user, "query": query}
        self.chat.queue(
            "chosen_inline_result", chosen | ({"inline_message_id": number} if markup else {})
        )
        if here:
            await self.sends(via_bot=self.scene.world.me, **worded("text", text), **markup)
        return Reply(self.scene, kept)

    async def reacts(self, reply: Reply, emoji: str = "👍") -> None:
        """Only a bot that asks for `message_reaction` by name hears of it."""
        reaction: Json = {
            "chat": self.chat.described,
            "message_id": reply.message_id,
            "user": self.user,
            "date": self.scene.world.now(),
            "old_reaction": [],
            "new_reaction": [{"type": "emoji", "emoji": emoji}],
        }
        self.chat.queue("message_reaction", reaction)

    @property
    def _inside(self) -> str:
        """What a bot is once it was added: in a channel that makes it an administrator."""
        return "administrator" if self.chat.described["type"] == "channel" else "member"

    def _membership(self, old: str, new: str) -> Json:
        me = self.scene.world.me
        member: Json = {
            "chat": self.chat.described,
            "from": self.user,
            "date": self.scene.world.now(),
        }
        states = {"old_chat_member": old, "new_chat_member": new}
        return member | {when: _member(me, status) for when, status in states.items()}

    def _hidden(self, message: Json) -> bool:
        """In a group with privacy on, a bot gets commands, replies to it and mentions of it."""
        if not getattr(self.chat, "privacy", False):
            return False
        kinds = {entity["type"] for entity in message.get("entities", [])}
        name = f"@{self.scene.world.me['username']}"
        to_bot = message.get("reply_to_message", {}).get("from", {}).get("is_bot", False)
        text: str = message.get("text", "")
        first, *_ = text.split(" ")
        to_us = "bot_command" in kinds and ("@" not in first or first.endswith(name))
        return not (to_bot or to_us or name in text.lower() or "via_bot" in message)


def _in_topic(opened: Json) -> Json:
    number = opened["message_id"]
    return {
        "message_thread_id": number,
        "is_topic_message": True,
        "reply_to_message": opened,
    }


def person(user_id: int, name: str, language_code: str) -> Json:
    user: Json = {"id": user_id, "is_bot": False, "first_name": name}
    return user | ({"language_code": language_code} if language_code else {})


def _member(me: Json, status: str) -> Json:
    more: dict[str, Json] = {"kicked": {"until_date": 0}, "administrator": ADMINISTRATOR}
    return {"status": status, "user": me} | more.get(status, {})


def _answered(message: Reply | Json | None) -> Json:
    if message is None:
        return {}
    return {"reply_to_message": message.raw if isinstance(message, Reply) else message}
