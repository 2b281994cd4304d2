"""Subscribing: `/subscribe`, `/unsubscribe`, `/stop`, and the buttons that do the same."""

from collections.abc import Iterable

from telegram import CallbackQuery, Update
from telegram.ext import CallbackQueryHandler, CommandHandler

from bot.features import Context, Handler
from bot.features.authority import ANYWHERE, may_decide
from bot.features.pressing import acknowledge
from bot.features.subscribers import Subscribers
from bot.features.telling import Telling
from bot.language import Language
from bot.replies.actions import Subscribe as Join
from bot.replies.actions import Unsubscribe as Leave
from bot.replies.actions import read
from bot.replies.subscription import join, leave
from bot.replies.texts import texts


class Subscribe:
    """Begins and ends subscriptions."""

    def __init__(self, subscribers: Subscribers, telling: Telling) -> None:
        self._subscribers, self._telling = subscribers, telling

    def handlers(self) -> Iterable[Handler]:
        """The commands, in channels too, and the buttons."""
        return (
            CommandHandler("subscribe", self._joins, ANYWHERE),
            CommandHandler(("unsubscribe", "stop"), self._leaves, ANYWHERE),
            CallbackQueryHandler(self._pressed, pattern=_is_ours),
        )

    async def _joins(self, update: Update, context: Context) -> None:
        if await self._may(update, context):
            await self._join(self._telling.language(update), update, context)

    async def _leaves(self, update: Update, context: Context) -> None:
        if await self._may(update, context):
            await self._leave(self._telling.language(update), update, context)

    async def _pressed(self, update: Update, context: Context) -> None:
        query = update.callback_query
        action = read(query.data or "") if query else None
        if query is None or not isinstance(action, Join | Leave):
            return
        if update.effective_chat is None or not await may_decide(update, context):
            await self._refuse(query, action.language)
            return
        await acknowledge(query)
        follow = self._join if isinstance(action, Join) else self._leave
        await follow(action.language, update, context)

    async def _may(self, update: Update, context: Context) -> bool:
        allowed = await may_decide(update, context)
        if not allowed:
            await self._telling.text("only-administrators", update, context)
        return allowed

    async def _refuse(self, query: CallbackQuery, language: Language) -> None:
        await acknowledge(query, texts(language).say("only-administrators"), alert=True)

    async def _join(self, language: Language, update: Update, context: Context) -> None:
        chat = update.effective_chat
        if chat is None:
            return
        new = await self._subscribers.subscribe(chat.id, language)
        key = "subscribed" if new else "subscribed-already"
        await self._telling.said(key, language, update, context, (leave(language),))

    async def _leave(self, language: Language, update: Update, context: Context) -> None:
        chat = update.effective_chat
        if chat is None:
            return
        left = await self._subscribers.unsubscribe(chat.id)
        key = "unsubscribed" if left else "unsubscribed-already"
        await self._telling.said(key, language, update, context, (join(language),))


def _is_ours(data: object) -> bool:
    return isinstance(data, str) and isinstance(read(data), Join | Leave)
