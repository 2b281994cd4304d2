"""The engine as a command holds it: knowledge loaded, replies ready, nothing of Telegram."""

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from bot.answering.converse import Conversations, Said
from bot.answering.engine import Engine
from bot.knowledge.load import load
from bot.language import Language
from bot.replies.reply import Replies

LONGEST = 4096
"""How much of a question is read, in characters: as much as Telegram lets through."""


def opened(folder: Path) -> "Talk":
    """What is needed to answer from the knowledge in `folder`."""
    knowledge = load(folder)
    return Talk(Engine(knowledge), Replies(knowledge, today))


def today() -> date:
    """The date in Greenwich, for corrections that are shown until a day."""
    return datetime.now(UTC).date()  # noqa: TID251 - here the clock comes in


@dataclass(frozen=True)
class Talk:
    """Questions alone or in conversation, and the replies to them."""

    engine: Engine
    replies: Replies

    def conversations(self) -> Conversations:
        """A memory of what was said before."""
        return Conversations(self.engine, time.monotonic)

    def alone(self, text: str) -> Said:
        """The outcome of a question that stands alone."""
        question, outcome = self.engine.understood(text)
        return Said(outcome, question.language)


def legible(text: str) -> str:
    """`text` as the engine reads it: no broken letters, and not without end."""
    return text.encode("utf-8", "replace").decode("utf-8", "replace")[:LONGEST]


def language(name: str) -> Language | None:
    """The language that an option names; None for `auto`."""
    return None if name == "auto" else Language(name)
