"""What is remembered of chats, so that no answer waits for the database."""

from collections import OrderedDict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from telegram import Update

from bot.language import Language
from bot.storage.chats import Known

REMEMBERED = 100_000


def asker(update: Update) -> Hashable:
    """Whom a conversation is kept for: a person in a chat."""
    chat, user = update.effective_chat, update.effective_user
    return (chat.id if chat else None, user.id if user else None)


@dataclass(frozen=True, slots=True)
class _Chat:
    """What counts of a chat on the way of an answer."""

    language: Language
    subscribed: bool = False


class Preferences:
    """The languages that chats chose, and who is subscribed, the least recent forgotten first.

    In a private chat the chat has the number of the person.
    """

    def __init__(self, remembered: int = REMEMBERED) -> None:
        self._remembered = remembered
        self._chats: OrderedDict[int, _Chat] = OrderedDict()

    def restore(self, latest: Iterable[Known]) -> None:
        """Remember what was stored, the last change first."""
        for known in latest:
            self._chats[known.chat] = _Chat(known.language, known.subscribed)
            self._chats.move_to_end(known.chat, last=False)

    def choose(self, chat: int, language: Language) -> None:
        """Remember the language that `chat` chose."""
        self._remember(chat, _Chat(language, self.is_subscribed(chat)))

    def subscribe(self, chat: int, language: Language) -> None:
        """Remember that `chat` is subscribed."""
        self._remember(chat, _Chat(language, subscribed=True))

    def unsubscribe(self, chat: int) -> None:
        """Remember that `chat` is not subscribed any more."""
        if chat in self._chats:
            self._remember(chat, _Chat(self._chats[chat].language))

    def move(self, chat: int, to: int) -> None:
        """Remember a group by its new number."""
        if chat in self._chats:
            self._remember(to, self._chats.pop(chat))

    def forget(self, chat: int) -> None:
        """Remember nothing of `chat`."""
        self._chats.pop(chat, None)

    def is_subscribed(self, chat: int) -> bool:
        """Whether `chat` is known to be subscribed."""
        return chat in self._chats and self._chats[chat].subscribed

    def chosen(self, chat: int) -> Language | None:
        """What `chat` chose."""
        return self._chats[chat].language if chat in self._chats else None

    def language(self, update: Update) -> Language:
        """What the chat chose, else the language of the sender's Telegram."""
        user, place = update.effective_user, update.effective_chat or update.effective_user
        kept = self._chats.get(place.id) if place else None
        if kept is not None:
            return kept.language
        arabic = user is not None and (user.language_code or "").startswith("ar")
        return Language.AR if arabic else Language.EN

    def _remember(self, number: int, chat: _Chat) -> None:
        self._chats[number] = chat
        self._chats.move_to_end(number)
        while len(self._chats) > self._remembered:
            self._chats.popitem(last=False)
