"""`/stats`, for administrators: what the bot is used for."""

from collections.abc import Iterable

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.features import Context, Handler
from bot.features.acting import done
from bot.features.administrators import Administrators
from bot.features.editing import edit_pressed
from bot.features.subscribers import Subscribers
from bot.replies.editions import Editions
from bot.replies.message import Message
from bot.usage.actions import ShowStatistics, read
from bot.usage.recorder import DAY, Recorder
from bot.usage.statistics import SPANS, Statistics, Written


class ShowUsage:
    """Shows the sums of the last days."""

    def __init__(
        self,
        administrators: Administrators,
        editions: Editions,
        recorder: Recorder,
        subscribers: Subscribers,
    ) -> None:
        self._administrators, self._editions = administrators, editions
        self._recorder, self._subscribers = recorder, subscribers

    def handlers(self) -> Iterable[Handler]:
        """The command, and the buttons for other spans of time."""
        only = self._administrators.only
        return (
            CommandHandler("stats", only(self._asked), filters.UpdateType.MESSAGE),
            CallbackQueryHandler(only(self._pressed), pattern=_is_ours),
        )

    async def _asked(self, update: Update, context: Context) -> None:
        message = await self._message(SPANS[0], update)
        await self._administrators.telling.message(message, update, context)

    async def _pressed(self, update: Update, context: Context) -> None:
        wanted = read(update.callback_query.data) if update.callback_query else None
        if isinstance(wanted, ShowStatistics) and wanted.days in SPANS:
            await edit_pressed(update, context.bot, await self._message(wanted.days, update))
        await done(update)

    async def _message(self, days: int, update: Update) -> Message:
        await self._recorder.write()
        today = self._recorder.today
        sums = await self._recorder.sums.since(today - (days - 1) * DAY)
        found = Statistics(sums, await self._subscribers.count(), today, days)
        language = self._administrators.telling.language(update)
        return Written(found, self._editions.current.replies, language).message()


def _is_ours(data: object) -> bool:
    return isinstance(read(data), ShowStatistics)
