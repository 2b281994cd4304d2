"""What every subscriber of a language gets, word for word: plain data that a database can keep."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.replies.message import Button, Copy, Link, Message, Press

Json = dict[str, Any]

_KINDS: dict[str, type[Button]] = {"press": Press, "copy": Copy, "link": Link}


class Medium(StrEnum):
    """What a text may stand under."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Content:
    """A text in Telegram's HTML, alone or as the caption of a file that Telegram keeps as `file`.

    It is a copy: editing or deleting the message that it was made from changes nothing.
    """

    html: str
    buttons: tuple[Button, ...] = ()
    medium: Medium | None = None
    file: str = ""

    @classmethod
    def of(cls, message: Message) -> "Content":
        """The content that `message` is."""
        return cls(message.html, message.buttons)

    @classmethod
    def from_json(cls, kept: Json) -> "Content":
        """The content that `json` wrote down."""
        medium = Medium(kept["medium"]) if kept["medium"] else None
        buttons = tuple(_KINDS[kind](text, value) for kind, text, value in kept["buttons"])
        return cls(kept["html"], buttons, medium, kept["file"])

    @property
    def json(self) -> Json:
        """All of it in JSON's own types."""
        return {
            "html": self.html,
            "buttons": [_written(button) for button in self.buttons],
            "medium": self.medium and str(self.medium),
            "file": self.file,
        }


def _written(button: Button) -> list[str]:
    match button:
        case Press(text, action):
            return ["press", text, action]
        case Copy(text, content):
            return ["copy", text, content]
        case Link(text, url):
            return ["link", text, url]
