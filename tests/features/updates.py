"""Updates as Telegram sends them, for what can be tested without it."""

from typing import Any

from telegram import Update

PERSON = {"id": 1, "is_bot": False, "first_name": "Person"}


def update_of(text: str, *, chat: str = "private", kind: str = "message") -> Update:
    """A message with a text, from person 1."""
    number = 1 if chat == "private" else -5
    place: dict[str, Any] = {"id": number, "type": chat, "title": "x", "first_name": "Person"}
    message = {"message_id": 1, "date": 0, "chat": place, "from": PERSON, "text": text}
    found = Update.de_json({"update_id": 1, kind: message}, None)
    assert found is not None
    return found


def press_of(data: str) -> Update:
    """A pressed button of person 1."""
    query = {"id": "1", "from": PERSON, "chat_instance": "1", "data": data}
    found = Update.de_json({"update_id": 1, "callback_query": query}, None)
    assert found is not None
    return found
