"""What Telegram says of the bot's place in a chat: added, removed, blocked, moved."""

from collections.abc import Iterable

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.features import Context, Handler
from bot.features.subscribers import Subscribers
from bot.features.telling import Telling
from bot.replies.subscription import leave

_INSIDE = (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER)


class Membership:
    """Subscribes groups and channels that add the bot, and unsubscribes whoever ends it.

    A person who blocks the bot is unsubscribed, and stays so after unblocking it.
    """

    def __init__(self, subscribers: Subscribers, telling: Telling) -> None:
        self._subscribers, self._telling = subscribers, telling

    def handlers(self) -> Iterable[Handler]:
        """One for the bot's own membership, one for a group that gets a new number."""
        return (
            ChatMemberHandler(self._changed, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(filters.StatusUpdate.MIGRATE, self._moved),
        )

    async def _changed(self, update: Update, context: Context) -> None:
        change = update.my_chat_member
        if change is None:
            return
        before, after = map(_is_inside, (change.old_chat_member, change.new_chat_member))
        if before and not after:
            await self._subscribers.unsubscribe(change.chat.id)
        elif after and not before and change.chat.type != ChatType.PRIVATE:
            await self._added(change, update, context)

    async def _added(self, change: ChatMemberUpdated, update: Update, context: Context) -> None:
        language = self._telling.language(update)
        new = await self._subscribers.subscribe(change.chat.id, language)
        if new and change.chat.type != ChatType.CHANNEL:  # whose readers it is no business of
            await self._telling.said("added", language, update, context, (leave(language),))

    async def _moved(self, update: Update, _context: Context) -> None:
        message = update.effective_message
        if message is None:
            return
        chat, to = message.chat.id, message.migrate_to_chat_id
        old = message.migrate_from_chat_id
        if to is not None:
            await self._subscribers.move(chat, to)
        elif old is not None:
            await self._subscribers.move(old, chat)


def _is_inside(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in _INSIDE
