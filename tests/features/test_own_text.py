from typing import Any

import pytest
from telegram import Message

from bot.announcements.content import Attachment, Medium
from bot.features.own_text import UnfitError, content_from
from bot.language import Language
from bot.replies.markup import length

FILE = {"file_id": "F", "file_unique_id": "U"}
PHOTO = [FILE | {"width": 1, "height": 1}, FILE | {"width": 9, "height": 9, "file_id": "BIG"}]
FIRST = "You have a new message from a list that you joined.\n\n"


def _message(**content: Any) -> Message:
    frame = {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private", "first_name": "x"}}
    return Message.de_json(frame | content, None)


def test_a_text_keeps_its_formatting() -> None:
    entities = [
        {"type": "bold", "offset": 0, "length": 1},
        {"type": "text_link", "offset": 2, "length": 1, "url": "https://example.org/?a=1&lt=2"},
        {"type": "blockquote", "offset": 4, "length": 1},
    ]
    content = content_from(_message(text="7 < 8", entities=entities), Language.EN)
    assert content.html == (
        f'{FIRST}<b>7</b> <a href="https://example.org/?a=1&amp;lt=2">&lt;</a> '
        "<blockquote>8</blockquote>"
    )
    assert content.attachment is None


def test_the_largest_size_of_a_photo_is_taken() -> None:
    content = content_from(_message(photo=PHOTO, caption="<x>"), Language.EN)
    assert content.html == f"{FIRST}&lt;x&gt;"
    assert content.attachment == Attachment(medium=Medium.PHOTO, file="BIG")


def test_a_document_may_come_without_a_caption() -> None:
    content = content_from(_message(document=FILE), Language.EN)
    assert content.html == FIRST.strip()
    assert content.attachment == Attachment(medium=Medium.DOCUMENT, file="F")


@pytest.mark.parametrize(
    "content",
    [
        {"photo": PHOTO, "media_group_id": "7"},
        {"document": FILE, "animation": FILE | {"width": 1, "height": 1, "duration": 1}},
        {"voice": FILE | {"duration": 1}},
        {},
    ],
)
def test_anything_else_can_not_be_announced(content: dict[str, Any]) -> None:
    with pytest.raises(UnfitError) as error:
        content_from(_message(**content), Language.EN)
    assert error.value.most == 0


@pytest.mark.parametrize(
    ("words", "file", "most"), [("text", {}, 4096), ("caption", {"photo": PHOTO}, 1024)]
)
def test_telegrams_limit_counts_the_first_line_too(
    words: str, file: dict[str, Any], most: int
) -> None:
    room = most - len(FIRST)
    longest = "🙂" * (room // 2) + "x" * (room % 2)
    fits = content_from(_message(**file, **{words: longest}), Language.EN)
    assert length(fits.html) == most
    with pytest.raises(UnfitError) as error:
        content_from(_message(**file, **{words: longest + "x"}), Language.EN)
    assert (error.value.found, error.value.most) == (most + 1, most)
