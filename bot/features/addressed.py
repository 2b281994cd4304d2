"""What in a group is meant for the bot.

A question is, after `/ask`; so is a text that mentions the bot, or answers a message of its. What
an anonymous administrator or a channel writes is meant for it only after `/ask`; what Telegram
forwards by itself from a channel, or sends as a card of inline mode, never is.
"""

from dataclasses import dataclass
from enum import Enum, auto

from telegram import Message, MessageEntity, Update
from telegram.constants import ChatType

_NAMES = (MessageEntity.MENTION, MessageEntity.TEXT_MENTION)
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


class Way(Enum):
    """How somebody turned to the bot."""

    COMMAND = auto()
    MENTION = auto()
    REPLY = auto()


@dataclass(frozen=True, slots=True)
class Addressed:
    """What somebody says to the bot, without its name or the command."""

    text: str
    way: Way


def addressed(message: Message) -> Addressed | None:
    """What `message` says to the bot; None where it says nothing to it."""
    if message.is_automatic_forward or message.via_bot or not message.text:
        return None
    if told := command(message):
        name, text = told
        return Addressed(text, Way.COMMAND) if name == "ask" else None
    if message.sender_chat or message.from_user is None or message.from_user.is_bot:
        return None
    if (text := _without_name(message)) is not None:
        return Addressed(text, Way.MENTION)
    return Addressed(message.text, Way.REPLY) if _answers_us(message) else None


def is_meant(update: Update) -> bool:
    """Whether an update is for the bot; in a group people also talk with each other."""
    message, chat = update.message or update.edited_message, update.effective_chat
    if message is None or chat is None or chat.type not in _GROUPS:
        return True
    told = command(message)
    return told[0] != "" if told else addressed(message) is not None


def command(message: Message) -> tuple[str, str] | None:
    """The command that a message begins with, and what follows; of another bot's, nothing."""
    first = next(iter(message.entities), None)
    is_command = first is not None and first.type == MessageEntity.BOT_COMMAND
    if first is None or not message.text or not is_command or first.offset:
        return None
    name, _, bot = message.text[1 : first.length].casefold().partition("@")
    if bot and bot != message.get_bot().username.casefold():
        return "", ""
    return name, message.text[first.length :].strip()


def _without_name(message: Message) -> str | None:
    """The text without the bot's name; None where the name is not in it."""
    bot, text = message.get_bot(), message.text or ""
    names = [
        words
        for entity, words in message.parse_entities([*_NAMES]).items()
        if words.casefold() == f"@{bot.username}".casefold()
        or (entity.user is not None and entity.user.id == bot.id)
    ]
    for name in names:
        text = text.replace(name, " ")
    return text.strip() if names else None


def _answers_us(message: Message) -> bool:
    before = message.reply_to_message
    told = before is not None and before.forum_topic_created is None and before.from_user
    return bool(told) and told.id == message.get_bot().id
