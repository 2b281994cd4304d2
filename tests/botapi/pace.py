"""Counts what a bot sends, by the second and by chat, and refuses past a limit when one is set."""

from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field

from tests.botapi.refusal import ApiError


@dataclass(frozen=True)
class Limits:
    """None is no limit. Telegram publishes no exact numbers: about 30, 1 and 20."""

    per_second: int | None = None
    per_chat_second: int | None = None
    per_group_minute: int | None = None


@dataclass
class Pace:
    """What was accepted; single sends are forgotten after a second, so memory stays flat."""

    limits: Limits = field(default_factory=Limits)
    total: int = 0
    refused: int = 0
    peak: int = 0
    """The most sends in any one second."""
    chat_peak: int = 0
    """The most sends to one chat in any one second."""
    busiest_chat: int | None = None
    seconds: Counter[int] = field(default_factory=Counter[int])
    """How many sends in each whole second of the monotonic clock."""
    _second: deque[tuple[float, int]] = field(default_factory=deque[tuple[float, int]])
    _chats: Counter[int] = field(default_factory=Counter[int])
    """How many in the last second, by chat."""
    _groups: dict[int, deque[float]] = field(
        default_factory=lambda: defaultdict[int, deque[float]](deque)
    )

    def count(self, chat_id: int, now: float) -> None:
        """Counts one send, or refuses it with the wait that would make it pass."""
        self._forget(chat_id, now)
        wait = self._wait(chat_id, now)
        if wait:
            self.refused += 1
            raise ApiError(429, f"Too Many Requests: retry after {wait}", {"retry_after": wait})
        self._accept(chat_id, now)

    def _forget(self, chat_id: int, now: float) -> None:
        while self._second and self._second[0][0] <= now - 1:
            gone = self._second.popleft()[1]
            self._chats[gone] -= 1
            if not self._chats[gone]:
                del self._chats[gone]
        while chat_id < 0 and self._groups[chat_id] and self._groups[chat_id][0] <= now - 60:
            self._groups[chat_id].popleft()

    def _wait(self, chat_id: int, now: float) -> int:
        if _reached(len(self._second), self.limits.per_second):
            return 1
        if _reached(self._chats[chat_id], self.limits.per_chat_second):
            return 1
        sent = self._groups[chat_id] if chat_id < 0 else deque[float]()
        if _reached(len(sent), self.limits.per_group_minute) and sent:
            return int(60 - (now - sent[0])) + 1
        return 0

    def _accept(self, chat_id: int, now: float) -> None:
        self.total += 1
        self.seconds[int(now)] += 1
        self._second.append((now, chat_id))
        self._chats[chat_id] += 1
        if chat_id < 0:
            self._groups[chat_id].append(now)
        self.peak = max(self.peak, len(self._second))
        if self._chats[chat_id] > self.chat_peak:
            self.chat_peak, self.busiest_chat = self._chats[chat_id], chat_id


def _reached(count: int, limit: int | None) -> bool:
    return limit is not None and count >= limit
