from bot.language import Language
from bot.replies.markup import Body, Plain
from bot.replies.message import Message


def test_a_message_shows_its_body_and_knows_its_language() -> None:
    message = Message(Body(((Plain("a & b"),),), Language.EN))
    assert message.html == "a &amp; b"
    assert message.language is Language.EN
    assert message.buttons == ()
