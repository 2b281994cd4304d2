"""What administrators are preparing: in memory only, so that a restart ends it unsent."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.announcements.content import Content, Contents
from bot.announcements.moments import Moment
from bot.announcements.status import Subject
from bot.language import Language

T = TypeVar("T")
_PATIENCE = 15 * 60
"""Seconds for which what a person writes is taken for what was asked of them."""
_MOST = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """An announcement that nobody has confirmed yet; without a moment it is sent at once."""

    subject: Subject
    contents: Contents
    silent: bool = False
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class TextWanted:
    """The next message of a person is the text in `language`; `found` are those before it."""

    language: Language
    found: Contents = field(default_factory=dict[Language, Content])


@dataclass(frozen=True, slots=True)
class MomentWanted:
    """The next message of a person says when the draft of `token` is to be sent."""

    token: str


Wanted = TextWanted | MomentWanted


class Once(Generic[T]):
    """Things by the token of their buttons, each good for one press."""

    def __init__(self, fresh: Callable[[], str]) -> None:
        self._fresh = fresh
        self._kept: OrderedDict[str, T] = OrderedDict()

    def put(self, thing: T) -> str:
        """Keep `thing` until one of its buttons is pressed; its token."""
        token = self._fresh()
        self.give_back(token, thing)
        return token

    def take(self, token: str) -> T | None:
        """What `token` stands for, once."""
        return self._kept.pop(token, None)

    def give_back(self, token: str, thing: T) -> None:
        """Let `token` be good once more: its press came to nothing."""
        self._kept[token] = thing
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)


class Desk:
    """What each person was asked to write, for a while."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._wanted: dict[int, tuple[float, Wanted]] = {}

    def ask(self, person: int, wanted: Wanted) -> None:
        """Take the next message of `person` for `wanted`."""
        self._wanted[person] = self._now() + _PATIENCE, wanted

    def wanted(self, person: int) -> Wanted | None:
        """What `person` was asked for, if that is not too long ago."""
        until, wanted = self._wanted.get(person, (0.0, None))
        return wanted if self._now() < until else None

    def drop(self, person: int) -> None:
        """Take what `person` writes for questions again."""
        self._wanted.pop(person, None)
