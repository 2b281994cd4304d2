"""How fast copies may go: below Telegram's limit, spread over the second, behind the replies."""

import math
from collections import deque
from collections.abc import Callable
from itertools import takewhile

_SECOND = 1.004
"""Calls do not all take equally long to arrive: those of a little more may be counted in one."""
_CATCHING_UP = 1.25
"""How much faster than evenly, when calls were late."""
_SHORTEST = 0.0005
"""A wait that a clock can tell from none."""
_ROUNDING = 1e-6


class Pacer:
    """Counts what was sent in the last second, whenever that began.

    `reserve` is how many replies a second fit beside `per_second` copies; where there are more
    replies than that, they take the places of copies.
    """

    def __init__(self, per_second: int, now: Callable[[], float], reserve: int = 5) -> None:
        self._copies, self._replies = deque[float](), deque[float]()
        self._most, self._all, self._now = per_second, per_second + reserve, now
        self._spacing = 1 / (_CATCHING_UP * per_second)
        self._burst = max(1, per_second // 10) * self._spacing
        self._due = self._held = -math.inf

    @property
    def is_held(self) -> bool:
        """Whether no copy may go, however few went."""
        return self._now() < self._held

    def free(self, ahead: float = 0.0) -> int:
        """How many copies may go now, or so many seconds from now."""
        now = self._now() + ahead
        if now < self._held:
            return 0
        due = max(self._due, now - self._burst)
        spread = 1 + math.floor((now - due) / self._spacing + _ROUNDING)
        return max(0, min(spread, self._room(now)))

    def wait(self) -> float:
        """In how many seconds a copy may go; 0 where one may go now."""
        now = self._now()
        self._forget(now)
        if self.free():
            return 0.0
        room = -math.inf
        if self._room(now) <= 0:
            room = min(times[0] for times in (self._copies, self._replies) if times) + _SECOND
        return max(_SHORTEST, max(room, self._due, self._held) - now)

    def sent(self, count: int = 1) -> None:
        """So many copies go now."""
        now = self._now()
        self._forget(now)
        self._copies.extend([now] * count)
        self._due = max(self._due, now - self._burst) + count * self._spacing

    def replied(self) -> None:
        """A reply goes now."""
        now = self._now()
        self._replies.append(now)
        self._forget(now)

    def hold(self, seconds: float) -> None:
        """Let no copy go for so long; replies go on."""
        self._held = max(self._held, self._now() + seconds)

    def _room(self, now: float) -> int:
        copies, replies = _since(self._copies, now), _since(self._replies, now)
        return min(self._most - copies, self._all - copies - replies)

    def _forget(self, now: float) -> None:
        for times in (self._copies, self._replies):
            while times and times[0] <= now - _SECOND + _ROUNDING:
                times.popleft()


def _since(times: deque[float], now: float) -> int:
    """How many of `times`, oldest first, are in the second before `now`."""
    over = takewhile(lambda time: time <= now - _SECOND + _ROUNDING, times)
    return len(times) - sum(1 for _ in over)
