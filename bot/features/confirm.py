"""Confirming an announcement: read once more, choose when, and say yes once."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, MessageHandler

from bot.announcements.actions import Step, Take
from bot.announcements.announcements import Announcements
from bot.announcements.drafts import Desk, Draft, MomentWanted, Once
from bot.announcements.moments import MomentError, Wrong, moment
from bot.announcements.questions import ask_moment, check, really
from bot.announcements.status import Kind
from bot.features import Context, Handler
from bot.features.acting import action, done, person, says
from bot.features.administrators import Administrators
from bot.features.board import Board
from bot.features.editing import edit_pressed
from bot.features.expected import Expected
from bot.features.preview import Preview
from bot.replies.markup import Body, divided
from bot.replies.message import Message
from bot.replies.texts import texts
from bot.storage.errors import UnavailableError

_Step = Callable[[Draft, Update, Context], Awaitable[None]]


class Confirm:
    """Asks, and puts into the database what was confirmed; the bot sends it from there."""

    def __init__(
        self,
        administrators: Administrators,
        announcements: Announcements,
        desk: Desk,
        board: Board,
        drafts: Once[Draft],
    ) -> None:
        self._administrators, self._announcements = administrators, announcements
        self._desk, self._board, self._drafts = desk, board, drafts
        self._telling, self._preview = administrators.telling, Preview(administrators.telling)
        self._one = asyncio.Lock()
        self._steps: dict[Step, _Step] = {
            Step.NOW: self._really,
            Step.LATER: self._later,
            Step.SILENT: self._sound,
            Step.LOUD: self._sound,
            Step.DROP: self._drop,
            Step.BACK: self._back,
            Step.YES: self._yes,
        }

    def handlers(self) -> Iterable[Handler]:
        """The buttons under a draft, and the time that was asked for."""
        only = self._administrators.only
        return (
            CallbackQueryHandler(only(self._pressed), pattern=says(Take)),
            MessageHandler(Expected(self._desk, MomentWanted), only(self._moment)),
        )

    async def show(self, draft: Draft, update: Update, context: Context) -> None:
        """Show the texts of `draft`, then ask what to do with it."""
        recipients = await self._announcements.recipients()
        if await self._preview.show(draft.contents, recipients, update, context):
            language = self._telling.language(update)
            message = check(draft, self._drafts.put(draft), recipients, language)
            await self._telling.message(message, update, context)

    async def _pressed(self, update: Update, context: Context) -> None:
        pressed = action(update, Take)
        draft = self._drafts.take(pressed.token)
        if draft is None:
            await self._administrators.say("announce-stale", update, context)
            return
        self._desk.drop(person(update))
        try:
            await self._steps[pressed.step](draft, update, context)
        except (TelegramError, UnavailableError):
            if pressed.step is not Step.YES:
                self._drafts.give_back(pressed.token, draft)
            raise
        await done(update)

    async def _check(self, draft: Draft, update: Update, context: Context) -> None:
        recipients = await self._announcements.recipients()
        language = self._telling.language(update)
        message = check(draft, self._drafts.put(draft), recipients, language)
        await edit_pressed(update, context.bot, message)

    async def _back(self, draft: Draft, update: Update, context: Context) -> None:
        await self._check(replace(draft, moment=None), update, context)

    async def _sound(self, draft: Draft, update: Update, context: Context) -> None:
        await self._check(replace(draft, silent=not draft.silent), update, context)

    async def _drop(self, _draft: Draft, update: Update, context: Context) -> None:
        await self._end("announce-dropped", update, context)

    async def _really(self, draft: Draft, update: Update, context: Context) -> None:
        await edit_pressed(update, context.bot, await self._question(draft, update))

    async def _question(self, draft: Draft, update: Update) -> Message:
        recipients = await self._announcements.recipients()
        language, now = self._telling.language(update), self._board.now()
        return really(draft, self._drafts.put(draft), recipients, language, now)

    async def _later(self, draft: Draft, update: Update, context: Context) -> None:
        token = self._drafts.put(draft)
        self._desk.ask(person(update), MomentWanted(token))
        message = ask_moment(token, self._telling.language(update), self._board.now())
        await edit_pressed(update, context.bot, message)

    async def _moment(self, update: Update, context: Context) -> None:
        """What an administrator wrote when asked for a time."""
        wanted, message = self._desk.wanted(person(update)), update.message
        if not isinstance(wanted, MomentWanted) or message is None:
            return
        try:
            at = moment(message.text or "", self._board.now())
        except MomentError as error:
            await self._ask_again(wanted.token, error.wrong, update, context)
            return
        self._desk.drop(person(update))
        draft = self._drafts.take(wanted.token)
        if draft is None:
            await self._administrators.say("announce-stale", update, context)
            return
        question = await self._question(replace(draft, moment=at), update)
        await self._telling.message(question, update, context)

    async def _ask_again(self, token: str, wrong: Wrong, update: Update, context: Context) -> None:
        language = self._telling.language(update)
        message = ask_moment(token, language, self._board.now(), wrong)
        await self._telling.message(message, update, context)

    async def _yes(self, draft: Draft, update: Update, context: Context) -> None:
        if draft.moment and draft.moment.at <= self._board.now():
            await self._end("moment-past", update, context)
            return
        try:
            async with self._one:
                number = await self._put(draft)
        except UnavailableError:
            self._drafts.give_back(action(update, Take).token, draft)
            raise
        if number is None:
            await self._end("announce-already", update, context)
        else:
            await self._board.changed(number, update, context)

    async def _put(self, draft: Draft) -> int | None:
        """Put it into the database; None where another administrator was quicker."""
        subject = draft.subject
        announced = await self._announcements.announced(subject.kind)
        if subject.kind is not Kind.TEXT and subject.id in announced:
            return None
        number = await self._announcements.draft(subject, draft.contents, silent=draft.silent)
        at = draft.moment.at if draft.moment else None
        await self._announcements.schedule(number, at)
        return number

    async def _end(self, key: str, update: Update, context: Context) -> None:
        language = self._telling.language(update)
        body = Body(tuple(divided(texts(language).line(key))), language)
        await edit_pressed(update, context.bot, Message(body))
