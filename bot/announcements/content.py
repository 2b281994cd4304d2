"""What subscribers of one language get, in a form that the database keeps."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

from bot.language import Language
from bot.replies.message import Button, Message


class Medium(StrEnum):
    """A kind of file that a text can come with."""

    PHOTO = "photo"
    DOCUMENT = "document"


class Attachment(BaseModel):
    """A file that Telegram has; `file` is its `file_id`, which holds for this bot only."""

    model_config = ConfigDict(frozen=True)

    medium: Medium
    file: str


class Content(BaseModel):
    """A text in Telegram's HTML, at most 4,096 characters, 1,024 with an attachment; buttons."""

    model_config = ConfigDict(frozen=True)

    html: str
    buttons: tuple[Button, ...] = ()
    attachment: Attachment | None = None


Contents = Mapping[Language, Content]

_JSON = TypeAdapter[dict[Language, Content]](dict[Language, Content])


def content_of(message: Message) -> Content:
    """A composed message as the content of an announcement."""
    return Content(html=message.html, buttons=message.buttons)


def to_json(contents: Contents) -> dict[str, Any]:
    """The contents as the database keeps them."""
    return _JSON.dump_python(dict(contents), mode="json")


def from_json(kept: Any) -> dict[Language, Content]:
    """The contents that `to_json` gave."""
    return _JSON.validate_python(kept)
