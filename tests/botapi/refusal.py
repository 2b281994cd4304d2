"""What the look-alike says when it refuses, in Telegram's words."""

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A refusal: becomes the JSON body that Telegram would send, with its HTTP status."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, int] | None = None
    ) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(why: str) -> ApiError:
    """A 400; the first letter is lowered as Telegram does, but BUTTON_DATA_INVALID stays."""
    if len(why) > 1 and why[0].isupper() and not why[1].isupper():
        why = why[0].lower() + why[1:]
    return ApiError(400, f"Bad Request: {why}")


def conflict(why: str) -> ApiError:
    return ApiError(409, f"Conflict: {why}")
