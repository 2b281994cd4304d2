"""Which keyboards Telegram takes under a message."""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from tests.botapi.links import WrongLinkError, check_link, user_of_link
from tests.botapi.refusal import Json, bad_request

_ACTIONS = {
    *("callback_data", "url", "copy_text", "web_app", "login_url", "callback_game", "pay"),
    *("switch_inline_query", "switch_inline_query_current_chat"),
    "switch_inline_query_chosen_chat",
}
_BOOLEANS = (
    *("force_reply", "remove_keyboard", "selective"),
    *("one_time_keyboard", "is_persistent"),
)
_PLAIN = {"text", "style", "icon_custom_emoji_id"}


@lru_cache(maxsize=4096)
def check_keyboard(source: str) -> Json | None:
    """The inline keyboard as it comes back in the message; None for the other kinds."""
    markup = _decoded(source)
    if "inline_keyboard" in markup:
        rows = _rows(markup, "inline_keyboard")
        kept = [[_inline_button(button) for button in row] for row in rows if row]
        return {"inline_keyboard": kept} if kept else None
    if "keyboard" in markup:
        for button in (button for row in _rows(markup, "keyboard") for button in row):
            _reply_button(button)
    for name in _BOOLEANS:
        if not isinstance(markup.get(name, True), bool):
            raise bad_request(f'field "{name}" must be of type Boolean')
    return None


def _decoded(source: str) -> Json:
    try:
        markup: Any = json.loads(source)
    except ValueError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if len(source.encode()) > 10_240:
        raise bad_request("reply markup is too long")
    return cast("Json", markup)


def _rows(markup: Json, name: str) -> list[list[Any]]:
    rows: Any = markup[name]
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in cast("list[Any]", rows)):
        raise bad_request("array of Arrays expected as keyboard rows")
    found = cast("list[list[Any]]", rows)
    if sum(map(len, found)) > 100:
        raise bad_request("reply markup is too long")
    return found


def _inline_button(button: Any) -> Json:  # what the bot sent, not yet known
    if not isinstance(button, dict):
        raise _unparsed("button must be an Object")
    button = cast("Json", button)
    if "text" not in button:
        raise _unparsed('Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise _unparsed('Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if button.get("style") not in {None, "danger", "success", "primary"}:
        raise bad_request("BUTTON_STYLE_INVALID")
    actions = [name for name in button if name in _ACTIONS]
    if not actions or (button[actions[0]] == "" and actions[0] in {"callback_data", "url"}):
        raise _unparsed("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1 or set(button) - _ACTIONS - _PLAIN:
        raise _unparsed(f"exactly one known action is allowed, not {sorted(set(button) - _PLAIN)}")
    return button | {actions[0]: _CHECK.get(actions[0], _anything)(button[actions[0]])}


def _unparsed(why: str) -> Exception:
    return bad_request(f"can't parse inline keyboard button: {why}")


def _callback(data: Any) -> Any:
    if not isinstance(data, str):
        raise _unparsed('Field "callback_data" must be of type String')
    if len(data.encode()) > 64:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _url(url: Any) -> Any:
    if not isinstance(url, str):
        raise _unparsed('Field "url" must be of type String')
    if user_of_link(url) is not None:
        return url
    try:
        return check_link(url)
    except WrongLinkError as wrong:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {wrong}") from None


def _copy(copy: Any) -> Any:
    text: Any = cast("Json", copy).get("text") if isinstance(copy, dict) else None
    if not isinstance(text, str) or not 1 <= len(text) <= 256:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return cast("Json", copy)


def _web_app(app: Any) -> Any:
    url = str(cast("Json", app).get("url", "")) if isinstance(app, dict) else ""
    try:
        check_link(url, https_only=True)
    except WrongLinkError as wrong:
        raise bad_request(
            f"inline keyboard button Web App URL '{url}' is invalid: {wrong}"
        ) from None
    return cast("Json", app)


def _wrong_kind(_value: Any) -> Any:
    raise bad_request("BUTTON_TYPE_INVALID")


def _anything(value: Any) -> Any:
    return value


_CHECK: dict[str, Callable[[Any], Any]] = {
    "callback_data": _callback,
    "url": _url,
    "copy_text": _copy,
    "web_app": _web_app,
    "pay": _wrong_kind,
    "callback_game": _wrong_kind,
}


def _reply_button(button: Any) -> None:
    text: Any = cast("Json", button).get("text") if isinstance(button, dict) else button
    if not isinstance(text, str) or not text.strip():
        raise bad_request("keyboard button text must be non-empty")
