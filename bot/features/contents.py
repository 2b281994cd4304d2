"""Sending what is announced: a text, a photo or a document, alike for preview and subscriber."""

from typing import Any

from telegram import Bot, LinkPreviewOptions, Message
from telegram.constants import ParseMode

from bot.features.sending import keyboard
from bot.replies.content import Content, Medium

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: Bot, chat: int, content: Content, *, silent: bool = False) -> Message:
    """Send `content` once; raises what Telegram said when it can't be sent."""
    html, file = content.html, content.file
    options: dict[str, Any] = {
        "parse_mode": ParseMode.HTML,
        "reply_markup": keyboard(content.buttons),
        "disable_notification": silent,
    }
    match content.medium:
        case None:
            return await bot.send_message(chat, html, link_preview_options=_NO_PREVIEW, **options)
        case Medium.PHOTO:
            return await bot.send_photo(chat, file, caption=html, **options)
        case Medium.DOCUMENT:
            return await bot.send_document(chat, file, caption=html, **options)
