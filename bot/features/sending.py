"""Sending a message: the keyboard, and again only where it is sure that nothing was sent."""

from collections.abc import Awaitable, Callable
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
)
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, NetworkError, RetryAfter, TelegramError
from telegram.helpers import create_deep_linked_url

from bot.replies.message import Button, Copy, File, Link, Message, Press, Row, Rows, Share

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]

_TRIES = 3
_LONGEST_WAIT = 30.0
NOT_MADE = (httpx.PoolTimeout, httpx.ConnectError, httpx.ConnectTimeout)
"""What a `NetworkError` comes from where surely nothing was sent."""
_SHARE = "https://t.me/share/url"
"""Lets a person choose a chat, and put a link and words into it."""
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Outbox:
    """Sends replies; `goes` is called as each goes."""

    def __init__(self, sleep: Sleep, goes: Callable[[], None] = lambda: None) -> None:
        self._sleep, self._goes = sleep, goes

    async def send(self, bot: Bot, chat: int, message: Message) -> None:
        """Send `message`; raises what Telegram said when it can't be sent."""
        content: dict[str, Any] = {"text": message.html, "reply_markup": markup(bot, message)}
        await self._to(
            chat,
            lambda to: bot.send_message(
                to, parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW, **content
            ),
        )

    async def send_file(self, bot: Bot, chat: int, file: File) -> None:
        """Send `file`; raises the same."""
        content: dict[str, Any] = {
            "document": file.data,
            "filename": file.name,
            "caption": file.caption.html,
        }
        await self._to(
            chat, lambda to: bot.send_document(to, parse_mode=ParseMode.HTML, **content)
        )

    async def show(self, bot: Bot, chat: int, picture: bytes | str, caption: Message) -> str:
        """Send a picture, or one that Telegram has by its file_id; that of what was sent."""
        content: dict[str, Any] = {"photo": picture, "reply_markup": markup(bot, caption)}
        content["caption"] = caption.html
        sent = await self._to(
            chat, lambda to: bot.send_photo(to, parse_mode=ParseMode.HTML, **content)
        )
        return sent.photo[-1].file_id

    async def _to(self, chat: int, call: Callable[[int], Awaitable[T]]) -> T:
        """Make `call` for `chat`, or for the group that it has become."""
        try:
            return await self.tried(lambda: call(chat))
        except ChatMigrated as moved:
            new = moved.new_chat_id
            return await self.tried(lambda: call(new))

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
    """The buttons of `message`; a shared link leads to `bot`, which Telegram must have named."""
    return keyboard(message.rows, bot.username)


@lru_cache(maxsize=1024)
def keyboard(rows: Rows, bot: str = "") -> InlineKeyboardMarkup | None:
    """Buttons for Telegram, row by row; `bot` is the username that shared links lead to."""
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


def _query(**fields: str) -> str:
    return urlencode(fields, quote_via=quote, safe="")
