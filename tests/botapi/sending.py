"""Methods that bring a new message into a chat."""

import struct
from collections.abc import Callable
from dataclasses import dataclass

from tests.botapi.calls import Call
from tests.botapi.emulator import Emulator
from tests.botapi.keyboards import check_keyboard
from tests.botapi.links import WrongLinkError, check_link
from tests.botapi.refusal import Json, bad_request
from tests.botapi.text import Text, caption_text, message_text
from tests.botapi.world import World

Handler = Callable[[Call], object]
_THUMBNAIL = 90
"""The longer side of the smallest size in which Telegram keeps a photo."""
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")


def chat_of(call: Call, world: World) -> int:
    """The chat of a call, known and reachable."""
    if not call.text("chat_id"):
        raise bad_request("chat_id is empty")
    chat_id = call.chat_id
    if chat_id is None:
        name = call.text("chat_id").removeprefix("@")
        named = (number for number, chat in world.chats.items() if chat.get("username") == name)
        chat_id = next(named, 0)
    world.reachable(chat_id)
    world.chat(chat_id)
    return chat_id


def worded(name: str, text: Text) -> Json:
    """A text or caption with its entities, as the fields of a message."""
    if not text.plain:
        return {}
    entities = "entities" if name == "text" else f"{name}_entities"
    return {name: text.plain} | ({entities: list(text.entities)} if text.entities else {})


def keyboard_of(call: Call) -> Json:
    keyboard = check_keyboard(call.text("reply_markup")) if call.has("reply_markup") else None
    return {"reply_markup": keyboard} if keyboard else {}


def preview_of(call: Call) -> Json:
    """The way a link is shown; the old `disable_web_page_preview` is read too."""
    options = call.object("link_preview_options")
    if call.flag("disable_web_page_preview"):
        options = {"is_disabled": True}
    check_preview(options)
    return {"link_preview_options": options} if options else {}


def check_preview(options: Json) -> None:
    """Refuses what is no way to show a link."""
    for name in options.keys() - {"url"}:
        if not isinstance(options[name], bool):
            raise bad_request(f'field "{name}" must be of type Boolean')
    try:
        check_link(str(options.get("url", "https://example.org")))
    except WrongLinkError:
        raise bad_request("WEBPAGE_URL_INVALID") from None


@dataclass(frozen=True)
class Sending:
    world: World
    emulator: Emulator

    def handlers(self) -> dict[str, Handler]:
        return {
            "sendMessage": self.message,
            "sendPhoto": self.photo,
            "sendDocument": self.document,
            "sendLocation": self.location,
            "sendContact": self.contact,
            "sendChatAction": self.action,
            "copyMessage": self.copy,
            "copyMessages": self.copies,
            "forwardMessage": self.forward,
        }

    def message(self, call: Call) -> Json:
        text = message_text(call.text("text"), call.text("parse_mode"), call.text("entities"))
        return self._send(call, worded("text", text) | preview_of(call))

    def photo(self, call: Call) -> Json:
        self._check_image(call)
        return self._send(call, self._file(call, "photo") | self._caption(call))

    def document(self, call: Call) -> Json:
        self._check_file(call)
        return self._send(call, self._file(call, "document") | self._caption(call))

    def location(self, call: Call) -> Json:
        place = {
            "latitude": float(call.text("latitude")),
            "longitude": float(call.text("longitude")),
        }
        return self._send(call, {"location": place})

    def contact(self, call: Call) -> Json:
        names = ("phone_number", "first_name", "last_name")
        return self._send(call, {"contact": {n: call.text(n) for n in names if call.has(n)}})

    def action(self, call: Call) -> bool:
        known = "typing upload_photo record_video upload_video record_voice upload_voice "
        known += "upload_document choose_sticker find_location record_video_note upload_video_note"
        if call.text("action") not in known.split():
            raise bad_request("wrong parameter action in request")
        chat_of(call, self.world)
        return True

    def copy(self, call: Call) -> Json:
        return {"message_id": self._copy(call, call.integer("message_id"))["message_id"]}

    def copies(self, call: Call) -> list[Json]:
        numbers: list[int] = call.json("message_ids")
        if not 1 <= len(numbers) <= 100 or numbers != sorted(set(numbers)):
            raise bad_request("message identifiers must be in a strictly increasing order")
        source = call.integer("from_chat_id")
        there = [n for n in numbers if (source, n) in self.world.messages]
        if not there:
            raise bad_request("there are no messages to copy")
        return [{"message_id": self._copy(call, number)["message_id"]} for number in there]

    def forward(self, call: Call) -> Json:
        source = self._source(call, call.integer("message_id"), "to forward")
        origin: Json = {"type": "user", "date": source["date"], "sender_user": source.get("from")}
        return self._send(call, _content(source) | {"forward_origin": origin})

    def _copy(self, call: Call, number: int) -> Json:
        content = _content(self._source(call, number, "to copy"))
        if call.has("caption"):
            content = {n: v for n, v in content.items() if not n.startswith("caption")}
            content |= self._caption(call)
        return self._send(call, content)

    def _source(self, call: Call, number: int, purpose: str) -> Json:
        return self.world.find(call.integer("from_chat_id"), number, purpose).message

    def _caption(self, call: Call) -> Json:
        entities = call.text("caption_entities")
        return worded(
            "caption", caption_text(call.text("caption"), call.text("parse_mode"), entities)
        )

    def _file(self, call: Call, kind: str) -> Json:
        if not call.has(kind) and kind not in call.uploads:
            raise bad_request(f"there is no {kind} in the request")
        part = self.emulator.keep(kind, call.fields.get(kind), call.uploads)
        file = part[kind][-1] if kind == "photo" else part[kind]
        data = self.emulator.file(file["file_id"]) or b""
        file["file_size"] = len(data)
        if kind == "photo":
            file["width"], file["height"] = _size(data)
            part[kind] = [*_smaller(file), file]
        elif name := _upload(call, kind).get("filename"):
            file["file_name"] = name
        return part

    def _check_file(self, call: Call) -> None:
        data = _upload(call, "document").get("data")
        if data is not None and not data:
            raise bad_request("file must be non-empty")

    def _check_image(self, call: Call) -> None:
        data = _upload(call, "photo").get("data")
        if data is None:
            return
        if not bytes(data).startswith(_IMAGES):
            raise bad_request("IMAGE_PROCESS_FAILED")
        width, height = _size(data)
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")

    def _send(self, call: Call, content: Json) -> Json:
        """Everything is checked before the message exists: a refusal leaves nothing behind."""
        chat_id = chat_of(call, self.world)
        content |= keyboard_of(call) | self._thread(call, chat_id) | self._reply(call, chat_id)
        if call.flag("protect_content"):
            content["has_protected_content"] = True
        if self.world.chat(chat_id)["type"] != "channel":
            content["from"] = self.world.me
        return self.world.put(chat_id, content, call).message

    def _thread(self, call: Call, chat_id: int) -> Json:
        """The topic of a forum; a thread of comments can't be named, only replied to."""
        topic = call.integer("message_thread_id")
        if topic and (chat_id, topic) not in self.world.topics:
            raise bad_request("message thread not found")
        return {"message_thread_id": topic, "is_topic_message": True} if topic else {}

    def _reply(self, call: Call, chat_id: int) -> Json:
        reply = call.object("reply_parameters")
        if call.has("reply_to_message_id"):
            number = call.integer("reply_to_message_id")
            reply = {
                "message_id": number,
                "allow_sending_without_reply": call.flag("allow_sending_without_reply"),
            }
        if not reply:
            return {}
        if "message_id" not in reply:
            raise bad_request('can\'t find field "message_id"')
        kept = self.world.messages.get((reply.get("chat_id", chat_id), reply["message_id"]))
        if kept is None or kept.deleted:
            if reply.get("allow_sending_without_reply"):
                return {}
            raise bad_request("message to be replied not found")
        return _replied(kept.message, reply)


def _replied(message: Json, reply: Json) -> Json:
    quote = reply.get("quote", "")
    if len(quote) > 1024 or quote not in message.get("text", message.get("caption", "")):
        raise bad_request(
            "message quote is invalid" if len(quote) <= 1024 else "QUOTE_TEXT_INVALID"
        )
    found: Json = {
        "reply_to_message": {n: v for n, v in message.items() if n != "reply_to_message"}
    }
    return found | ({"quote": {"text": quote, "position": 0}} if quote else {})


def _content(message: Json) -> Json:
    frame = {"message_id", "date", "chat", "from", "reply_to_message", "edit_date", "reply_markup"}
    return {name: value for name, value in message.items() if name not in frame}


def _upload(call: Call, kind: str) -> Json:
    """The upload of a kind: in a part of that name, or in the part its `attach://` names."""
    name = call.text(kind).removeprefix("attach://") if call.has(kind) else kind
    return call.uploads.get(name, {})


def _smaller(photo: Json) -> list[Json]:
    """The thumbnail that comes before a photo. A bot that sends that again is refused here, where
    Telegram would show people the thumbnail."""
    longest = max(photo["width"], photo["height"])
    if longest <= _THUMBNAIL:
        return []
    sides = {side: photo[side] * _THUMBNAIL // longest for side in ("width", "height")}
    names = {name: f"{photo[name]}-small" for name in ("file_id", "file_unique_id")}
    return [photo | sides | names]


def _size(data: bytes) -> tuple[int, int]:
    """A PNG's own size; other images count as square."""
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    return 1000, 1000
