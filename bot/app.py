"""The composition root of `run`: settings, knowledge and features become a bot that answers."""

import asyncio
import logging
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from secrets import token_bytes
from uuid import uuid4

from pydantic import SecretStr
from telegram import Update
from telegram.error import InvalidToken

from bot.announcements.announcements import Announcements
from bot.announcements.composing import Composer
from bot.announcements.delivery import Means
from bot.announcements.dispatcher import Dispatcher
from bot.announcements.lease import Lease, LeaseLostError
from bot.announcements.pacer import Pacer
from bot.announcements.schedule import Due
from bot.answering.engine import Engine
from bot.features import Feature
from bot.features.about import About
from bot.features.administrators import Administrators
from bot.features.ask import Ask
from bot.features.board import Board
from bot.features.errors import Errors
from bot.features.feedback import Feedback
from bot.features.gallery import Gallery
from bot.features.groups import Groups
from bot.features.help import Help
from bot.features.inline import Inline
from bot.features.language import ChooseLanguage
from bot.features.limits import Counted, Limits
from bot.features.membership import Membership
from bot.features.menu import publish
from bot.features.office import Office
from bot.features.other import Other
from bot.features.people import Preferences
from bot.features.pictures import Pictures
from bot.features.polling import Health
from bot.features.privacy import Privacy
from bot.features.reload import Reload
from bot.features.reports import Reports
from bot.features.sender import TelegramSender
from bot.features.sending import Outbox
from bot.features.serving import Serving
from bot.features.show import Show
from bot.features.small_talk import SmallTalk
from bot.features.start import Start
from bot.features.statistics import ShowUsage
from bot.features.subscribe import Subscribe
from bot.features.subscribers import Subscribers
from bot.features.telling import Telling
from bot.features.topics import BrowseTopics
from bot.features.unanswered import ShowUnanswered
from bot.language import Language
from bot.replies.editions import Editions
from bot.replies.texts import texts
from bot.settings import Settings
from bot.storage.chats import Chats
from bot.storage.database import Database
from bot.storage.errors import UnavailableError
from bot.storage.unanswered import UnansweredTexts
from bot.storage.uploads import Uploads
from bot.storage.usage import Usage
from bot.usage.in_vain import AskedInVain
from bot.usage.recorder import Recorder

_LOG = logging.getLogger(__name__)
_HANDLED = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.CHANNEL_POST,
    Update.MY_CHAT_MEMBER,
]
_SETTLING = 2.5
"""How long what is announced may take to end: what a database that does not answer can't settle
by then is unknown at the next start."""
_SALT = 32


class RunError(Exception):
    """The bot can't go on; `str(error)` says why in a line."""


@dataclass(frozen=True)
class World:
    """What the bot takes from outside."""

    now: Callable[[], float]
    """Seconds since some moment; never set back."""
    time: Callable[[], float]
    """Seconds since 1970."""
    today: Callable[[], date]
    sleep: Callable[[float], Awaitable[None]]
    database: Database


class App:
    """The bot, ready to run."""

    def __init__(self, settings: Settings, token: SecretStr, engine: Engine, world: World) -> None:
        # Without it, waiting times come as numbers, with a warning that they will not for long.
        os.environ["PTB_TIMEDELTA"] = "1"
        self._settings, self._world = settings, world
        self._health = Health(world.now, settings.telegram.conflict_seconds)
        self._preferences = Preferences()
        chats = Chats(world.database)
        self._subscribers = Subscribers(chats, self._preferences, world.time)
        self._serving = Serving(token, settings.telegram, self._health, world.sleep)
        self._sender = self._sender_for(token)
        self._pacer = Pacer(settings.announcements.per_second, world.now)
        self._dispatcher = self._dispatching()
        self._recorder = self._recording()
        self._add_features(Editions(engine, world.today, world.now))
        for language in Language:
            texts(language).say("limited", seconds=1)  # loads Fluent now, not with the first reply

    async def run(self, stop: asyncio.Event) -> None:
        """Answer until `stop` is set; raises `RunError` when that is not possible any more."""
        async with self._alone(stop):
            if stop.is_set():
                return
            await self._restore()
            try:
                await self._work(stop)
            finally:
                await self._serving.end()
                await self._sender.close()
        if self._health.reason and not stop.is_set():
            raise RunError(self._health.reason)

    def reload(self) -> None:
        """Check the knowledge and load it again, soon; what comes of it is logged."""
        self._reload.signalled()

    @asynccontextmanager
    async def _alone(self, stop: asyncio.Event) -> AsyncGenerator[None]:
        """Wait a while for another bot on this database to end, as in a rolling restart.

        Once `stop` is set there is nothing to wait for.
        """
        database, patience = self._world.database, self._settings.telegram.conflict_seconds
        began, told = self._world.now(), False
        while True:
            async with database.alone() as alone:
                if alone or stop.is_set():
                    yield
                    return
            if self._world.now() - began >= patience:
                raise RunError(f"another bot runs with {database.name}: stop it first")
            if not told:
                said = "Another bot runs with %s: waiting up to %g seconds for it to end"
                _LOG.warning(said, database.name, patience)
                told = True
            await self._world.sleep(1.0)

    async def _work(self, stop: asyncio.Event) -> None:
        async with asyncio.TaskGroup() as group:
            ends = [group.create_task(end.wait()) for end in (stop, self._health.over)]
            reloading = self._reload.run(self._serving.ptb.bot)
            tasks = [*ends, *map(group.create_task, (self._answer(), reloading))]
            ending = [
                group.create_task(self._announce()),
                group.create_task(self._recorder.run()),
            ]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            self._dispatcher.stop()
            self._recorder.stop()
            for task in tasks:
                task.cancel()
            await asyncio.wait(ending, timeout=_SETTLING)
            for task in ending:
                task.cancel()

    async def _announce(self) -> None:
        try:
            await self._dispatcher.run()
        except LeaseLostError:
            self._health.end("another bot has taken over this database")

    async def _restore(self) -> None:
        try:
            await self._subscribers.restore()
        except UnavailableError as error:
            raise RunError(str(error)) from None

    async def _answer(self) -> None:
        try:
            await self._serving.begin(_HANDLED)
        except InvalidToken:
            self._health.refused()
        else:
            _LOG.info("The database is %s", self._world.database.name)
            bot = self._serving.ptb.bot
            await publish(bot, self._settings.administrators)
            await self._board.run(bot)

    def _dispatching(self) -> Dispatcher:
        world = self._world
        lease = Lease(world.database, uuid4().hex, world.time)
        means = Means(self._sender, self._pacer, world.now, world.sleep, self._window)
        return Dispatcher(lease, means)

    def _recording(self) -> Recorder:
        database = self._world.database
        in_vain = AskedInVain(token_bytes(_SALT)) if self._settings.unanswered else None
        return Recorder(Usage(database), UnansweredTexts(database), in_vain, self._world.time)

    def _sender_for(self, token: SecretStr) -> TelegramSender:
        api = self._settings.telegram.api.rstrip("/")
        paid = self._settings.announcements.paid
        return TelegramSender(token.get_secret_value(), api, self._window, paid=paid)

    @property
    def _window(self) -> int:
        """How many copies may be under way: room for calls that take a second."""
        return max(8, min(self._settings.announcements.per_second, 128))

    def _add_features(self, editions: Editions) -> None:
        preferences, outbox = self._preferences, Outbox(self._world.sleep, self._pacer.replied)
        telling = Telling(preferences, outbox)
        counted = Counted.by(self._settings.limits, self._world.now)
        administrators = Administrators(self._settings.administrators, telling)
        self._reload = Reload(administrators, editions, self._settings.knowledge, outbox)
        about = About(editions, self._settings.operator, telling)
        small_talk = SmallTalk(editions, about.operators)
        administrators = Administrators(self._settings.administrators, telling)
        features: tuple[Feature, ...] = (
            Start(editions, telling),
            BrowseTopics(editions, telling, outbox),
            Help(small_talk, administrators, telling),
            ChooseLanguage(self._subscribers, telling),
            about,
            Reports(editions, telling),
            Subscribe(self._subscribers, telling),
            Membership(self._subscribers, telling),
            Privacy(self._subscribers, editions, self._recorder, telling),
            self._office(administrators, editions),
            ShowUsage(administrators, editions, self._recorder, self._subscribers),
            ShowUnanswered(administrators, editions, self._recorder),
            self._reload,
            Ask(editions, small_talk, preferences, outbox, self._recorder),
            Feedback(editions, self._recorder, outbox),
            Pictures(editions, telling, Gallery(Uploads(self._world.database), outbox)),
            Show(editions, preferences, outbox),
            Inline(editions, preferences),
            Groups(editions, preferences, outbox, self._recorder),
            Other(telling),
        )
        first = Limits(counted, preferences, outbox, self._settings.administrators)
        ptb = self._serving.ptb
        ptb.add_handlers(list(first.handlers()), group=-1)
        for feature in features:
            ptb.add_handlers(list(feature.handlers()))
        ptb.add_error_handler(Errors(telling).handle)

    def _office(self, administrators: Administrators, editions: Editions) -> Office:
        world, wake = self._world, self._dispatcher.wake
        announcements = Announcements(world.database, world.time, wake)
        self._board = Board(administrators, announcements, editions, world.time, world.sleep)
        self._dispatcher.watch = self._board.watch

        def is_outdated(due: Due) -> bool:
            return Composer(editions.current.replies).is_outdated(due.subject, due.contents)

        self._dispatcher.is_outdated = is_outdated
        return Office(administrators, announcements, editions, self._board, world.now)
