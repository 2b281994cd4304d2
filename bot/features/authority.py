"""Who may decide for a chat: anybody in a private one, else its administrators."""

from telegram import Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import filters

from bot.features import Context

ANYWHERE = filters.UpdateType.MESSAGES | filters.UpdateType.CHANNEL_POST
"""For commands that a channel may give, too: they come as its posts."""
_ADMINISTRATORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


async def may_decide(update: Update, context: Context) -> bool:
    """Whether the sender may; in a group that asks Telegram."""
    chat, user, post = update.effective_chat, update.effective_user, update.channel_post
    if chat is None:
        return False
    if chat.type == ChatType.PRIVATE or post is not None or _speaks_as_the_group(update):
        return True
    if user is None:
        return False
    member = await context.bot.get_chat_member(chat.id, user.id)
    return member.status in _ADMINISTRATORS


def _speaks_as_the_group(update: Update) -> bool:
    """An administrator who stays anonymous writes in the name of the group."""
    message, chat = update.message, update.effective_chat
    sender = message.sender_chat if message else None
    return sender is not None and chat is not None and sender.id == chat.id
