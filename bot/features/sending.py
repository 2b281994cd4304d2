"""Sending a message: the keyboard, and again only where it is sure that nothing was sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

import httpx
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram import Message as Heard
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, NetworkError, RetryAfter, TelegramError
from telegram.helpers import create_deep_linked_url

from bot.replies.message import Button, Copy, File, Link, Message, Open, Press, Row, Rows, Share

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]

_TRIES = 3
_LONGEST_WAIT = 30.0
NOT_MADE = (httpx.PoolTimeout, httpx.ConnectError, httpx.ConnectTimeout)
"""What a `NetworkError` comes from where surely nothing was sent."""
_SHARE = "https://t.me/share/url"
"""Lets a person choose a chat, and put a link and words into it."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a chat a message goes: in which topic of a forum, and in reply to which message."""

    topic: int | None = None
    question: int | None = None

    @property
    def fields(self) -> dict[str, Any]:
        """What Telegram is told; where the question is gone, the reply comes without it."""
        found: dict[str, Any] = {}
        if self.topic is not None:
            found["message_thread_id"] = self.topic
        if self.question is not None:
            reply = ReplyParameters(self.question, allow_sending_without_reply=True)
            found["reply_parameters"] = reply
        return found


ANYWHERE = Spot()


def beside(message: Heard | None) -> Spot:
    """The topic that `message` is in; threads of comments have a number too, but are no topics."""
    in_topic = message is not None and message.is_topic_message
    return Spot(message.message_thread_id) if message and in_topic else ANYWHERE


def under(message: Heard) -> Spot:
    """In reply to `message`."""
    return replace(beside(message), question=message.message_id)


class Outbox:
    """Sends replies; `goes` is called as each goes."""

    def __init__(self, sleep: Sleep, goes: Callable[[], None] = lambda: None) -> None:
        self._sleep, self._goes = sleep, goes

    async def send(self, bot: Bot, chat: int, message: Message, spot: Spot = ANYWHERE) -> int:
        """Send `message`, and give its number; raises what Telegram said when it can't be sent."""
        content: dict[str, Any] = {
            "text": message.html,
            "reply_markup": markup(bot, message),
            "link_preview_options": _NO_PREVIEW,
        }
        sent = await self._to(
            chat,
            spot,
            lambda to, fields: bot.send_message(
                to, parse_mode=ParseMode.HTML, **content, **fields
            ),
        )
        return sent.message_id

    async def send_file(self, bot: Bot, chat: int, file: File, spot: Spot = ANYWHERE) -> None:
        """Send `file`; raises the same."""
        content: dict[str, Any] = {
            "document": file.data,
            "filename": file.name,
            "caption": file.caption.html,
        }
        await self._to(
            chat,
            spot,
            lambda to, fields: bot.send_document(
                to, parse_mode=ParseMode.HTML, **content, **fields
            ),
        )

    async def show(
        self, bot: Bot, chat: int, picture: bytes | str, caption: Message, spot: Spot = ANYWHERE
    ) -> str:
        """Send a picture, or one that Telegram has by its file_id; that of what was sent."""
        content: dict[str, Any] = {"photo": picture, "reply_markup": markup(bot, caption)}
        content["caption"] = caption.html
        sent = await self._to(
            chat,
            spot,
            lambda to, fields: bot.send_photo(to, parse_mode=ParseMode.HTML, **content, **fields),
        )
        return sent.photo[-1].file_id

    async def _to(
        self, chat: int, spot: Spot, call: Callable[[int, dict[str, Any]], Awaitable[T]]
    ) -> T:
        """Make `call` for `chat`, or for the group that it has become, where the spot is gone."""
        try:
            return await self.tried(lambda: call(chat, spot.fields))
        except ChatMigrated as moved:
            to = moved.new_chat_id
            return await self.tried(lambda: call(to, {}))

    async def tried(self, call: Callable[[], Awaitable[T]]) -> T:
        """What `call` gives, made again where it is sure that it did nothing."""
        self._goes()
        for _ in range(_TRIES - 1):
            try:
                return await call()
            except TelegramError as error:
                await self._sleep(_wait(error))
        return await call()


def _wait(error: TelegramError) -> float:
    """How long to wait before trying again; raises `error` where that could send twice."""
    if isinstance(error, RetryAfter):
        if (wait := seconds(error)) <= _LONGEST_WAIT:
            return wait
    elif isinstance(error, NetworkError) and isinstance(error.__cause__, NOT_MADE):
        return 1.0
    raise error


def seconds(error: RetryAfter) -> float:
    """How long Telegram says to wait."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def markup(bot: Bot, message: Message) -> InlineKeyboardMarkup | None:
    """The buttons of `message`; links to `bot` need its name, which Telegram must have told."""
    return keyboard(message.rows, bot.username)


@lru_cache(maxsize=1024)
def keyboard(rows: Rows, bot: str = "") -> InlineKeyboardMarkup | None:
    """Buttons for Telegram, row by row; `bot` is the username that links to it name."""
    if not rows:
        return None
    buttons = (row.buttons if isinstance(row, Row) else (row,) for row in rows)
    return InlineKeyboardMarkup([[_button(button, bot) for button in row] for row in buttons])


def _button(button: Button, bot: str) -> InlineKeyboardButton:
    match button:
        case Press(text, action):
            return InlineKeyboardButton(text, callback_data=action)
        case Copy(text, content):
            return InlineKeyboardButton(text, copy_text=CopyTextButton(content))
        case Link(text, url):
            return InlineKeyboardButton(text, url=url)
        case Share(text, start, words):
            link = create_deep_linked_url(bot, start)
            return InlineKeyboardButton(text, url=f"{_SHARE}?{_query(url=link, text=words)}")
        case Open(text, start):
            return InlineKeyboardButton(text, url=create_deep_linked_url(bot, start))


def _query(**fields: str) -> str:
    return urlencode(fields, quote_via=quote, safe="")
