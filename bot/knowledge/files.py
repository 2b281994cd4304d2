"""YAML files of the knowledge, read strictly and with the line of everything."""

from pathlib import Path
from typing import Any

import yaml

from bot.knowledge.errors import KnowledgeError, Problem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_compose: Any = getattr(yaml, "compose")  # noqa: B009 - PyYAML says nothing of types


class _StrictLoader(_Loader):
    """The safe loader that takes a key twice for the mistake it is."""

    def construct_mapping(self, node: Any, deep: Any = False) -> Any:  # noqa: FBT002 - PyYAML's
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(
                    None, None, "a key must be one word: quote it", key.start_mark
                )
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice: keep one", key.start_mark
                )
            seen.add(key.value)
        return _Loader.construct_mapping(self, node, deep=deep)


def read(file: Path) -> Any:
    """What `file` holds; raises `KnowledgeError` for what is not one plain YAML document."""
    try:
        text = file.read_text(encoding="utf-8")
        return yaml.load(text, Loader=_StrictLoader)  # noqa: S506 - a safe loader
    except OSError as error:
        raise KnowledgeError((Problem(file, 1, f"can't be read: {error.strerror}"),)) from None
    except UnicodeDecodeError:
        raise KnowledgeError((Problem(file, 1, "is not UTF-8: save it as UTF-8"),)) from None
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
