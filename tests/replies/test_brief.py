import pytest

from bot.answering.engine import Engine
from bot.language import language_of
from bot.replies.brief import brief
from bot.replies.message import Message, Open
from bot.replies.reply import Replies


def _brief(engine: Engine, replies: Replies, text: str, *, asked: bool = True) -> Message | None:
    return brief(replies, engine.ask(text), language_of(text), asked=asked)


@pytest.mark.parametrize("text", ["how many children were killed?", "كم طفلاً قُتل؟"])
def test_an_answer_is_whole_and_has_one_button(
    engine: Engine, replies: Replies, text: str
) -> None:
    found, whole = (
        _brief(engine, replies, text),
        replies.message(engine.ask(text), language_of(text)),
    )
    assert found is not None
    assert found.body == whole.body
    (button,) = found.buttons
    assert isinstance(button, Open)
    assert button.start.startswith("russia-2019_children-killed_")


@pytest.mark.parametrize(
    "text",
    ["kids killed by the US?", "how many xqzzy were killed?", "the medical sector?",
     "where is my brother?", "كم طفلاً قتل النظام؟", "القطاع الطبي؟"],
)  # fmt: skip
def test_anything_else_is_a_line_without_a_figure(
    engine: Engine, replies: Replies, text: str
) -> None:
    found = _brief(engine, replies, text)
    assert found is not None
    assert len(found.body.lines) == 1
    assert not any(char.isdigit() for char in found.body.plain)


@pytest.mark.parametrize(
    "text", ["how terrible", "thank you", "the medical sector?", "الله يرحمهم"]
)
def test_who_did_not_ask_is_left_alone(engine: Engine, replies: Replies, text: str) -> None:
    assert _brief(engine, replies, text, asked=False) is None
