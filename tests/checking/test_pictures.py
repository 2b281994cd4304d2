import pytest

from bot.checking.pictures import pictures
from bot.knowledge.load import load
from tests.knowledge.editing import Copy

WHOLE = "  whole: civilians-killed\n"
CIVILIANS = "    civilians-killed: {en: Civilians, ar: المدنيون}\n"
CHILDREN = "    children-killed: {en: Children, ar: الأطفال}\n"
REST = "  rest: {en: Others, ar: آخرون}\n"


def _wrong(copy: Copy) -> list[str]:
    return [problem.what for problem in pictures(load(copy.folder))]


def _bar(id_: str) -> str:
    return f"    {id_}: {{en: X, ar: س}}\n"


def test_the_little_charts_are_right(copy: Copy) -> None:
    assert _wrong(copy) == []


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (CHILDREN, _bar("no-apology"), "'no-apology' has no figure"),
        (CHILDREN, _bar("refugees-returned"), "'refugees-returned' is a claim of 'ministry'"),
        (CHILDREN, _bar("schools-attacked"), "different units"),
        (CHILDREN, _bar("children-killed-year-four"), "over different periods"),
        (CHILDREN, _bar("children-killed-year-four"), "is not a part of 'civilians-killed'"),
        (WHOLE, "", "rest: needs a 'whole'"),
        (REST, REST + "  beside: year-four\n", "beside: goes with no 'rest'"),
        (REST, "  beside: year-four\n", "'women-killed' is not counted over 'year-four' too"),
        ("en: Civilians killed,", "en: 600 killed,", "title: has a figure in it"),
        ("en: Children,", "en: 200 children,", "bars.children-killed: has a figure in it"),
    ],
)
def test_a_chart_that_would_mislead_is_found(copy: Copy, old: str, new: str, why: str) -> None:
    copy.change("charts", old, new)
    assert any(why in what for what in _wrong(copy)), _wrong(copy)


@pytest.mark.parametrize("qualifier", ["at least", "about", "more than"])
def test_no_remainder_of_a_minimum_is_drawn(copy: Copy, qualifier: str) -> None:
    copy.change("killed", "qualifier: documented", f"qualifier: {qualifier}")
    assert any("all documented figures" in what for what in _wrong(copy))


def test_parts_that_may_overlap_leave_no_remainder(copy: Copy) -> None:
    copy.change("killed", "    disjoint: women-killed\n", "")
    assert any("disjoint parts" in what for what in _wrong(copy))


def test_a_caption_that_telegram_would_refuse_is_found(copy: Copy) -> None:
    copy.change("killed", "The network documented **600**", "The network " * 90 + "**600**")
    (found,) = _wrong(copy)
    assert found.startswith("civilians-killed: en: is ")
    assert "too long for the caption" in found


def test_a_note_that_does_not_fit_the_picture_is_found(copy: Copy) -> None:
    copy.change("charts", "Both are minimums.", "Both are minimums. " * 200)
    found = _wrong(copy)
    assert any("does not fit a picture in EN" in what for what in found)
    assert any("its caption in EN is" in what for what in found)
