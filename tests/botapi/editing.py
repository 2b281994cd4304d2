"""Methods that change or remove what is already in a chat."""

from dataclasses import dataclass

from tests.botapi.calls import Call
from tests.botapi.refusal import ApiError, Json, bad_request
from tests.botapi.sending import Handler, chat_of, keyboard_of, preview_of, worded
from tests.botapi.text import caption_text, message_text
from tests.botapi.world import Kept, World

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_REACTIONS = set(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)


@dataclass(frozen=True)
class Editing:
    world: World

    def handlers(self) -> dict[str, Handler]:
        return {
            "editMessageText": self.text,
            "editMessageCaption": self.caption,
            "editMessageReplyMarkup": self.keyboard,
            "deleteMessage": self.delete,
            "deleteMessages": self.delete_all,
            "setMessageReaction": self.react,
            "pinChatMessage": self.pin,
            "unpinChatMessage": self.pin,
        }

    def text(self, call: Call) -> Json | bool:
        text = message_text(call.text("text"), call.text("parse_mode"), call.text("entities"))
        kept = self._target(call)
        if "text" not in kept.message:
            raise bad_request("there is no text in the message to edit")
        content = worded("text", text) | preview_of(call) | keyboard_of(call)
        return self._change(call, kept, content)

    def caption(self, call: Call) -> Json | bool:
        entities = call.text("caption_entities")
        text = caption_text(call.text("caption"), call.text("parse_mode"), entities)
        kept = self._target(call)
        if not kept.message.keys() & {"photo", "document", "video", "audio", "voice"}:
            raise bad_request("there is no caption in the message to edit")
        return self._change(call, kept, worded("caption", text) | keyboard_of(call))

    def keyboard(self, call: Call) -> Json | bool:
        kept = self._target(call)
        changing = {"reply_markup"}
        content = {n: v for n, v in kept.message.items() if n in _CONTENT - changing}
        return self._change(call, kept, content | keyboard_of(call))

    def delete(self, call: Call) -> bool:
        chat_id = chat_of(call, self.world)
        kept = self.world.find(chat_id, call.integer("message_id"), "to delete")
        kept.deleted = True
        kept.version += 1
        return True

    def delete_all(self, call: Call) -> bool:
        chat_id = chat_of(call, self.world)
        for number in call.json("message_ids"):
            if kept := self.world.messages.get((chat_id, number)):
                kept.deleted = True
        return True

    def react(self, call: Call) -> bool:
        chat_id = chat_of(call, self.world)
        kept = self.world.find(chat_id, call.integer("message_id"), "to react")
        reactions: list[Json] = call.json("reaction") or []
        if any(r.get("emoji", "👍").rstrip("\ufe0f") not in _REACTIONS for r in reactions):
            raise bad_request("REACTION_INVALID")
        if len(reactions) > 1:
            raise bad_request("REACTIONS_TOO_MANY")
        kept.reactions = reactions
        return True

    def pin(self, call: Call) -> bool:
        chat_id = chat_of(call, self.world)
        if call.has("message_id"):
            self.world.find(chat_id, call.integer("message_id"), "to pin")
        return True

    def _target(self, call: Call) -> Kept:
        if call.has("inline_message_id"):
            kept = self.world.inline.get(call.text("inline_message_id"))
            if kept is None:
                raise bad_request("MESSAGE_ID_INVALID")
            return kept
        chat_id = chat_of(call, self.world)
        kept = self.world.find(chat_id, call.integer("message_id"), "to edit")
        if not kept.by_bot:
            raise bad_request("message can't be edited")
        return kept

    def _change(self, call: Call, kept: Kept, content: Json) -> Json | bool:
        before = {name: value for name, value in kept.message.items() if name in _CONTENT}
        media = {name: value for name, value in before.items() if name not in _WORDS}
        after = media | content
        if _shown(after) == _shown(before):
            raise ApiError(400, f"Bad Request: {_NOT_MODIFIED}")
        frame = {name: value for name, value in kept.message.items() if name not in _CONTENT}
        kept.message = frame | after | {"edit_date": self.world.now()}
        kept.version += 1
        kept.made_by(call)
        return True if call.has("inline_message_id") else kept.message


_WORDS = {
    "text",
    "entities",
    "caption",
    "caption_entities",
    "link_preview_options",
    "reply_markup",
}
_CONTENT = _WORDS | {"photo", "document", "video", "audio", "voice"}


def _shown(content: Json) -> Json:
    """What a person would see: a preview option alone is not a change of the message."""
    return {name: value for name, value in content.items() if name != "link_preview_options"}
