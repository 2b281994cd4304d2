"""The buttons that begin and end a subscription."""

from dataclasses import replace

from bot.language import Language
from bot.replies.actions import Subscribe, Unsubscribe
from bot.replies.message import Message, Press
from bot.replies.texts import texts


def join(language: Language) -> Press:
    """Subscribes, in `language`: stands under answers."""
    return Press(texts(language).say("subscribe-button"), str(Subscribe(language)))


def leave(language: Language) -> Press:
    """Unsubscribes: stands under every announcement."""
    return Press(texts(language).say("unsubscribe-button"), str(Unsubscribe(language)))


def offered(answer: Message) -> Message:
    """The answer to somebody who is not subscribed."""
    return replace(answer, rows=(*answer.rows, join(answer.language)))
