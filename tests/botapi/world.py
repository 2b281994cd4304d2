"""What Telegram remembers: chats, messages, files, and questions that await an answer."""

import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.botapi.calls import Call
from tests.botapi.faults import Refuse
from tests.botapi.refusal import ApiError, Json, bad_request


@dataclass
class Kept:
    """A message as it now stands."""

    message: Json
    call: Call | None = None
    """What the bot called last to make it; None for a message of a person."""
    source: str = ""
    """The text or caption as the bot wrote it, tags and all."""
    version: int = 1
    deleted: bool = False
    reactions: list[Json] = field(default_factory=list[Json])

    @property
    def by_bot(self) -> bool:
        return self.call is not None

    def made_by(self, call: Call) -> None:
        self.call = call
        self.source = call.text("text") or call.text("caption") or self.source


@dataclass
class Question:
    """A callback or inline query: answered once the bot has said something to it."""

    kind: str
    answer: Json | None = None
    expired: bool = False


@dataclass
class World:
    """`keep` bounds how many messages are remembered: a million sends stay flat in memory."""

    me: Json
    keep: int | None = None
    clock: Callable[[], float] = time.time
    chats: dict[int, Json] = field(default_factory=dict[int, Json])
    away: dict[int, Refuse] = field(default_factory=dict[int, Refuse])
    """Chats that now refuse the bot, such as those of people who blocked it."""
    topics: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    """Forums and the topics in them, each named by the message that opened it."""
    administrators: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])
    """Chats and the people who administer them."""
    messages: dict[tuple[int, int], Kept] = field(default_factory=dict[tuple[int, int], Kept])
    unread: dict[int, deque[Kept]] = field(default_factory=dict[int, deque[Kept]])
    """The bot's messages in the chats that a test introduced, until it has read them."""
    inline: dict[str, Kept] = field(default_factory=dict[str, Kept])
    questions: dict[str, Question] = field(default_factory=dict[str, Question])
    _last: Counter[int] = field(default_factory=Counter[int])

    def now(self) -> int:
        return int(self.clock())

    def chat(self, chat_id: int) -> Json:
        """A chat nobody introduced is taken for a person's; unknown groups do not exist."""
        known = self.chats.get(chat_id)
        if known is None and chat_id <= 0:
            raise bad_request("chat not found")
        return known or {"id": chat_id, "type": "private", "first_name": f"Person {chat_id}"}

    def next_id(self, chat_id: int) -> int:
        """Supergroups and channels count for themselves; a bot's other chats share one count."""
        series = chat_id if chat_id < -1_000_000_000_000 else 0
        self._last[series] += 1
        return self._last[series]

    def number(self) -> str:
        """A fresh id for a query."""
        self._last[-1] += 1
        return str(4_000_000_000 + self._last[-1])

    def reachable(self, chat_id: int) -> None:
        refuse = self.away.get(chat_id)
        if refuse:
            raise ApiError(refuse.code, refuse.description, refuse.parameters)

    def put(self, chat_id: int, content: Json, call: Call | None = None) -> Kept:
        """A new message in a chat; with a call it is the bot's."""
        message: Json = {
            "message_id": self.next_id(chat_id),
            "date": self.now(),
            "chat": self.chat(chat_id),
            **content,
        }
        kept = Kept(message)
        self.messages[chat_id, message["message_id"]] = kept
        if call is not None:
            kept.made_by(call)
            if chat_id in self.unread:
                self.unread[chat_id].append(kept)
        if self.keep is not None and len(self.messages) > self.keep:
            del self.messages[next(iter(self.messages))]
        return kept

    def find(self, chat_id: int, message_id: int, purpose: str) -> Kept:
        kept = self.messages.get((chat_id, message_id))
        if kept is None or kept.deleted:
            raise bad_request(f"message {purpose} not found")
        return kept

    def introduce(self, chat: Json) -> None:
        self.chats[chat["id"]] = chat
        self.unread.setdefault(chat["id"], deque())

    def of_chat(self, chat_id: int) -> Iterator[Kept]:
        return (kept for (chat, _), kept in self.messages.items() if chat == chat_id)

    def ask(self, kind: str, *, expired: bool = False) -> str:
        number = self.number()
        self.questions[number] = Question(kind, expired=expired)
        return number

    def answer(self, kind: str, number: str, answer: Json) -> None:
        question = self.questions.get(number)
        if question is None or question.kind != kind or question.expired:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        question.answer = answer
