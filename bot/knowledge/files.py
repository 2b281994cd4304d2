"""YAML files of the knowledge, read strictly and with the line of everything."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.knowledge.errors import KnowledgeError, Problem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_compose: Any = getattr(yaml, "compose")  # noqa: B009 - PyYAML says nothing of types


class _StrictLoader(_Loader):
    """The safe loader that takes a key twice, and a reference to another place, for mistakes.

    It makes values of the events itself, in half of PyYAML's time: nearly all of ours are texts.
    """

    def document(self) -> Any:
        """The one document of the text; None where it is empty."""
        if self.get_event().encoding != "utf-8":
            raise yaml.reader.ReaderError(None, 0, 0, "", "another encoding than UTF-8")
        if self.check_event(yaml.StreamEndEvent):
            return None
        self.get_event()
        found = self._value(self.get_event())
        self.get_event()
        if not self.check_event(yaml.StreamEndEvent):
            raise _mistake("a second document (---): put it into a file", self.peek_event())
        return found

    def _value(self, event: Any) -> Any:
        match event:
            case yaml.ScalarEvent():
                return self._scalar(event)
            case yaml.AliasEvent():
                raise _mistake("a reference (*): write it out", event)
            case _ if event.tag is not None:
                raise _mistake(f"the tag {event.tag!r} is not known here", event)
            case yaml.MappingStartEvent():
                return self._mapping()
            case _:
                return list(self._items())

    def _scalar(self, event: Any) -> Any:
        """A text, unless it is written plainly and begins like something else."""
        text, plain = event.value, event.implicit[0]
        if event.tag is None and not (plain and text[:1] in self.yaml_implicit_resolvers):
            return text
        tag = event.tag or _tag(text)
        if tag == self.DEFAULT_SCALAR_TAG:
            return text
        node = yaml.ScalarNode(tag, text, event.start_mark, event.end_mark)
        try:
            return self.construct_object(node)
        except ValueError as error:  # a day that there is not
            raise _mistake(f"{text!r}: {error}", event) from None

    def _items(self) -> Iterator[Any]:
        while not isinstance(event := self.get_event(), yaml.SequenceEndEvent):
            yield self._value(event)

    def _mapping(self) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        while not isinstance(event := self.get_event(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _mistake("a key must be one word: quote it", event)
            if (key := self._scalar(event)) in found:
                raise _mistake(f"the key {key!r} stands twice: keep one", event)
            found[key] = self._value(self.get_event())
        return found


@lru_cache(maxsize=4096)
def _tag(text: str) -> str:
    """What kind of thing a text without quotes is; keys come again and again."""
    return _Loader("").resolve(yaml.ScalarNode, text, (True, False))


def _mistake(what: str, event: Any) -> yaml.MarkedYAMLError:
    return yaml.constructor.ConstructorError(None, None, what, event.start_mark)


def read(file: Path) -> Any:
    """What `file` holds; raises `KnowledgeError` for what is not one plain YAML document."""
    try:
        loader = _StrictLoader(file.read_bytes())
        try:
            return loader.document()
        finally:
            loader.dispose()
    except OSError as error:
        raise KnowledgeError((Problem(file, 0, f"can't be read: {error.strerror}"),)) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise KnowledgeError((Problem(file, line, f"broken YAML: {error.problem}"),)) from None
    except yaml.reader.ReaderError as error:
        encoded = "UTF-8" in error.reason
        what = "is not UTF-8: save it as UTF-8" if encoded else f"broken YAML: {error.reason}"
        raise KnowledgeError((Problem(file, 0 if encoded else 1, what),)) from None


def line_of(file: Path, place: tuple[str | int, ...]) -> int:
    """The line of `file` where the value at `place` (keys and positions) begins.

    Reads the file again: used only when there is something to report.
    """
    node: Any = _compose(file.read_bytes(), Loader=_Loader)
    line = 1
    for step in place:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line
