"""A message as it leaves the engine: marked-up text and buttons, knowing nothing of Telegram."""

from dataclasses import dataclass

from bot.language import Language
from bot.replies.markup import Body


@dataclass(frozen=True, slots=True)
class Press:
    """A button that opens something: `action` is the callback data, at most 64 bytes."""

    text: str
    action: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A button that copies `content` (at most 256 characters) to the clipboard."""

    text: str
    content: str


@dataclass(frozen=True, slots=True)
class Link:
    """A button that opens `url`."""

    text: str
    url: str


Button = Press | Copy | Link


@dataclass(frozen=True, slots=True)
class Message:
    """What is shown: a body, and one button a row."""

    body: Body
    buttons: tuple[Button, ...] = ()

    @property
    def html(self) -> str:
        """The text in Telegram's subset of HTML."""
        return self.body.html

    @property
    def language(self) -> Language:
        """The language that it is written in."""
        return self.body.language
