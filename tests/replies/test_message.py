from bot.language import Language
from bot.replies.markup import Body, Plain
from bot.replies.message import Message, Press, Row, grouped, in_a_row


def test_a_message_shows_its_body_and_knows_its_language() -> None:
    message = Message(Body(((Plain("a & b"),),), Language.EN))
    assert message.html == "a &amp; b"
    assert message.language is Language.EN
    assert message.buttons == ()


A, B, C = (Press(name, f"f:{name}:en") for name in "abc")


def test_a_row_begins_where_the_language_does() -> None:
    assert in_a_row(Language.EN, A, B) == Row((A, B))
    assert in_a_row(Language.AR, A, B) == Row((B, A))


def test_a_group_stands_side_by_side_but_in_arabic_one_below_the_other() -> None:
    assert grouped(Language.EN, A, B) == (Row((A, B)),)
    assert grouped(Language.AR, A, B) == (A, B)


def test_a_message_knows_the_buttons_of_all_its_rows() -> None:
    assert Message(Body((), Language.EN), (A, Row((B, C)))).buttons == (A, B, C)
