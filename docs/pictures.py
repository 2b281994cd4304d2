"""The pictures of the README, drawn from what the bot really says: `python -m docs.pictures`.

A test compares the files with what would be drawn now.
"""

import io
import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from PIL import Image

from bot.answering.converse import Conversations
from bot.answering.engine import Engine
from bot.answering.outcome import Answer
from bot.knowledge import SHIPPED
from bot.knowledge.load import load
from bot.language import Language
from bot.pictures.drawing import drawn
from bot.pictures.lettering import shown
from bot.pictures.offering import card_shown, chart_shown
from bot.pictures.picture import Picture
from bot.replies.judging import with_judging
from bot.replies.markup import Anchor, Bold, Line
from bot.replies.message import Message, Row
from bot.replies.reply import Replies
from bot.replies.subscription import offered

HERE = Path(__file__).parent
SCALE = 0.75
_COLOURS = 64
_NAMES = {Language.EN: ("Tawthiq", "bot"), Language.AR: ("توثيق", "بوت")}
_QUESTIONS = {
    Language.EN: ("how many children were killed?", "by the US coalition?"),
    Language.AR: ("قديش مشفى انضرب؟", "كم مشفى قصف التحالف الدولي؟"),
}
_EMOJI = re.compile("[\U0001f300-\U0001faff]\\s*")
"""The letters of the pictures have none."""
Json = dict[str, Any]


def pictures() -> Iterator[tuple[Path, Picture]]:
    """Each picture with the file that it stands in."""
    engine = Engine(load(SHIPPED))
    replies = Replies(engine.knowledge, lambda: date.min)
    for language in Language:
        yield HERE / f"conversation.{language}.png", _conversation(language, engine, replies)
    shown_in_readme = (
        card_shown("children-killed", Language.EN, replies),
        card_shown("vital-facilities-attacked", Language.AR, replies),
        chart_shown("who-was-killed", Language.EN, replies),
        chart_shown("fourth-year", Language.AR, replies),
    )
    for each in filter(None, shown_in_readme):
        yield HERE / f"{each.picture.name.replace(':', '.')}.png", each.picture


def png(picture: Picture) -> bytes:
    """The picture as it stands in the repository: smaller, and in few colours."""
    with Image.open(io.BytesIO(drawn(picture, SCALE))) as whole:
        file = io.BytesIO()
        whole.convert("RGB").quantize(_COLOURS).save(file, "PNG", optimize=True)
    return file.getvalue()


def _conversation(language: Language, engine: Engine, replies: Replies) -> Picture:
    name, kind = _NAMES[language]
    messages = list(_messages(language, engine, replies))
    content = {"language": language, "name": name, "kind": kind, "messages": messages}
    return Picture(f"conversation:{language}", HERE / "phone.typ", content)


def _messages(language: Language, engine: Engine, replies: Replies) -> Iterator[Json]:
    conversations = Conversations(engine, time.monotonic)
    for question in _QUESTIONS[language]:
        yield {"by": "person", "lines": [[{"text": question, "kind": "plain"}]], "rows": []}
        outcome = conversations.reply("", question).outcome
        reply = replies.message(outcome, language)
        if isinstance(outcome, Answer):
            reply = offered(with_judging(reply, outcome.facts[0]))
        yield {"by": "bot", "lines": _lines(reply), "rows": _rows(reply)}


def _lines(reply: Message) -> list[list[Json]]:
    return [_spans(line, reply.language) for line in reply.body.lines]


def _spans(line: Line, language: Language) -> list[Json]:
    kinds: dict[type, str] = {Bold: "bold", Anchor: "link"}
    return [
        {"text": shown(span.text, language), "kind": kinds.get(type(span), "plain")}
        for span in line
    ]


def _rows(reply: Message) -> list[list[str]]:
    rows = (row.buttons if isinstance(row, Row) else (row,) for row in reply.rows)
    return [[_EMOJI.sub("", button.text) for button in row] for row in rows]


def _main() -> None:
    for file, picture in pictures():
        file.write_bytes(png(picture))


if __name__ == "__main__":
    _main()
