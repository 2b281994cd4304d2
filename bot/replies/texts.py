"""What the bot says of itself, by language: a thin wrapper of Fluent.

Importing Fluent takes longer than answering, so it happens when the first text is wanted that
needs it: one that chooses a form by a number. A plain text with holes is filled here, to the same
result (a test proves it).
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from bot.language import Language
from bot.replies.markup import Line, Plain, Span

_ENTRY = re.compile(r"^([a-z][a-z0-9-]*) =(.*(?:\n(?:[ ].*|(?=\n)))*)", re.MULTILINE)
_INDENT = re.compile(r"^ {4}", re.MULTILINE)
_PLAIN_HOLE = re.compile(r"\{ \$(\w+) \}")
_FILLED = re.compile("\ue000(\\d+)\ue001")


class Texts:
    """The interface texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        file = files("bot.replies") / "locales" / f"{language}.ftl"
        found = _ENTRY.findall(file.read_text(encoding="utf-8"))
        self._sources = {key: _INDENT.sub("", text).strip() for key, text in found}
        self._entries = {key: f"{key} ={text}" for key, text in found}
        self._patterns: dict[str, Any] = {}
        self._bundle: Any = None

    def line(self, key: str, **values: str | int | Span) -> Line:
        """The text `key` as a line; `values` fill its holes, as they are."""
        spans = [Plain(str(v)) if isinstance(v, str | int) else v for v in values.values()]
        holes = {
            name: value if isinstance(value, int) else f"\ue000{number}\ue001"
            for number, (name, value) in enumerate(values.items())
        }
        parts = _FILLED.split(self._format(key, holes))
        found = [spans[int(part)] if odd % 2 else Plain(part) for odd, part in enumerate(parts)]
        return tuple(span for span in found if span.text)

    def say(self, key: str, **values: str | int) -> str:
        """The text `key` as plain words."""
        return "".join(span.text for span in self.line(key, **values))

    def _format(self, key: str, holes: dict[str, Any]) -> str:
        source = self._sources[key]
        if "->" in source:
            return self.by_fluent(key, holes)
        return _PLAIN_HOLE.sub(lambda hole: holes[hole[1]], source).replace('{" "}', " ")

    def by_fluent(self, key: str, holes: dict[str, Any]) -> str:
        """The text `key` as Fluent itself fills it."""
        from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415 - see above

        if key not in self._patterns:
            self._bundle = self._bundle or FluentBundle([self.language], use_isolating=False)
            self._bundle.add_resource(FluentResource(self._entries[key]))
            self._patterns[key] = self._bundle.get_message(key).value
        text, errors = self._bundle.format_pattern(self._patterns[key], holes)
        if errors:
            raise errors[0]
        return text


@cache
def texts(language: Language) -> Texts:
    """The texts of `language`, read once."""
    return Texts(language)
