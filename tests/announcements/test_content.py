import json

import pytest
from pydantic import ValidationError

from bot.announcements.content import (
    Attachment,
    Content,
    Medium,
    content_of,
    from_json,
    to_json,
)
from bot.language import Language
from bot.replies.markup import Body, Bold, Plain
from bot.replies.message import Copy, Link, Message, Press

CONTENTS = {
    Language.EN: Content(
        html="<b>908</b> & more",
        buttons=(Press("a", "f:x:en"), Copy("b", "words"), Link("c", "https://x.org")),
    ),
    Language.AR: Content(html="نص", attachment=Attachment(medium=Medium.PHOTO, file="AgAC")),
}


def test_contents_come_back_from_the_database_as_they_were() -> None:
    assert from_json(json.loads(json.dumps(to_json(CONTENTS)))) == CONTENTS


def test_contents_that_nobody_wrote_are_refused() -> None:
    with pytest.raises(ValidationError):
        from_json({"en": {"html": "x", "buttons": [{"text": "a"}]}})


def test_a_message_becomes_content_with_its_markup_and_buttons() -> None:
    line = (Bold("908"), Plain(" women"))
    message = Message(Body((line,), Language.EN), (Link("c", "https://x.org"),))
    content = content_of(message)
    assert content.html == "<b>908</b> women"
    assert content.buttons == message.buttons
