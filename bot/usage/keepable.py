"""Which questions may be kept for editors, and in which form."""

import re

from bot.answering.outcome import Answer, Decline, Outcome, Reason
from bot.text import words

_LONGEST = 120
MOST_DIGITS = 5
"""A telephone number has more."""
_ADDRESS = re.compile(
    r"[@＠]"  # mail, and names in Telegram
    r"|:\s*//|\bwww\b|\bt\.me\b"
    r"|[^\W_]\.[^\W\d_]{2}"  # example.org
)
_PRIVATE = frozenset({Reason.PERSON, Reason.DANGER})
"""Somebody looks for a person, or is in danger: never kept, however many ask it."""
_USELESS = frozenset({Reason.INJECTION, Reason.TOO_LONG, Reason.EMPTY})


def keepable(text: str, outcome: Outcome) -> str | None:
    """The words of `text` as they are compared, in one line; None where it must not be kept.

    Nobody can tell names of people from other words: for them the rule of several chats stands.
    """
    missing = outcome.missing if isinstance(outcome, Answer | Decline) else ()
    if (_PRIVATE | _USELESS) & {each.reason for each in missing}:
        return None
    digits = sum(char.isdigit() for char in text)
    if len(text) > _LONGEST or digits > MOST_DIGITS or _ADDRESS.search(text):
        return None
    return " ".join(words(text)) or None
