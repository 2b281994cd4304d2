"""`/announcements`: what was announced and how it stands; pausing, going on, cancelling."""

from collections.abc import Awaitable, Callable, Iterable

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.announcements.actions import Again, Deed, Do
from bot.announcements.announcements import AnnouncementError, Announcements
from bot.announcements.controls import overview
from bot.announcements.drafts import Once
from bot.announcements.status import Mark
from bot.features import Context, Handler
from bot.features.acting import action, done, says
from bot.features.administrators import Administrators
from bot.features.board import Board
from bot.features.editing import edit_pressed
from bot.features.preview import Preview
from bot.replies.editions import Editions
from bot.replies.markup import Body, Plain
from bot.replies.message import Message, Press
from bot.replies.numbers import number
from bot.replies.texts import texts

_Deed = Callable[[int, Update, Context], Awaitable[None]]


class Following:
    """Lets administrators see and steer what is announced."""

    def __init__(
        self,
        administrators: Administrators,
        announcements: Announcements,
        editions: Editions,
        board: Board,
        again: Once[int],
    ) -> None:
        self._administrators, self._announcements = administrators, announcements
        self._editions, self._board, self._again = editions, board, again
        self._telling, self._preview = administrators.telling, Preview(administrators.telling)
        self._deeds: dict[Deed, _Deed] = {
            Deed.SHOW: board.show,
            Deed.TEXTS: self._texts,
            Deed.PAUSE: self._changing(announcements.pause),
            Deed.RESUME: self._changing(announcements.resume),
            Deed.CANCEL: self._ask_cancel,
            Deed.CANCEL_SURELY: self._changing(announcements.cancel),
            Deed.RESEND: self._ask_resend,
        }

    def handlers(self) -> Iterable[Handler]:
        """The command and the buttons."""
        only = self._administrators.only
        return (
            CommandHandler("announcements", only(self._list), filters.UpdateType.MESSAGE),
            CallbackQueryHandler(only(self._do), pattern=says(Do)),
            CallbackQueryHandler(only(self._resend), pattern=says(Again)),
        )

    async def _list(self, update: Update, context: Context) -> None:
        latest = await self._announcements.latest()
        replies = self._editions.current.replies
        message = overview(latest, replies, self._telling.language(update))
        await self._telling.message(message, update, context)

    async def _do(self, update: Update, context: Context) -> None:
        pressed = action(update, Do)
        try:
            await self._deeds[pressed.deed](pressed.number, update, context)
        except AnnouncementError as error:
            await self._explain(error, update, context)
        await done(update)

    async def _explain(self, error: AnnouncementError, update: Update, context: Context) -> None:
        """Say why not, and show how it stands: the buttons were those of another state."""
        if error.state is None:
            await self._administrators.say("announcements-gone", update, context)
        else:
            await self._administrators.say("announcements-impossible", update, context)
            await self._board.show(error.number, update, context)

    def _changing(self, change: Callable[[int], Awaitable[None]]) -> _Deed:
        async def changed(number: int, update: Update, context: Context) -> None:
            await change(number)
            await self._board.changed(number, update, context)

        return changed

    async def _texts(self, announcement: int, update: Update, context: Context) -> None:
        contents = await self._announcements.contents(announcement)
        recipients = await self._announcements.recipients()
        await self._preview.show(contents, recipients, update, context)

    async def _ask_cancel(self, announcement: int, update: Update, context: Context) -> None:
        say = texts(self._telling.language(update)).say
        self._board.leave(announcement, update)
        asked = say("announcements-cancel-really", number=str(announcement))
        yes = Press(say("announcements-cancel-yes"), str(Do(announcement, Deed.CANCEL_SURELY)))
        await self._ask(asked, yes, announcement, update, context)

    async def _ask_resend(self, announcement: int, update: Update, context: Context) -> None:
        language = self._telling.language(update)
        say = texts(language).say
        status = await self._announcements.status(announcement)
        self._board.leave(announcement, update)
        unknown = number(status.count(Mark.UNKNOWN), language)
        asked = say("announcements-resend-really", name=str(announcement), number=unknown)
        token = self._again.put(announcement)
        yes = Press(say("announcements-resend-yes"), str(Again(token)))
        await self._ask(asked, yes, announcement, update, context)

    async def _ask(
        self, asked: str, yes: Press, announcement: int, update: Update, context: Context
    ) -> None:
        language = self._telling.language(update)
        back = Press(texts(language).say("announce-back"), str(Do(announcement, Deed.SHOW)))
        message = Message(Body(((Plain(asked),),), language), (yes, back))
        await edit_pressed(update, context.bot, message)

    async def _resend(self, update: Update, context: Context) -> None:
        announcement = self._again.take(action(update, Again).token)
        if announcement is None:
            await self._administrators.say("announce-stale", update, context)
            return
        try:
            await self._announcements.resend_unknown(announcement)
            await self._board.changed(announcement, update, context)
        except AnnouncementError as error:
            await self._explain(error, update, context)
        await done(update)
