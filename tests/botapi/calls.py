"""One request of the bot, kept: what it asked, when, and what it was told."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from tests.botapi.refusal import Json, bad_request


@dataclass
class Call:
    """A method with its parameters as sent; the getters read them as Telegram would."""

    method: str
    fields: dict[str, Any]
    uploads: dict[str, Json] = field(default_factory=dict[str, Json])
    time: float = 0.0
    """When it arrived, on the monotonic clock."""
    status: int = 0
    """The HTTP status of the answer; 0 while there is none, or when the connection was dropped."""
    error: str = ""
    """The description of a refusal."""
    result: object = None

    @cached_property
    def parameters(self) -> Json:
        """The parameters with JSON, numbers and booleans decoded."""
        return {name: _decoded(name, value) for name, value in self.fields.items()}

    @cached_property
    def chat_id(self) -> int | None:
        """The chat meant, or None when the method has none (or names one by @username)."""
        value = str(self.fields.get("chat_id", ""))
        return int(value) if value.lstrip("-").isdigit() else None

    def has(self, name: str) -> bool:
        return name in self.fields

    def text(self, name: str) -> str:
        """A field as text; JSON stays JSON, whichever way the body was encoded."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        value = self.text(name).strip() or str(default)
        if not value.lstrip("-").isdigit():
            raise bad_request(f'field "{name}" must be a valid Number')
        return int(value)

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "1", "yes"}

    def json(self, name: str) -> Any:  # whatever the bot sent
        if not self.has(name):
            return None
        try:
            return json.loads(self.text(name))
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None

    def object(self, name: str) -> Json:
        """A JSON object, {} when it is absent."""
        found = self.json(name)
        if found is not None and not isinstance(found, dict):
            raise bad_request(f"can't parse {name} JSON object")
        return cast("Json", found or {})

    def __str__(self) -> str:
        said = self.text("text") or self.text("caption") or self.text("action")
        where = f" to {self.chat_id}" if self.chat_id is not None else ""
        answer = self.error or str(self.status or "no answer yet")
        return f"{self.method}{where}: {said[:80]!r} -> {answer}"


def _decoded(name: str, value: Any) -> Any:
    if not isinstance(value, str) or name in {"text", "caption", "description", "name"}:
        return value
    if value[:1] in {"[", "{"} or value in {"true", "false"} or value.lstrip("-").isdigit():
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
