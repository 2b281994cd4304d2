"""What is asked in vain, held in memory until several chats have asked it.

Of a chat only a salted hash is held, and only as long as its text waits for others; the salt is
made at the start and is nowhere else. What comes out is text with a count.
"""

from collections import Counter, OrderedDict
from dataclasses import dataclass, field
from hashlib import blake2b

from bot.language import Language
from bot.storage.unanswered import InVain, Why

CHATS = 3
"""How many different chats must have asked something before it is kept."""
WAITING_DAYS = 7
"""How long a text waits for them."""
_WAITING_SECONDS = WAITING_DAYS * 24 * 3600
_MOST = 2_000

_Text = tuple[Language, str]


@dataclass(slots=True)
class _Waiting:
    """A text that too few chats have asked: the hash of each, and what became of it there."""

    since: float
    chats: dict[bytes, Why] = field(default_factory=dict[bytes, Why])


class AskedInVain:
    """Collects texts; `take` gives those that may be written down."""

    def __init__(self, salt: bytes, most: int = _MOST) -> None:
        self._salt, self._most = salt, most
        self._waiting: OrderedDict[_Text, _Waiting] = OrderedDict()
        self._common: OrderedDict[_Text, None] = OrderedDict()
        self._ready: Counter[InVain] = Counter()

    def add(self, chat: int, asked: InVain, now: float) -> None:
        """Take note that `chat` asked something; a group is one chat."""
        language, text, why = asked
        key = (language, text)
        if key in self._common:
            self._common.move_to_end(key)
            self._count(asked)
            return
        self.expire(now)
        waiting = self._waiting.setdefault(key, _Waiting(now))
        waiting.chats.setdefault(self._hash(chat), why)
        if len(waiting.chats) >= CHATS:
            for why_there in waiting.chats.values():
                self._count(InVain(language, text, why_there))
            self._common[key] = None
            del self._waiting[key]
        self._bound()

    def take(self) -> Counter[InVain]:
        """What may be written down, once."""
        taken, self._ready = self._ready, Counter()
        return taken

    def give_back(self, taken: Counter[InVain]) -> None:
        """Take back what could not be written down."""
        self._ready.update(taken)

    def forget(self, chat: int) -> None:
        """Let no text that waits know of `chat`."""
        gone = self._hash(chat)
        for key, waiting in list(self._waiting.items()):
            waiting.chats.pop(gone, None)
            if not waiting.chats:
                del self._waiting[key]

    def expire(self, now: float) -> None:
        """Drop what has waited too long; the oldest come first."""
        while self._waiting:
            oldest = next(iter(self._waiting))
            if now - self._waiting[oldest].since < _WAITING_SECONDS:
                return
            del self._waiting[oldest]

    def _count(self, asked: InVain) -> None:
        """Memory stays bounded where the database is away for long: then new texts are lost."""
        if asked in self._ready or len(self._ready) < self._most:
            self._ready[asked] += 1

    def _bound(self) -> None:
        for texts in (self._waiting, self._common):
            while len(texts) > self._most:
                texts.popitem(last=False)

    def _hash(self, chat: int) -> bytes:
        return blake2b(str(chat).encode(), key=self._salt, digest_size=16).digest()
