import json

import pytest

from bot.language import Language
from bot.replies.content import Content, Medium
from bot.replies.markup import Body, Bold
from bot.replies.message import Copy, Link, Message, Press

BUTTONS = (Press("a", "f:x:en"), Copy("ب", "words"), Link("c", "https://example.org/"))


@pytest.mark.parametrize(
    "content",
    [
        Content("<b>1,928</b> &amp; more"),
        Content("نص", BUTTONS),
        Content("caption", BUTTONS[:1], Medium.PHOTO, "AgAD"),
        Content("", (), Medium.DOCUMENT, "BQAD"),
    ],
)
def test_what_is_written_down_is_read_back_the_same(content: Content) -> None:
    assert Content.from_json(json.loads(json.dumps(content.json))) == content


def test_a_message_keeps_its_markup_and_its_buttons() -> None:
    message = Message(Body(((Bold("7 < 8"),),), Language.EN), BUTTONS)
    assert Content.of(message) == Content("<b>7 &lt; 8</b>", BUTTONS)
