"""`/unanswered`, for administrators: what several people asked in vain."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.features import Context, Handler
from bot.features.acting import done
from bot.features.administrators import Administrators
from bot.features.editing import edit_pressed
from bot.replies.editions import Editions
from bot.replies.markup import Body
from bot.replies.message import File, Message
from bot.replies.numbers import day
from bot.replies.texts import texts
from bot.usage.actions import DropGroup, GiveFile, OfGroups, ShowGroup, read
from bot.usage.groups import Group, grouped
from bot.usage.listing import detail, listing
from bot.usage.proposal import FILE, proposal
from bot.usage.recorder import Recorder

_MOST = 500
"""How many texts are put into groups: the rarest can wait until those are dealt with."""


class ShowUnanswered:
    """Shows groups, gives them as a file, and drops what has been dealt with."""

    def __init__(
        self, administrators: Administrators, editions: Editions, recorder: Recorder
    ) -> None:
        self._administrators, self._editions = administrators, editions
        self._recorder, self._telling = recorder, administrators.telling

    def handlers(self) -> Iterable[Handler]:
        """The command, and the buttons under what it shows."""
        only = self._administrators.only
        return (
            CommandHandler("unanswered", only(self._asked), filters.UpdateType.MESSAGE),
            CallbackQueryHandler(only(self._pressed), pattern=_is_ours),
        )

    async def _asked(self, update: Update, context: Context) -> None:
        if not self._recorder.keeps_questions:
            await self._telling.text("unanswered-off", update, context)
            return
        await self._recorder.write()
        message = listing(await self._groups(), 0, self._telling.language(update))
        await self._telling.message(message, update, context)

    async def _pressed(self, update: Update, context: Context) -> None:
        wanted = read(update.callback_query.data) if update.callback_query else None
        assert isinstance(wanted, OfGroups)  # noqa: S101 - the handler's pattern let it through
        groups = await self._groups()
        if isinstance(wanted, GiveFile):
            await done(update)
            await self._give(groups, update, context)
            return
        await edit_pressed(update, context.bot, await self._page(wanted, groups, update))
        await done(update)

    async def _page(self, wanted: OfGroups, groups: list[Group], update: Update) -> Message:
        """What a button asks for; where its group is gone, the list."""
        language = self._telling.language(update)
        named = getattr(wanted, "name", None)
        group = next((group for group in groups if group.name == named), None)
        if isinstance(wanted, ShowGroup) and group:
            return detail(group, wanted.page, language)
        if isinstance(wanted, DropGroup) and group:
            await self._recorder.texts.drop(group.texts)
            groups.remove(group)
        return listing(groups, getattr(wanted, "page", 0), language)

    async def _groups(self) -> list[Group]:
        """In a thread: to read hundreds of questions takes long, and people wait for answers."""
        engine, kept = self._editions.current.engine, await self._recorder.texts.most(_MOST)
        return await asyncio.to_thread(grouped, kept, engine.read, engine.knowledge)

    async def _give(self, groups: list[Group], update: Update, context: Context) -> None:
        language, engine = self._telling.language(update), self._editions.current.engine
        until = day(datetime.fromtimestamp(self._recorder.today, UTC).date(), language)
        data = await asyncio.to_thread(proposal, groups, engine, language, until)
        caption = Body((texts(language).line("unanswered-caption"),), language)
        await self._telling.file(File(FILE, data, caption), update, context)


def _is_ours(data: object) -> bool:
    return isinstance(read(data), OfGroups)
