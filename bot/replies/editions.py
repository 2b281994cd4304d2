"""The knowledge that is answered from, and how another takes its place while the bot answers.

Whoever needs knowledge asks `Editions.current` for it, once for each update: everything that is
said in one reply then comes from one edition.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.answering.converse import Conversations
from bot.answering.engine import Engine
from bot.knowledge.base import Knowledge
from bot.replies.reply import Replies


@dataclass(frozen=True, slots=True)
class Edition:
    """A knowledge, and all that is made from it: what was said before holds its facts, too."""

    engine: Engine
    replies: Replies
    conversations: Conversations

    @property
    def knowledge(self) -> Knowledge:
        """What the editors wrote."""
        return self.engine.knowledge


class Editions:
    """Holds the `current` edition; to put another in its place is one assignment."""

    def __init__(
        self, engine: Engine, today: Callable[[], date], now: Callable[[], float]
    ) -> None:
        self._today, self._now = today, now
        self.current = self.edition(engine)

    def edition(self, engine: Engine) -> Edition:
        """A new edition, in which nobody has said anything yet."""
        replies = Replies(engine.knowledge, self._today)
        return Edition(engine, replies, Conversations(engine, self._now))
