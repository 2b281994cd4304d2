"""Pictures: a fact as a card to be forwarded, and `/charts`."""

from collections.abc import Iterable

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.features import Context, Handler
from bot.features.gallery import Gallery
from bot.features.pressing import acknowledge
from bot.features.sending import beside
from bot.features.telling import Telling
from bot.language import Language
from bot.pictures.offering import Shown, card_shown, chart_shown, charts_offered
from bot.replies.actions import ShowChart, ShowCharts, ShowPicture, read
from bot.replies.editions import Editions
from bot.replies.texts import texts


class Pictures:
    """Shows cards and charts."""

    def __init__(self, editions: Editions, telling: Telling, gallery: Gallery) -> None:
        self._editions, self._telling, self._gallery = editions, telling, gallery

    def handlers(self) -> Iterable[Handler]:
        """The command, its button, and the buttons for a picture."""
        return (
            CommandHandler("charts", self._offer),
            CallbackQueryHandler(self._wanted, pattern=_is_offer),
            CallbackQueryHandler(self._pressed, pattern=_is_picture),
        )

    async def _offer(self, update: Update, context: Context) -> None:
        language = self._telling.language(update)
        await self._offer_in(language, update, context)

    async def _offer_in(self, language: Language, update: Update, context: Context) -> None:
        message = charts_offered(self._editions.current.replies, language)
        await self._telling.message(message, update, context)

    async def _wanted(self, update: Update, context: Context) -> None:
        """Offer the charts to somebody who pressed a button for them."""
        query = update.callback_query
        action = read((query.data if query else None) or "")
        if query is not None and isinstance(action, ShowCharts):
            await acknowledge(query)
            await self._offer_in(action.language, update, context)

    async def _pressed(self, update: Update, context: Context) -> None:
        query, chat = update.callback_query, update.effective_chat
        if query is None:
            return
        shown = self._shown(query)
        if shown is None or chat is None:
            gone = texts(self._telling.language(update)).say("gone")
            await acknowledge(query, gone, alert=True)
            return
        await acknowledge(query)
        spot = beside(update.effective_message)
        await self._gallery.show(context.bot, chat.id, shown.picture, shown.caption, spot)

    def _shown(self, query: CallbackQuery) -> Shown | None:
        replies = self._editions.current.replies
        match read(query.data or ""):
            case ShowPicture(fact, language):
                return card_shown(fact, language, replies)
            case ShowChart(chart, language):
                return chart_shown(chart, language, replies)
            case _:
                return None


def _is_offer(data: object) -> bool:
    return isinstance(data, str) and isinstance(read(data), ShowCharts)


def _is_picture(data: object) -> bool:
    return isinstance(data, str) and isinstance(read(data), ShowPicture | ShowChart)
