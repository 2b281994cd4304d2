"""What only administrators may: people named in the settings, each in a private chat."""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.constants import ChatType

from bot.features import Context
from bot.features.menu import hide_administrator, show_administrator
from bot.features.pressing import acknowledge
from bot.features.telling import Telling
from bot.replies.texts import texts
from bot.storage.errors import UnavailableError

_LOG = logging.getLogger(__name__)

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]


class Administrators:
    """Lets administrators through, and nobody else."""

    def __init__(self, ids: tuple[int, ...], telling: Telling) -> None:
        self.ids, self.telling = frozenset(ids), telling
        self._seen: set[int] = set()

    def only(self, callback: Callback) -> Callback:
        """`callback`, for administrators in private; others are refused, and it is logged."""

        async def guarded(update: Update, context: Context) -> None:
            user = update.effective_user
            if user is None or user.id not in self.ids:
                _LOG.warning("Somebody who is no administrator tried to do what only they may")
                await self._refuse(update, context)
            elif not self.may(update):
                await self.say("announce-in-private", update, context)
            else:
                await self._let(callback, update, context)
                await self._greet(user.id, context)

        return guarded

    def may(self, update: Update) -> bool:
        """Whether an administrator wrote, where nobody reads along."""
        user, chat = update.effective_user, update.effective_chat
        known = user is not None and user.id in self.ids
        return known and chat is not None and chat.type == ChatType.PRIVATE

    async def _let(self, callback: Callback, update: Update, context: Context) -> None:
        try:
            await callback(update, context)
        except UnavailableError as error:
            _LOG.warning("An administrator was not served: %s", error)
            await self.say("announce-disturbed", update, context)

    async def _greet(self, person: int, context: Context) -> None:
        """Whoever had no chat with the bot when it started was not shown the commands then."""
        if person not in self._seen:
            self._seen.add(person)
            await show_administrator(context.bot, person)

    async def say(self, key: str, update: Update, context: Context) -> None:
        """Say an interface text: over the button that was pressed, else as a message."""
        if update.callback_query is None:
            await self.telling.text(key, update, context)
        else:
            text = texts(self.telling.language(update)).say(key)
            await acknowledge(update.callback_query, text, alert=True)

    async def _refuse(self, update: Update, context: Context) -> None:
        """Tell a person their own id: whoever sets the bot up needs it."""
        user, chat = update.effective_user, update.effective_chat
        if user is None or chat is None:
            return
        line = texts(self.telling.language(update)).line("not-administrator", id=str(user.id))
        if update.callback_query is not None:
            text = "".join(span.text for span in line)
            await acknowledge(update.callback_query, text, alert=True)
        elif chat.type == ChatType.PRIVATE:
            await self.telling.lines((line,), update, context)
            await hide_administrator(context.bot, user.id)  # may have been one before
