"""What can go wrong between a bot and Telegram, to be laid on a chat, a method, or everything."""

from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from tests.botapi.refusal import ApiError

Perform = Callable[[], Awaitable[bytes]]
Pause = Callable[[float], Awaitable[None]]


class HangUpError(Exception):
    """The connection is to be closed without an answer."""


@runtime_checkable
class Fault(Protocol):
    """Stands between a call and its answer: may answer, refuse, wait or hang up."""

    async def meet(self, perform: Perform, pause: Pause, /) -> bytes: ...


@dataclass(frozen=True)
class Refuse:
    """Any refusal: nothing is delivered."""

    code: int
    description: str
    parameters: dict[str, int] | None = None

    async def meet(self, _perform: Perform, _pause: Pause, /) -> bytes:
        raise ApiError(self.code, self.description, self.parameters)


class Blocked(Refuse):
    def __init__(self) -> None:
        super().__init__(403, "Forbidden: bot was blocked by the user")


class Deactivated(Refuse):
    def __init__(self) -> None:
        super().__init__(403, "Forbidden: user is deactivated")


class Kicked(Refuse):
    def __init__(self, kind: str = "supergroup") -> None:
        super().__init__(403, f"Forbidden: bot was kicked from the {kind} chat")


class ChatNotFound(Refuse):
    def __init__(self) -> None:
        super().__init__(400, "Bad Request: chat not found")


class Migrated(Refuse):
    def __init__(self, to: int) -> None:
        super().__init__(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": to},
        )


class TooManyRequests(Refuse):
    """429. `retry_after` 0 would be read by PTB as no RetryAfter at all: use 1 or more."""

    def __init__(self, retry_after: int = 1) -> None:
        super().__init__(
            429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after}
        )


class ServerError(Refuse):
    def __init__(self) -> None:
        super().__init__(500, "Internal Server Error")


class BadGateway(Refuse):
    def __init__(self) -> None:
        super().__init__(502, "Bad Gateway")


class Unauthorized(Refuse):
    def __init__(self) -> None:
        super().__init__(401, "Unauthorized")


@dataclass(frozen=True)
class DroppedBefore:
    """The connection closes and nothing was delivered."""

    async def meet(self, _perform: Perform, _pause: Pause, /) -> bytes:
        raise HangUpError


@dataclass(frozen=True)
class DroppedAfter:
    """The connection closes, but the message was in fact delivered."""

    async def meet(self, perform: Perform, _pause: Pause, /) -> bytes:
        await perform()
        raise HangUpError


@dataclass(frozen=True)
class Slow:
    """The answer comes, `seconds` late; the message arrives at the end of the wait."""

    seconds: float

    async def meet(self, perform: Perform, pause: Pause) -> bytes:
        await pause(self.seconds)
        return await perform()


@dataclass(frozen=True)
class Silent:
    """No answer ever comes: the caller's time-out decides. `delivered`: the message did arrive."""

    delivered: bool = False

    async def meet(self, perform: Perform, pause: Pause) -> bytes:
        if self.delivered:
            await perform()
        await pause(3600)
        raise HangUpError


@dataclass
class _Rule:
    fault: Fault
    chat_id: int | None
    method: str | None
    left: int | None

    def fits(self, method: str, chat_id: int | None) -> bool:
        # The poller is struck only by name: else `fault(ServerError())` would hit it at random.
        named = method != "getUpdates" if self.method is None else self.method == method
        return named and self.chat_id in (None, chat_id)


@dataclass
class Faults:
    """The faults to come, oldest first; those of one chat are found without a search."""

    _by_chat: dict[int | None, deque[_Rule]] = field(
        default_factory=lambda: defaultdict[int | None, deque[_Rule]](deque)
    )

    def add(
        self, fault: Fault, *, chat_id: int | None, method: str | None, times: int | None
    ) -> None:
        self._by_chat[chat_id].append(_Rule(fault, chat_id, method, times))

    def clear(self, *, chat_id: int | None = None) -> None:
        if chat_id is None:
            self._by_chat.clear()
        self._by_chat.pop(chat_id, None)

    def next(self, method: str, chat_id: int | None) -> Fault | None:
        if not self._by_chat:
            return None
        found = self._take(chat_id, method, chat_id) if chat_id is not None else None
        return found or self._take(None, method, chat_id)

    def _take(self, key: int | None, method: str, chat_id: int | None) -> Fault | None:
        rules = self._by_chat.get(key, ())
        rule = next((rule for rule in rules if rule.fits(method, chat_id)), None)
        if rule is None:
            return None
        if rule.left is not None:
            rule.left -= 1
            if rule.left == 0:
                self._by_chat[key].remove(rule)
        return rule.fault
