"""A text as Telegram keeps it: cleaned, parsed, trimmed, measured, addresses and tags found."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from tests.botapi.links import WrongLinkError, check_link
from tests.botapi.markup import parse_html, utf16
from tests.botapi.refusal import ApiError, Json, bad_request

# Telegram turns controls into spaces and drops the old embedding marks (isolates and RLM stay).
_UNCLEAN = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u030a\u0333\u033f]")
_BLANK = re.compile("[\\s\u00ad\u180e\u200b-\u200f\u2060-\u206f\u2800\u3164\ufeff\ufffc]*")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[a-z]{2,8}\b)"
    r"|(?P<mention>(?<![\w`])@[a-zA-Z]\w{3,31})"
    r"|(?P<hashtag>(?<![\w`])#\w*[^\W\d]\w*)"
    r"|(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?'()\[\]{}»«،؛؟]|"
    r"(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|gov|edu|news|sy|ru|me)\b(?:/[^\s<>\"]*)?)"
)
_KINDS = {
    *("bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "code", "pre"),
    *("expandable_blockquote", "text_link", "text_mention", "custom_emoji", "date_time"),
    *("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"),
}


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text with its entities, offsets in UTF-16 units."""

    plain: str
    entities: tuple[Json, ...]

    def span(self, entity: Json) -> str:
        raw = self.plain.encode("utf-16-le")
        begin = entity["offset"] * 2
        return raw[begin : begin + entity["length"] * 2].decode("utf-16-le")


@lru_cache(maxsize=4096)
def formatted(raw: str, parse_mode: str = "", entities: str = "") -> Text:
    """What Telegram makes of a text; the same text twice is parsed once."""
    if len(raw.encode()) > 1 << 15:
        raise bad_request("text is too long")
    plain, found = _parsed(_clean(raw), parse_mode.lower(), entities)
    plain, found = _trimmed(plain, found)
    return Text(plain, tuple(_sorted([*found, *_discovered(plain, found)])[:100]))


def message_text(raw: str, parse_mode: str = "", entities: str = "", *, limit: int = 4096) -> Text:
    """The text of a message: not empty, and within the limit after its entities were parsed."""
    if not raw:
        raise bad_request("message text is empty")
    text = formatted(raw, parse_mode, entities)
    if _BLANK.fullmatch(text.plain):
        raise bad_request("text must be non-empty")
    if utf16(text.plain) > limit:
        raise bad_request("message is too long")
    return text


def caption_text(raw: str, parse_mode: str = "", entities: str = "") -> Text:
    text = formatted(raw, parse_mode, entities)
    if utf16(text.plain) > 1024:
        raise bad_request("message caption is too long")
    return text


def typed(raw: str) -> Text:
    """What a person types: no markup, but commands, addresses and tags are found."""
    return formatted(raw)


def _clean(raw: str) -> str:
    if not _UNCLEAN.search(raw):
        return raw
    return _UNCLEAN.sub(lambda found: " " if found[0] < " " and found[0] != "\r" else "", raw)


def _parsed(raw: str, parse_mode: str, entities: str) -> tuple[str, list[Json]]:
    if parse_mode == "html":
        return parse_html(raw)
    if parse_mode in {"markdown", "markdownv2"}:
        raise ApiError(501, "The look-alike does not know Markdown: use HTML")
    if parse_mode not in {"", "none"}:
        raise bad_request("unsupported parse_mode")
    return raw, [_checked(entity, utf16(raw)) for entity in _entities(entities)]


def _entities(source: str) -> list[Json]:
    try:
        found: Any = json.loads(source or "[]")
    except ValueError:
        raise bad_request("can't parse entities JSON object") from None
    if not isinstance(found, list) or len(source) > 1 << 15:
        raise bad_request("can't parse entities JSON object")
    return cast("list[Json]", found)


def _checked(entity: Json, length: int) -> Json:
    if entity.get("type") not in _KINDS:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    if begin < 0:
        raise bad_request(f"receive an entity with incorrect offset {begin}")
    if begin > length:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {begin}")
    if end > length:
        raise bad_request(
            f"entity beginning at UTF-16 offset {begin} ends after the end of the text "
            f"at UTF-16 offset {end}"
        )
    if entity["type"] == "text_link":
        return {**entity, "url": _link_of(entity)}
    return entity


def _link_of(entity: Json) -> str:
    if "url" not in entity:
        raise bad_request("can't parse MessageEntity: Can't find field \"url\"")
    try:
        return check_link(entity["url"])
    except WrongLinkError as wrong:
        raise bad_request(f"entity URL '{entity['url']}' is invalid: {wrong}") from None


def _trimmed(plain: str, entities: list[Json]) -> tuple[str, list[Json]]:
    kept = plain.strip(" \n")
    if kept == plain:
        return plain, entities
    shift = utf16(plain[: len(plain) - len(plain.lstrip(" \n"))])
    end = utf16(kept)
    moved: list[Json] = []
    for entity in entities:
        first = max(entity["offset"] - shift, 0)
        last = min(entity["offset"] + entity["length"] - shift, end)
        if last > first:
            moved.append({**entity, "offset": first, "length": last - first})
    return kept, moved


def _discovered(plain: str, entities: list[Json]) -> list[Json]:
    """Telegram marks addresses, commands and tags itself, except inside code and links."""
    closed = [e for e in entities if e["type"] in {"text_link", "code", "pre", "text_mention"}]
    found: list[Json] = []
    for match in _FOUND.finditer(plain):
        offset, length = utf16(plain[: match.start()]), utf16(match[0])
        if not any(
            e["offset"] < offset + length and offset < e["offset"] + e["length"] for e in closed
        ):
            found.append({"type": match.lastgroup, "offset": offset, "length": length})
    return found


def _sorted(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
