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


@dataclass(frozen=True, slots=True)
class Share:
    """A button that passes on a link to the bot: `start` is what the link says to it."""

    text: str
    start: str
    words: str
    """What stands beside the link."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to keep, with what stands under it."""

    name: str
    data: bytes
    caption: Body


@dataclass(frozen=True, slots=True)
class Open:
    """A button that opens the chat with the bot, at what `start` says, if anything; in any chat.

    No field has a default: buttons are told apart by their fields where they are kept as JSON.
    """

    text: str
    start: str


Button = Press | Copy | Link | Share | Open


@dataclass(frozen=True, slots=True)
class Row:
    """Buttons side by side, as Telegram lays them out: from the left in every language."""

    buttons: tuple[Button, ...]


Rows = tuple[Button | Row, ...]
"""A keyboard from the top; a button alone has a row of its own."""


def in_a_row(language: Language, *buttons: Button) -> Row:
    """Short buttons side by side, the first where the language begins to read."""
    return Row(buttons[::-1] if language is Language.AR else buttons)


def grouped(language: Language, *buttons: Button) -> Rows:
    """Buttons that belong together: side by side, but one below the other in Arabic."""
    return buttons if language is Language.AR else (Row(buttons),)


@dataclass(frozen=True, slots=True)
class Message:
    """What is shown: a body, and rows of buttons under it."""

    body: Body
    rows: Rows = ()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons of all rows."""
        rows = (row.buttons if isinstance(row, Row) else (row,) for row in self.rows)
        return tuple(button for row in rows for button in row)

    @property
    def html(self) -> str:
        """The text in Telegram's subset of HTML."""
        return self.body.html

    @property
    def language(self) -> Language:
        """The language that it is written in."""
        return self.body.language
