"""How many a second, lately."""

from collections import deque
from collections.abc import Callable

_LATELY = 30.0


class Rate:
    """Forgets what is longer ago than half a minute."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now, self._began = now, now()
        self._counts = deque[tuple[float, int]]()
        self._sum = 0

    def add(self, count: int) -> None:
        """So many just now."""
        self._counts.append((self._now(), count))
        self._sum += count
        self._forget()

    @property
    def per_second(self) -> float | None:
        """None in the first second."""
        self._forget()
        seconds = min(_LATELY, self._now() - self._began)
        return self._sum / seconds if seconds >= 1 else None

    def _forget(self) -> None:
        while self._counts and self._counts[0][0] <= self._now() - _LATELY:
            self._sum -= self._counts.popleft()[1]
