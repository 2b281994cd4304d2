"""YAML files of the knowledge, read strictly and with the line of everything."""

from pathlib import Path
from typing import Any

import yaml

from bot.knowledge.errors import KnowledgeError, Problem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_compose: Any = getattr(yaml, "compose")  # noqa: B009 - PyYAML says nothing of types


_TEXT = "tag:yaml.org,2002:str"


class _StrictLoader(_Loader):
    """The safe loader that takes a key twice, and a reference to another place, for mistakes.

    It makes values of nodes itself, in half of PyYAML's time: nearly all of ours are texts.
    """

    def document(self) -> Any:
        """The one document of the text; None where it is empty."""
        self._taken: set[int] = set()
        node = self.get_single_node()
        return None if node is None else self._value(node)

    def _value(self, node: Any) -> Any:
        if node.tag == _TEXT:
            return node.value
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._taken:
            raise yaml.constructor.ConstructorError(
                None, None, "a reference (*): write it out", node.start_mark
            )
        self._taken.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            self._plain(node, "tag:yaml.org,2002:seq")
            return [self._value(item) for item in node.value]
        self._plain(node, "tag:yaml.org,2002:map")
        return self._mapping(node)

    def _scalar(self, node: Any) -> Any:
        try:
            return self.construct_object(node)
        except ValueError as error:  # a day that there is not
            raise yaml.constructor.ConstructorError(
                None, None, f"{node.value!r}: {error}", node.start_mark
            ) from None

    def _mapping(self, node: Any) -> dict[Any, Any]:
        seen: set[str] = set()
        found: dict[Any, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(
                    None, None, "a key must be one word: quote it", key.start_mark
                )
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice: keep one", key.start_mark
                )
            seen.add(key.value)
            found[self._value(key)] = self._value(value)
        return found

    def _plain(self, node: Any, tag: str) -> None:
        if node.tag != tag:
            raise yaml.constructor.ConstructorError(
                None, None, f"the tag {node.tag!r} is not known here", node.start_mark
            )


def read(file: Path) -> Any:
    """What `file` holds; raises `KnowledgeError` for what is not one plain YAML document."""
    try:
        loader = _StrictLoader(file.read_text(encoding="utf-8"))
        try:
            return loader.document()
        finally:
            loader.dispose()
    except OSError as error:
        raise KnowledgeError((Problem(file, 0, f"can't be read: {error.strerror}"),)) from None
    except UnicodeDecodeError:
        raise KnowledgeError((Problem(file, 0, "is not UTF-8: save it as UTF-8"),)) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise KnowledgeError((Problem(file, line, f"broken YAML: {error.problem}"),)) from None
    except yaml.YAMLError as error:
        what = str(error).partition("\n")[0]
        raise KnowledgeError((Problem(file, 1, f"broken YAML: {what}"),)) from None


def line_of(file: Path, place: tuple[str | int, ...]) -> int:
    """The line of `file` where the value at `place` (keys and positions) begins.

    Reads the file again: used only when there is something to report.
    """
    node: Any = _compose(file.read_text(encoding="utf-8"), Loader=_Loader)
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
