"""Writing or pressing buttons too fast: limits per person and group, said politely once."""

import math
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Self

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.features import Context, Handler
from bot.features.addressed import is_meant
from bot.features.inline import wait
from bot.features.people import Preferences
from bot.features.pressing import acknowledge
from bot.features.sending import Outbox, beside
from bot.replies.markup import Body
from bot.replies.message import Message
from bot.replies.texts import texts
from bot.settings import Limits as Settings

_REMEMBERED = 100_000
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_PRESSES = 3
"""Times as many buttons as texts in the same time: who browses presses one after the other."""
_LETTERS = 10
"""Times as many states of a question in inline mode, which asks again while somebody writes."""


@dataclass(slots=True)
class _Window:
    """How often somebody wrote since a moment."""

    began: float
    count: int = 0


class Limit:
    """Counts what each person or group sends in a stretch of time."""

    def __init__(
        self,
        messages: int,
        seconds: float,
        now: Callable[[], float],
        remembered: int = _REMEMBERED,
    ) -> None:
        self._messages, self._seconds, self._now = messages, seconds, now
        self._remembered = remembered
        self._windows: OrderedDict[int, _Window] = OrderedDict()

    def count(self, person: int) -> tuple[int, int]:
        """How many messages too many, and how many seconds are to wait."""
        now = self._now()
        window = self._windows.get(person)
        if window is None or now - window.began >= self._seconds:
            self._windows[person] = window = _Window(now)
        self._windows.move_to_end(person)
        while len(self._windows) > self._remembered:
            self._windows.popitem(last=False)
        window.count += 1
        wait = math.ceil(window.began + self._seconds - now)
        return max(0, window.count - self._messages), wait


@dataclass(frozen=True, slots=True)
class Counted:
    """The limits: for what a person writes, presses, types in inline mode; for a whole group."""

    people: Limit
    presses: Limit
    letters: Limit
    groups: Limit

    @classmethod
    def by(cls, limits: Settings, now: Callable[[], float]) -> Self:
        """As the settings say, of presses and of what is typed some times as many."""
        messages = limits.messages
        numbers = (messages, _PRESSES * messages, _LETTERS * messages, limits.group_messages)
        return cls(*(Limit(number, limits.seconds, now) for number in numbers))


@dataclass(frozen=True, slots=True)
class _Over:
    """Which text says what is too much, and how long to wait; it is said the `first` time."""

    key: str
    seconds: int
    first: bool


class Limits:
    """Stands before every feature."""

    def __init__(
        self,
        counted: Counted,
        preferences: Preferences,
        outbox: Outbox,
        administrators: Collection[int] = (),
    ) -> None:
        self._counted, self._preferences, self._outbox = counted, preferences, outbox
        self._administrators = frozenset(administrators)

    def handlers(self) -> Iterable[Handler]:
        """One for every update."""
        return (TypeHandler(Update, self._count),)

    async def _count(self, update: Update, context: Context) -> None:
        user = update.effective_user
        if user is None or update.my_chat_member is not None:
            return  # whoever blocks the bot must be unsubscribed, however fast
        if user.id in self._administrators:
            return  # an announcement must be stopped at once
        if is_meant(update) and (over := self._over(update, user.id)):
            await self._refuse(over, update, context)
            raise ApplicationHandlerStop

    def _over(self, update: Update, user: int) -> _Over | None:
        """What is too much: of the person, or of the whole group."""
        counted, message, chat = self._counted, update.effective_message, update.effective_chat
        if update.inline_query is not None:
            return _over("limited", *counted.letters.count(user))
        if update.callback_query is not None:
            return _over("limited", *counted.presses.count(user))
        as_chat = message.sender_chat if message else None
        over = _over("limited", *counted.people.count(as_chat.id if as_chat else user))
        if over is None and chat is not None and chat.type in _GROUPS:
            return _over("limited-group", *counted.groups.count(chat.id))
        return over

    async def _refuse(self, over: _Over, update: Update, context: Context) -> None:
        """Say it once; a button that is pressed after that at least stops turning."""
        language = self._preferences.language(update)
        say = texts(language)
        if update.inline_query is not None:
            await wait(update.inline_query, language)
        elif update.callback_query is not None:
            await acknowledge(update.callback_query, say.say(over.key, seconds=over.seconds))
        elif update.effective_chat is not None and over.first:
            message = Message(Body((say.line(over.key, seconds=over.seconds),), language))
            spot = beside(update.effective_message)
            await self._outbox.send(context.bot, update.effective_chat.id, message, spot)


def _over(key: str, count: int, seconds: int) -> _Over | None:
    return _Over(key, seconds, first=count == 1) if count else None
