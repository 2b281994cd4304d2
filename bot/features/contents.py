"""Sending what is announced: a text, a photo or a document, alike for preview and subscriber."""

from typing import Any

from telegram import Bot, LinkPreviewOptions, Message
from telegram.constants import ParseMode

from bot.announcements.content import Attachment, Content, Medium
from bot.features.sending import keyboard

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(
    bot: Bot, chat: int, content: Content, *, silent: bool = False, paid: bool = False
) -> Message:
    """Send `content` once; raises what Telegram said when it can't be sent."""
    options: dict[str, Any] = {
        "parse_mode": ParseMode.HTML,
        "reply_markup": keyboard(content.buttons),
        "disable_notification": silent,
        "allow_paid_broadcast": paid or None,
    }
    html = content.html
    match content.attachment:
        case None:
            return await bot.send_message(chat, html, link_preview_options=_NO_PREVIEW, **options)
        case Attachment(medium=Medium.PHOTO, file=file):
            return await bot.send_photo(chat, file, caption=html, **options)
        case Attachment(file=file):
            return await bot.send_document(chat, file, caption=html, **options)
