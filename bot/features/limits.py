"""Writing or pressing buttons too fast: a limit per person, said politely once."""

import math
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from telegram import Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.features import Context, Handler
from bot.features.people import Preferences
from bot.features.pressing import acknowledge
from bot.features.sending import Outbox
from bot.replies.markup import Body
from bot.replies.message import Message
from bot.replies.texts import texts

_REMEMBERED = 100_000


@dataclass(slots=True)
class _Window:
    """How often somebody wrote since a moment."""

    began: float
    count: int = 0


class Limit:
    """Counts what each person sends in a stretch of time."""

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


class Limits:
    """Stands before every feature; `pressing` is the limit for buttons."""

    def __init__(
        self,
        limit: Limit,
        pressing: Limit,
        preferences: Preferences,
        outbox: Outbox,
        administrators: Collection[int] = (),
    ) -> None:
        self._limit, self._pressing = limit, pressing
        self._preferences, self._outbox = preferences, outbox
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
        limit = self._pressing if update.callback_query else self._limit
        over, seconds = limit.count(user.id)
        if over:
            await self._refuse(update, context, seconds, told=over > 1)
            raise ApplicationHandlerStop

    async def _refuse(self, update: Update, context: Context, seconds: int, *, told: bool) -> None:
        """Say it once; a button that is pressed after that at least stops turning."""
        language = self._preferences.language(update)
        say = texts(language)
        if update.callback_query is not None:
            await acknowledge(update.callback_query, say.say("limited", seconds=seconds))
        elif update.effective_chat is not None and not told:
            message = Message(Body((say.line("limited", seconds=seconds),), language))
            await self._outbox.send(context.bot, update.effective_chat.id, message)
