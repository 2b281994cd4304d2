import ast as python
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import cast

import pytest
from fluent.syntax import FluentParser, ast

from bot.language import Language
from bot.replies.markup import Bold, Plain
from bot.replies.texts import texts

_HOLE = re.compile(r"\$(\w+)")
_COUNTED = {"seconds", "count", "days"}
"""Holes that take a number, which the words around it agree with."""


def _entries(language: Language) -> dict[str, ast.Message]:
    source = (files("bot.replies") / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    body = FluentParser().parse(source).body
    assert not [entry for entry in body if isinstance(entry, ast.Junk)]
    messages = [entry for entry in body if isinstance(entry, ast.Message)]
    found = {entry.id.name: entry for entry in messages}
    assert len(found) == len(messages), "a text stands twice"
    return found


def _holes(language: Language) -> dict[str, set[str]]:
    return {
        key: {ref.id.name for ref in _references(entry)}
        for key, entry in _entries(language).items()
    }


def _references(node: object) -> list[ast.VariableReference]:
    if isinstance(node, ast.VariableReference):
        return [node]
    if isinstance(node, list):
        return [found for item in cast("list[object]", node) for found in _references(item)]
    return _references(list(vars(node).values())) if isinstance(node, ast.BaseNode) else []


def test_both_languages_have_the_same_texts_with_the_same_holes() -> None:
    assert _holes(Language.EN) == _holes(Language.AR)


@pytest.mark.parametrize("language", Language)
def test_a_text_comes_out_as_fluent_itself_would_fill_it(language: Language) -> None:
    for key, holes in _holes(language).items():
        values: dict[str, str | int] = {
            hole: f"<{hole}>" for hole in holes if hole not in _COUNTED
        }
        values |= dict.fromkeys(holes & _COUNTED, 5)
        assert texts(language).say(key, **values) == texts(language).by_fluent(key, values), key


def test_what_fills_a_hole_can_neither_add_markup_nor_another_hole() -> None:
    line = texts(Language.EN).line("lacks-victim", what="{ $what } **x**")
    assert Plain("{ $what } **x**") in line


def test_a_span_stays_what_it_is() -> None:
    line = texts(Language.EN).line("checked-wrong", figure=Bold("7"))
    assert line == (Plain("No: the figure in the report is "), Bold("7"), Plain("."))


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "ثانية واحدة"), (2, "ثانيتين"), (7, "7 ثوانٍ"), (30, "30 ثانية")]
)
def test_arabic_agrees_with_its_number(seconds: int, words: str) -> None:
    assert words in texts(Language.AR).say("limited", seconds=seconds)


def test_arabic_texts_have_no_persian_letters() -> None:
    source = (files("bot.replies") / "locales" / "ar.ftl").read_text(encoding="utf-8")
    assert not re.search("[کیگپچژ]", source)


def _code() -> Iterator[python.AST]:
    for file in Path(str(files("bot"))).rglob("*.py"):
        yield from python.walk(python.parse(file.read_text(encoding="utf-8")))


def _named(node: python.AST) -> str:
    """A pattern of the keys that a text in the code names; nothing where it names none."""
    match node:
        case python.Constant(value=str() as text):
            return re.escape(text)
        case python.JoinedStr(values=parts):
            known = [str(part.value) for part in parts if isinstance(part, python.Constant)]
            if any(re.search("[a-z]-|-[a-z]", text) for text in known):
                return "".join(_named(part) or "[a-z0-9-]+" for part in parts)
        case _:
            pass
    return ""


def test_no_text_is_unused() -> None:
    named = re.compile("|".join({pattern for node in _code() if (pattern := _named(node))}))
    assert [key for key in _entries(Language.EN) if not named.fullmatch(key)] == []


def test_every_text_that_the_code_names_is_there() -> None:
    calls = [node for node in _code() if isinstance(node, python.Call) and node.args]
    named = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, python.Attribute) and call.func.attr in {"say", "line", "said"}
        if isinstance(call.args[0], python.Constant)
    }
    assert named <= set(_entries(Language.EN))
