"""A message of an administrator as what subscribers get: a copy, with its formatting and file."""

import html

from telegram import Message

from bot.announcements.composing import own
from bot.announcements.content import Attachment, Content, Medium
from bot.language import Language
from bot.replies.markup import length

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
"""Telegram's limits, in UTF-16 units."""


class UnfitError(Exception):
    """The message can't be announced: `found` is its length where it is longer than `most`."""

    def __init__(self, found: int = 0, most: int = 0) -> None:
        super().__init__(f"{found} of {most}" if most else "neither text, photo nor document")
        self.found, self.most = found, most


def content_from(message: Message, language: Language) -> Content:
    """The content that `message` is; raises `UnfitError`."""
    attachment = _attachment(message)
    written = _with_safe_links(message)
    text = written.text_html if attachment is None else written.caption_html
    content = own(text or "", language, attachment)
    found, most = length(content.html), LONGEST_CAPTION if attachment else LONGEST_TEXT
    if found > most:
        raise UnfitError(found, most)
    return content


def _with_safe_links(message: Message) -> Message:
    """`message` with its addresses escaped, which python-telegram-bot's HTML leaves as they are.

    Telegram would read `?a=1&lt=2` as an address with a `<`.
    """
    written = message.to_dict()
    for entity in (*written.get("entities", ()), *written.get("caption_entities", ())):
        if "url" in entity:
            entity["url"] = html.escape(entity["url"])
    return Message.de_json(written, None)


def _attachment(message: Message) -> Attachment | None:
    """The file of `message`; one of an album would come without the others."""
    if message.media_group_id is None:
        if message.text:
            return None
        if message.photo:
            return Attachment(medium=Medium.PHOTO, file=message.photo[-1].file_id)
        if message.document and not message.animation:
            return Attachment(medium=Medium.DOCUMENT, file=message.document.file_id)
    raise UnfitError
