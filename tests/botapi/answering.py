"""Answers to buttons and inline questions, and methods about chats."""

import json
from dataclasses import dataclass
from typing import Any, cast

from tests.botapi.calls import Call
from tests.botapi.faults import Refuse
from tests.botapi.keyboards import check_keyboard
from tests.botapi.refusal import ApiError, Json, bad_request
from tests.botapi.sending import Handler, chat_of, check_preview
from tests.botapi.text import caption_text, message_text
from tests.botapi.world import World

_START = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


@dataclass(frozen=True)
class Answering:
    world: World

    def handlers(self) -> dict[str, Handler]:
        return {
            "answerCallbackQuery": self.callback,
            "answerInlineQuery": self.inline,
            "getChat": self.chat,
            "getChatMember": self.member,
            "getChatMemberCount": self.member_count,
            "leaveChat": self.leave,
        }

    def callback(self, call: Call) -> bool:
        if len(call.text("text")) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        answer = {"text": call.text("text"), "url": call.text("url")}
        alert = {"show_alert": call.flag("show_alert"), "cache_time": call.integer("cache_time")}
        self.world.answer("callback", call.text("callback_query_id"), answer | alert)
        return True

    def inline(self, call: Call) -> bool:
        results: Any = call.json("results")
        if not isinstance(results, list):
            raise bad_request("can't parse inline query results JSON array")
        found = cast("list[Json]", results)
        if len(found) > 50:
            raise bad_request("RESULTS_TOO_MUCH")
        if len({result.get("id") for result in found}) < len(found):
            raise bad_request("RESULT_ID_DUPLICATE")
        for result in found:
            _check_result(result)
        if call.has("cache_time") and call.integer("cache_time") < 0:
            raise bad_request("cache_time must be non-negative")
        if len(call.text("next_offset").encode()) > 64:
            raise bad_request("NEXT_OFFSET_INVALID")
        button = call.object("button")
        _check_start(button)
        answer = {
            "results": found,
            "button": button,
            "next_offset": call.text("next_offset"),
            "cache_time": call.integer("cache_time", 300),
            "is_personal": call.flag("is_personal"),
        }
        self.world.answer("inline", call.text("inline_query_id"), answer)
        return True

    def chat(self, call: Call) -> Json:
        chat_id = chat_of(call, self.world)
        full: Json = {
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": _GIFTS,
        }
        return self.world.chat(chat_id) | full

    def member(self, call: Call) -> Json:
        chat_of(call, self.world)
        user_id = call.integer("user_id")
        me = user_id == self.world.me["id"]
        user = self.world.me if me else {**_PERSON, "id": user_id}
        if (call.chat_id, user_id) in self.world.administrators:
            return {"status": "administrator", "user": user} | ADMINISTRATOR
        return {"status": "member", "user": user}

    def member_count(self, call: Call) -> int:
        return 2 if chat_of(call, self.world) else 0

    def leave(self, call: Call) -> bool:
        chat_id = chat_of(call, self.world)
        kind = self.world.chat(chat_id)["type"]
        if kind == "private":
            raise bad_request("chat member status can't be changed in private chats")
        self.world.away[chat_id] = Refuse(
            403, f"Forbidden: bot is not a member of the {kind} chat"
        )
        return True


_RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages"),
    *("can_manage_video_chats", "can_restrict_members", "can_promote_members"),
    *("can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories"),
    "can_delete_stories",
)
ADMINISTRATOR: Json = dict.fromkeys(_RIGHTS, False)
"""The fields that every administrator has."""
_PERSON: Json = {"is_bot": False, "first_name": "Member"}
_NEEDED = {
    "article": ("title", "input_message_content"),
    "photo": ("photo_url", "thumbnail_url"),
    "document": ("title", "document_url", "mime_type"),
}
"""The kinds of result that the look-alike knows, with what each must have.

A kept file is named in place of an address: `photo_file_id`."""
_GIFTS: Json = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def _check_start(button: Json) -> None:
    if not button:
        return
    if not button.get("text"):
        raise bad_request("can't parse InlineQueryResultsButton: Can't find field \"text\"")
    if ("start_parameter" in button) == ("web_app" in button):
        raise bad_request("can't parse InlineQueryResultsButton: exactly one action is needed")
    start = button.get("start_parameter", "x")
    if not 1 <= len(start) <= 64 or set(start) - _START:
        raise bad_request("START_PARAM_INVALID")


def _check_result(result: Json) -> None:
    identity: Any = result.get("id")
    if not isinstance(identity, str) or not 1 <= len(identity.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    needed = _NEEDED.get(str(result.get("type")))
    if needed is None:
        raise bad_request("can't parse inline query result: type is not supported")
    kept = f"{result['type']}_file_id" in result
    for name in () if kept else needed:
        if not result.get(name):
            raise bad_request(f"can't parse inline query result: Can't find field \"{name}\"")
    try:
        _check_content(result)
    except ApiError as refusal:
        why = refusal.description.removeprefix("Bad Request: ")
        raise bad_request(f"can't parse inline query result: {why}") from None


def _check_content(result: Json) -> None:
    content = cast("Json", result.get("input_message_content") or {})
    if "message_text" in content:
        entities = json.dumps(content.get("entities", []))
        message_text(content["message_text"], content.get("parse_mode") or "", entities)
        check_preview(content.get("link_preview_options") or {})
    if "caption" in result:
        caption_text(result["caption"], result.get("parse_mode") or "")
    if "reply_markup" in result and not check_keyboard(json.dumps(result["reply_markup"])):
        raise bad_request("REPLY_MARKUP_INVALID")
