import re
from importlib.resources import files
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
