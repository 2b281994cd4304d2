"""Telegram's HTML: plain text and entities, or Telegram's refusal with its byte offset.

Follows what TDLib's `parse_html` accepts, strange parts too: `</>` closes anything, `&nbsp;`
stays as it is.
"""

import re
from dataclasses import dataclass, field

from tests.botapi.links import WrongLinkError, check_link, user_of_link
from tests.botapi.refusal import Json, bad_request

_SPACE = " \t\r\n\v\0"
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|([a-zA-Z]*));?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPECIAL = re.compile(r"[<&]")
_NAME = re.compile(rf"[^{_SPACE}>]*")
_SPACES = re.compile(rf"[{_SPACE}]*")
_ATTRIBUTE = re.compile(rf"[^{_SPACE}=>/\"']*")
_TOKEN = re.compile(r"[a-zA-Z0-9.-]*")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}


def utf16(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(text: str) -> tuple[str, list[Json]]:
    """The plain text and its entities; 400 "can't parse entities: …" for what is refused."""
    if "<" not in text and "&" not in text:
        return text, []
    return _Html(text).parse()


def _refused(why: str) -> Exception:
    return bad_request(f"can't parse entities: {why}")


@dataclass
class _Open:
    tag: str
    offset: int
    begins: int
    attributes: dict[str, str]


@dataclass
class _Html:
    source: str
    at: int = 0
    plain: str = ""
    length: int = 0
    open: list[_Open] = field(default_factory=list[_Open])
    entities: list[Json] = field(default_factory=list[Json])

    def parse(self) -> tuple[str, list[Json]]:
        while found := _SPECIAL.search(self.source, self.at):
            self._add(self.source[self.at : found.start()])
            self.at = found.start()
            if found[0] == "&":
                self._add(self._reference())
            elif self.source.startswith("</", self.at):
                self._end_tag()
            else:
                self._start_tag()
        self._add(self.source[self.at :])
        if self.open:
            tag = self.open[-1].tag
            raise _refused(f'Can\'t find end tag corresponding to start tag "{tag}"')
        if _SURROGATE.search(self.plain):
            raise bad_request("strings must be encoded in UTF-8")
        return self.plain, self.entities

    def _add(self, text: str) -> None:
        self.plain += text
        self.length += utf16(text)

    def _reference(self) -> str:
        found = _REFERENCE.match(self.source, self.at)
        self.at = found.end() if found else self.at + 1
        return _decoded(found) if found else "&"

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.source, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else ""

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._take(_NAME).lower()
        if not self._peek():
            raise _refused(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in _KINDS:
            raise _refused(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        attributes: dict[str, str] = {}
        self._take(_SPACES)
        while self._peek() != ">":
            self._attribute(tag, begin, attributes)
            self._take(_SPACES)
        self.at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _refused(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(begin)}'
            )
        self.open.append(_Open(tag, self.length, len(self.plain), attributes))

    def _attribute(self, tag: str, begin: int, attributes: dict[str, str]) -> None:
        name = self._take(_ATTRIBUTE)
        if not name:
            raise _refused(
                f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(begin)}'
            )
        self._take(_SPACES)
        attributes[name] = ""
        if self._peek() == "=":
            self.at += 1
            self._take(_SPACES)
            attributes[name] = self._value() if self._peek() else ""
        if not self._peek():
            raise _refused(f"Unclosed start tag at byte offset {self._byte(begin)}")

    def _value(self) -> str:
        quote, begin = self._peek(), self.at
        if quote not in {'"', "'"}:
            token = self._take(_TOKEN).lower()
            if self._peek() not in set(_SPACE) | {">"}:
                raise _refused(f"Unexpected end of name token at byte offset {self._byte(begin)}")
            return token
        end = self.source.find(quote, begin + 1)
        self.at = len(self.source) if end < 0 else end + 1
        return _REFERENCE.sub(_decoded, self.source[begin + 1 : end])

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise _refused(f"Unexpected end tag at byte offset {self._byte(begin)}")
        self.at += 2
        tag = self._take(_NAME).lower()
        self._take(_SPACES)
        if self._peek() != ">":
            raise _refused(f"Unclosed end tag at byte offset {self._byte(begin)}")
        self.at += 1
        start = self.open.pop()
        if tag and tag != start.tag:
            raise _refused(
                f"Unmatched end tag at byte offset {self._byte(begin)}, "
                f'expected "</{start.tag}>", found "</{tag}>"'
            )
        if self.length > start.offset:
            self._close(start)

    def _close(self, start: _Open) -> None:
        entity: Json = {
            "type": _KINDS[start.tag],
            "offset": start.offset,
            "length": self.length - start.offset,
        }
        entity = _COMPLETE.get(start.tag, _as_it_is)(entity, start, self.plain[start.begins :])
        if entity:
            self.entities.append(entity)
        if start.tag == "pre":
            self._name_the_language(entity)

    def _name_the_language(self, block: Json) -> None:
        """`<pre><code class="language-x">` is one block: the code gives only the language."""
        for inner in self.entities[:-1]:
            if inner["type"] == "code" and inner["offset"] == block["offset"]:
                self.entities.remove(inner)
                if "language" in inner:
                    block["language"] = inner["language"]


def _decoded(found: re.Match[str]) -> str:
    hexadecimal, decimal, name = found.groups()
    if name is not None:
        return _NAMED.get(name, found[0])
    digits = hexadecimal if hexadecimal is not None else decimal
    number = int(digits or "0", 16 if hexadecimal is not None else 10)
    if number == 0 or number >= 0x10FFFF or len(found[0].rstrip(";")) >= 10:
        return found[0]
    return chr(number)


def _as_it_is(entity: Json, _start: _Open, _text: str) -> Json:
    return entity


def _link(entity: Json, start: _Open, text: str) -> Json:
    """A wrong address is not refused: the text stays, the link is lost."""
    url = start.attributes.get("href") or text
    if (user := user_of_link(url)) is not None:
        person = {"id": user, "is_bot": False, "first_name": "Person"}
        return {**entity, "type": "text_mention", "user": person}
    try:
        return {**entity, "url": check_link(url)}
    except WrongLinkError:
        return {}


def _code(entity: Json, start: _Open, _text: str) -> Json:
    of, _, language = start.attributes.get("class", "").partition("-")
    return {**entity, "language": language} if of == "language" and language else entity


def _quote(entity: Json, start: _Open, _text: str) -> Json:
    expandable = "expandable" in start.attributes
    return {**entity, "type": "expandable_blockquote"} if expandable else entity


def _emoji(entity: Json, start: _Open, _text: str) -> Json:
    number = start.attributes.get("emoji-id", "")
    if not number.isdigit() or not 0 < int(number) < 2**63:
        raise _refused("Invalid custom emoji identifier specified")
    return {**entity, "custom_emoji_id": number}


def _time(entity: Json, start: _Open, _text: str) -> Json:
    unix = start.attributes.get("unix", "")
    if not unix.isdigit() or int(unix) == 0:
        return {}
    style = start.attributes.get("format")
    return {**entity, "unix_time": int(unix)} | ({"date_time_format": style} if style else {})


_COMPLETE = {"a": _link, "code": _code, "blockquote": _quote, "tg-emoji": _emoji, "tg-time": _time}
