"""`/facts` and `/cite`: all facts of a report as files, and the report as a source to copy."""

from collections.abc import Iterable
from functools import partial

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.features import Context, Handler
from bot.features.pressing import acknowledge
from bot.features.telling import Telling
from bot.knowledge.base import Knowledge
from bot.replies.editions import Editions
from bot.replies.referencing import cited
from bot.replies.reports import Deed, OfReport, facts, read, which
from bot.replies.texts import texts


class Reports:
    """Gives whole reports; where there are several, the person chooses one."""

    def __init__(self, editions: Editions, telling: Telling) -> None:
        self._editions, self._telling = editions, telling

    def handlers(self) -> Iterable[Handler]:
        """One for each command, and one for the choice of a report."""
        return (
            CommandHandler("facts", partial(self._asked, Deed.FACTS)),
            CommandHandler("cite", partial(self._asked, Deed.CITE)),
            CallbackQueryHandler(self._pressed, pattern=_is_ours),
        )

    async def _asked(self, deed: Deed, update: Update, context: Context) -> None:
        knowledge, language = self._editions.current.knowledge, self._telling.language(update)
        match tuple(knowledge.reports):
            case [report]:
                await self._give(OfReport(deed, report, language), knowledge, update, context)
            case _:
                await self._telling.message(which(knowledge, deed, language), update, context)

    async def _pressed(self, update: Update, context: Context) -> None:
        query, knowledge = update.callback_query, self._editions.current.knowledge
        wanted = read(query.data or "") if query else None
        if query is None or wanted is None:
            return
        if wanted.report in knowledge.reports:
            await acknowledge(query)
            await self._give(wanted, knowledge, update, context)
        else:
            gone = texts(self._telling.language(update)).say("gone")
            await acknowledge(query, gone, alert=True)

    async def _give(
        self, wanted: OfReport, knowledge: Knowledge, update: Update, context: Context
    ) -> None:
        report, language = knowledge.reports[wanted.report], wanted.language
        match wanted.deed:
            case Deed.CITE:
                await self._telling.message(cited(report, language), update, context)
            case Deed.FACTS:
                for file in facts(knowledge, report, language):
                    await self._telling.file(file, update, context)


def _is_ours(data: object) -> bool:
    return isinstance(data, str) and read(data) is not None
