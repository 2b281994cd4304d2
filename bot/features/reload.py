"""`/reload` and SIGHUP: the knowledge is checked and loaded again while the bot answers."""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path

from telegram import Bot, Update
from telegram.error import TelegramError
from telegram.ext import CommandHandler, filters

from bot.answering.engine import Engine
from bot.checking.apart import NotCheckedError, proved_apart
from bot.features import Context, Handler
from bot.features.acting import person
from bot.features.administrators import Administrators
from bot.features.sending import Outbox
from bot.knowledge.base import Knowledge
from bot.knowledge.changes import Changes, changes
from bot.knowledge.errors import KnowledgeError
from bot.language import Language
from bot.logs import way
from bot.memory import settle
from bot.replies.editions import Edition, Editions
from bot.replies.markup import Body
from bot.replies.message import File, Message
from bot.replies.reloading import loaded, refused
from bot.replies.texts import texts

_LOG = logging.getLogger(__name__)
_PATIENCE = 300.0
"""Seconds that a check may take: that of a large knowledge takes half a minute."""
_Said = Message | File
Outcome = Changes | Exception


class Reload:
    """Puts another edition in place of the current one; what is wrong leaves that as it is.

    One reload follows the other. Who asks while one runs gets another: the files may have changed.
    """

    def __init__(
        self, administrators: Administrators, editions: Editions, folder: Path, outbox: Outbox
    ) -> None:
        self._administrators, self._editions = administrators, editions
        self._folder, self._outbox = folder, outbox
        self._asked: dict[int, Language] = {}
        self._by_signal = False
        self._wanted = asyncio.Event()

    def handlers(self) -> Iterable[Handler]:
        """One for the command."""
        only = self._administrators.only
        return (CommandHandler("reload", only(self._command), filters.UpdateType.MESSAGE),)

    async def _command(self, update: Update, context: Context) -> None:
        language = self._administrators.telling.language(update)
        await self._administrators.telling.text("reload-checking", update, context)
        self._asked[person(update)] = language
        self._wanted.set()

    def signalled(self) -> None:
        """Reload because the process was told to: of problems, every administrator hears."""
        self._by_signal = True
        self._wanted.set()

    async def run(self, bot: Bot) -> None:
        """Reload whenever it is wanted, until cancelled."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            readers, self._asked = self._asked, {}
            by_signal, self._by_signal = self._by_signal, False
            outcome = await self._outcome()
            if by_signal and isinstance(outcome, Exception):
                readers = {id_: self._language(id_) for id_ in self._administrators.ids} | readers
            await self._tell(bot, readers, outcome)

    def _language(self, administrator: int) -> Language:
        chosen = self._administrators.telling.preferences.chosen(administrator)
        return chosen or Language.EN

    async def _outcome(self) -> Outcome:
        try:
            different = await self._reload()
        except (KnowledgeError, NotCheckedError) as error:
            _LOG.warning("The knowledge was not loaded again:\n%s", error)
            return error
        except Exception as error:  # noqa: BLE001 - it must not end the bot, which answers people
            _LOG.error("The knowledge was not loaded again:\n%s", way(error))
            return error
        facts = different.facts
        counts = len(facts.added), len(facts.changed), len(facts.removed)
        _LOG.info("The knowledge was loaded again; facts: +%d, ~%d, -%d", *counts)
        return different

    async def _reload(self) -> Changes:
        knowledge = await proved_apart(self._folder, _PATIENCE)
        edition = await asyncio.to_thread(self._edition, knowledge)
        before, self._editions.current = self._editions.current.knowledge, edition
        different = changes(before, knowledge)
        del before
        settle()  # without it, every reload would keep 60 MB
        return different

    def _edition(self, knowledge: Knowledge) -> Edition:
        engine = Engine(knowledge)
        engine.warm_up()
        return self._editions.edition(engine)

    async def _tell(self, bot: Bot, readers: Mapping[int, Language], outcome: Outcome) -> None:
        for chat, language in readers.items():
            try:
                for said in _said(outcome, language):
                    await self._send(bot, chat, said)
            except TelegramError as error:
                _LOG.warning("An administrator was not told: %s", type(error).__name__)

    async def _send(self, bot: Bot, chat: int, said: _Said) -> None:
        if isinstance(said, File):
            await self._outbox.send_file(bot, chat, said)
        else:
            await self._outbox.send(bot, chat, said)


def _said(outcome: Outcome, language: Language) -> Iterable[_Said]:
    """What an administrator gets to read of it."""
    match outcome:
        case Changes():
            return (loaded(outcome, language),)
        case KnowledgeError(problems=problems):
            printed = [str(problem.beside(Path.cwd())) for problem in problems]
            return filter(None, refused(printed, language))
        case NotCheckedError():
            line = texts(language).line("reload-unchecked", why=str(outcome))
        case _:
            line = texts(language).line("reload-broken")
    return (Message(Body((line,), language)),)
