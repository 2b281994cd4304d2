"""The messages in which administrators follow announcements, kept up to date while they are sent.

What is sent tells `watch`; a task of its own edits the messages, so that a slow answer of Telegram
never holds up the sending.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.announcements.announcements import Announcements
from bot.announcements.controls import controls
from bot.announcements.status import Reason, State, Status
from bot.features import Context
from bot.features.administrators import Administrators
from bot.features.editing import edit, edit_pressed, post
from bot.language import Language
from bot.logs import way
from bot.replies.editions import Editions
from bot.replies.message import Message

_LOG = logging.getLogger(__name__)
_PAUSE = 3.0
"""Seconds between two edits of a message."""
_ENDS = frozenset({State.DONE, State.CANCELLED})
_NEWS = frozenset({Reason.REFUSED, Reason.BROKEN, Reason.OUTDATED, Reason.DATABASE})
"""Why an announcement stands still so that somebody must do something."""


class Board:
    """Which message follows which announcement, by administrator."""

    def __init__(
        self,
        administrators: Administrators,
        announcements: Announcements,
        editions: Editions,
        time: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self._administrators, self._announcements = administrators, announcements
        self._editions, self._time, self._sleep = editions, time, sleep
        self._followed: dict[tuple[int, int], int] = {}
        self._languages: dict[int, Language] = {}
        self._away: set[int] = set()
        self._told: dict[int, State | Reason] = {}
        self._news: dict[int, Status] = {}
        self._changed = asyncio.Event()

    def now(self) -> datetime:
        """The time of day, UTC."""
        return datetime.fromtimestamp(self._time(), UTC)

    async def watch(self, status: Status) -> None:
        """Take note of where an announcement stands."""
        self._news[status.number] = status
        self._changed.set()

    async def run(self, bot: Bot) -> None:
        """Keep every message up to date, until cancelled."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            news, self._news = self._news, {}
            for status in news.values():
                try:
                    await self._tell_all(bot, status)
                except Exception as error:  # noqa: BLE001 - who is told must not end the bot
                    _LOG.error("Nobody was told of an announcement:\n%s", way(error))
            await self._sleep(_PAUSE)

    async def show(self, number: int, update: Update, context: Context) -> None:
        """Let the pressed message follow the announcement."""
        status = await self._announcements.status(number)
        person, language = self._reader(update)
        message = self._message(status, language)
        pressed = await edit_pressed(update, context.bot, message)
        if pressed is not None:
            self._followed[person, number] = pressed

    async def changed(self, number: int, update: Update, context: Context) -> None:
        """The same, and let the other administrators know of what was done."""
        await self.show(number, update, context)
        await self.watch(await self._announcements.status(number))

    def leave(self, number: int, update: Update) -> None:
        """Let the message that follows the announcement be: it now asks something."""
        person, _ = self._reader(update)
        self._followed.pop((person, number), None)

    def _reader(self, update: Update) -> tuple[int, Language]:
        """Who reads, in which language; it is remembered for what comes unasked."""
        user = update.effective_user
        assert user is not None  # noqa: S101 - an administrator
        language = self._administrators.telling.language(update)
        self._languages[user.id] = language
        self._away.discard(user.id)
        return user.id, language

    def _language(self, person: int) -> Language:
        """What was spoken last, else what was chosen some time."""
        chosen = self._administrators.telling.preferences.chosen(person)
        return self._languages.get(person) or chosen or Language.EN

    def _message(self, status: Status, language: Language) -> Message:
        return controls(status, self._editions.current.replies, language, self.now())

    async def _tell_all(self, bot: Bot, status: Status) -> None:
        ended = self._told.get(status.number) is status.state and status.state in _ENDS
        for person in sorted(self._administrators.ids):
            if not ended or (person, status.number) in self._followed:  # else everybody knows
                await self._tell(bot, person, status)
        self._told[status.number] = status.reason or status.state

    async def _tell(self, bot: Bot, person: int, status: Status) -> None:
        """Edit the message that follows; a new one where something is to be noticed."""
        key, told = (person, status.number), self._told.get(status.number)
        message = self._message(status, self._language(person))
        followed = self._followed.get(key)
        try:
            if followed is not None:
                await edit(bot, person, followed, message)
            if person not in self._away and (followed is None or _is_news(status, told)):
                self._followed[key] = await post(bot, person, message)
        except (BadRequest, Forbidden) as error:
            self._lose(key, error)
        except TelegramError as error:
            _LOG.warning("An administrator was not told: %s", type(error).__name__)
        if status.state in _ENDS:
            self._followed.pop(key, None)

    def _lose(self, key: tuple[int, int], error: TelegramError) -> None:
        """The message was deleted, or the administrator has no chat with the bot."""
        _LOG.warning("An administrator was not told: %s", type(error).__name__)
        if self._followed.pop(key, None) is None:
            self._away.add(key[0])


def _is_news(status: Status, told: State | Reason | None) -> bool:
    """Whether it ended, or stands still so that somebody must do something."""
    here = status.reason or status.state
    return here != told and (here in _NEWS or status.state is State.DONE)
