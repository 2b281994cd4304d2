"""A message of the bot, as a test reads it."""

from dataclasses import dataclass
from typing import NamedTuple, cast

from tests.botapi.refusal import Json
from tests.botapi.scene import Scene
from tests.botapi.text import Text
from tests.botapi.world import Kept


class Link(NamedTuple):
    text: str
    url: str


@dataclass(frozen=True)
class Button:
    text: str
    data: str = ""
    url: str = ""
    copy: str = ""
    switch_inline: str | None = None
    style: str = ""
    message: Json | None = None
    inline_message_id: str = ""


class Reply:
    """A snapshot: an edit makes a new one, see `edited`."""

    def __init__(self, scene: Scene, kept: Kept) -> None:
        self._scene, self._kept = scene, kept
        self.raw: Json = kept.message
        """The Message as Telegram would send it."""
        self.html: str = kept.source
        """The text or caption as the bot wrote it."""
        self._version = kept.version

    @property
    def message_id(self) -> int:
        return self.raw["message_id"]

    @property
    def chat_id(self) -> int:
        return self.raw["chat"]["id"]

    @property
    def parameters(self) -> Json:
        """The parameters of the call that made it."""
        return self._kept.call.parameters if self._kept.call else {}

    @property
    def text(self) -> str:
        """The plain text or caption, as the person reads it."""
        return self.raw.get("text", self.raw.get("caption", ""))

    @property
    def entities(self) -> list[Json]:
        return self.raw.get("entities", self.raw.get("caption_entities", []))

    def spans(self, kind: str) -> list[str]:
        """The stretches of text marked so: bold, italic, code, expandable_blockquote, url, …"""
        text = Text(self.text, ())
        return [text.span(entity) for entity in self.entities if entity["type"] == kind]

    @property
    def bold(self) -> list[str]:
        return self.spans("bold")

    @property
    def links(self) -> list[Link]:
        """The links behind words, and the bare addresses in the text."""
        text, found = Text(self.text, ()), ("text_link", "url")
        return [
            Link(text.span(entity), entity.get("url", text.span(entity)))
            for entity in self.entities
            if entity["type"] in found
        ]

    @property
    def buttons(self) -> list[list[Button]]:
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return [[self._button(button) for button in row] for row in rows]

    def button(self, text: str) -> Button:
        """The button with exactly this text, else the only one that contains it."""
        every = [button for row in self.buttons for button in row]
        exact = [button for button in every if button.text == text]
        found = exact or [button for button in every if text in button.text]
        names = [button.text for button in every]
        assert len(found) == 1, f"{len(found)} buttons fit {text!r}; there are {names}"
        return found[0]

    @property
    def file_name(self) -> str:
        """The name of the document that hangs on it."""
        return self.raw["document"]["file_name"]

    @property
    def file(self) -> bytes:
        """What the bot has uploaded with it."""
        assert self._kept.call, "a person's message"
        (upload,) = self._kept.call.uploads.values()
        return bytes(upload["data"])

    @property
    def reply_to(self) -> int | None:
        return self.raw.get("reply_to_message", {}).get("message_id")

    @property
    def reactions(self) -> list[str]:
        return [reaction.get("emoji", "") for reaction in self._kept.reactions]

    @property
    def deleted(self) -> bool:
        return self._kept.deleted

    @property
    def now(self) -> "Reply":
        """The same message as it stands at this moment."""
        return Reply(self._scene, self._kept)

    async def edited(self, timeout: float = 5.0) -> "Reply":
        """Waits until the bot has edited the message (at once when it has), and reads it anew."""
        await self._scene.wait(
            timeout,
            lambda: self._kept.version > self._version,
            f"message {self.message_id} in chat {self.chat_id} was not edited.",
        )
        return self.now

    def _button(self, button: Json) -> Button:
        copy = cast("Json", button.get("copy_text") or {})
        switch = button.get("switch_inline_query", button.get("switch_inline_query_current_chat"))
        return Button(
            text=button["text"],
            data=button.get("callback_data", ""),
            url=button.get("url", ""),
            copy=copy.get("text", ""),
            switch_inline=switch,
            style=button.get("style", ""),
            message=self.raw,
            inline_message_id=self.raw.get("inline_message_id", ""),
        )

    def __repr__(self) -> str:
        return f"<Reply {self.message_id} in {self.chat_id}: {self.text!r}>"
