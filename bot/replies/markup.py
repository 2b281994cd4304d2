"""Lines of text with bold figures and links: the only place where HTML is written and escaped."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from bot.language import Language

_FSI, _PDI, RLM = "\u2068", "\u2069", "\u200f"
_SIGNS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")
_BLOCK = "<pre>"
_TAG = re.compile("<[^>]*>")
_WORD = r"(?:(?<!\w)/)?[A-Za-z](?:[\w'’./:@&+-]*\w)?"
_LATIN = re.compile(
    rf"{_WORD}(?:[ ,]+(?:{_WORD}|\d[\d,.]*\b))*"  # names, addresses, "S/2254", commands
    r"|\d+(?:-\d+)+ \d+:\d+ [\w/:+-]*\w"  # moments as they are to be written
    r"|\d[\d,.]*(?:\s*[-+−×÷*/=–]\s*\d[\d,.]*)+%?"  # formulas
    r"|(?<!\w)[+-]\d[\d,.:]*\b"  # distances from UTC
    r"|\d[\d,.]*%"
)
_ARABIC = re.compile(
    "[\u0620-\u06d3](?:[\u0620-\u06d3\u064b-\u0670\\s،؛؟]*[\u0620-\u06d3\u064b-\u0670])?"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """Words as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """Words that stand out: the figure."""

    text: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that open an address."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines to be copied as they are: nothing invisible is put among them."""

    text: str


Span = Plain | Bold | Anchor | Block
Line = tuple[Span, ...]


@dataclass(frozen=True)
class Body:
    """The lines of a message; an empty line divides paragraphs."""

    lines: tuple[Line, ...]
    language: Language

    @cached_property
    def html(self) -> str:
        """In Telegram's HTML, each line read in the direction of the language."""
        return "\n".join(self._directed("".join(map(self._tagged, line))) for line in self.lines)

    @property
    def bare(self) -> str:
        """Without markup, where Telegram takes none, but read in the direction of the language."""
        written = (
            "".join(isolated(span.text, self.language) for span in line) for line in self.lines
        )
        return "\n".join(map(self._directed, written))

    @property
    def plain(self) -> str:
        """Without markup, addresses and invisible signs."""
        return "\n".join(
            _SIGNS.sub("", "".join(span.text for span in line)) for line in self.lines
        )

    @property
    def printed(self) -> str:
        """For a terminal, where a link is an address behind its words."""
        return "\n".join(_SIGNS.sub("", "".join(map(_addressed, line))) for line in self.lines)

    def _tagged(self, span: Span) -> str:
        if isinstance(span, Block):
            return f"{_BLOCK}{html.escape(span.text, quote=False)}</pre>"
        words = html.escape(isolated(span.text, self.language), quote=False)
        match span:
            case Plain():
                return words
            case Bold():
                return f"<b>{words}</b>"
            case Anchor(url=url):
                return f'<a href="{html.escape(url)}">{words}</a>'

    def _directed(self, line: str) -> str:
        """Mark a line that an Arabic letter does not begin: its first strong letter decides."""
        reads_on = not line or line.startswith(_BLOCK) or "\u0620" <= line[0] <= "\u06d3"
        if self.language is not Language.AR or reads_on:
            return line
        return RLM + line


def isolated(text: str, language: Language) -> str:
    """`text` with every run of the other direction kept together."""
    foreign = _LATIN if language is Language.AR else _ARABIC
    return foreign.sub(lambda run: f"{_FSI}{run[0]}{_PDI}", text)


def length(written: str) -> int:
    """How long Telegram takes HTML to be: in UTF-16 units, without its tags."""
    text = html.unescape(_TAG.sub("", written))
    return len(text.encode("utf-16-le")) // 2


def bolded(text: str) -> Line:
    """The line that `text` is when its figure stands between `**`."""
    return tuple(
        Bold(part) if odd % 2 else Plain(part) for odd, part in enumerate(text.split("**")) if part
    )


def divided(text: Line) -> Iterator[Line]:
    """A text of several lines, line by line."""
    line: list[Span] = []
    for span in text:
        first, *rest = span.text.split("\n") if isinstance(span, Plain) else (span.text,)
        line.append(replace(span, text=first))
        for part in rest:
            yield tuple(line)
            line = [Plain(part)]
    yield tuple(line)


def spaced(lines: Iterable[Line]) -> Iterator[Line]:
    """`lines` with one empty line where there are several."""
    before: Line | None = None
    for line in lines:
        if line or before:
            yield line
        before = line


def unmarked(text: str) -> str:
    """`text` without the `**`."""
    return text.replace("**", "")


def _addressed(span: Span) -> str:
    return f"{span.text} <{span.url}>" if isinstance(span, Anchor) else span.text
