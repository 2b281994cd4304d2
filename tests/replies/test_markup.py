from hypothesis import given
from hypothesis import strategies as st

from bot.language import Language
from bot.replies.markup import (
    Anchor,
    Body,
    Bold,
    Line,
    Plain,
    bolded,
    divided,
    isolated,
    spaced,
    unmarked,
)
from tests.botapi.markup import parse_html


def test_text_is_escaped_and_a_link_keeps_its_address() -> None:
    line: Line = (Plain("<b> & "), Bold("<7>"), Anchor('a"', 'https://x.org/?a=1&b="2"'))
    html = Body((line,), Language.EN).html
    assert html == (
        '&lt;b&gt; &amp; <b>&lt;7&gt;</b><a href="https://x.org/?a=1&amp;b=&quot;2&quot;">a"</a>'
    )


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_is_valid_html_for_telegram(text: str) -> None:
    plain, _ = parse_html(Body(((Plain(text),),), Language.EN).html)
    assert plain.replace("\u2068", "").replace("\u2069", "") == text.replace("\u2068", "").replace(
        "\u2069", ""
    )


def test_an_arabic_line_that_begins_otherwise_is_marked_to_read_from_the_right() -> None:
    lines: tuple[Line, ...] = ((Plain("SNHR تقرير"),), (), (Plain("تقرير"),))
    assert Body(lines, Language.AR).html.split("\n") == [
        "\u200f\u2068SNHR\u2069 تقرير",
        "",
        "تقرير",
    ]


def test_latin_names_numbers_with_signs_and_formulas_are_isolated_in_arabic() -> None:
    assert isolated("قرار S/2254 رقم", Language.AR) == "قرار \u2068S/2254\u2069 رقم"
    assert isolated("(107 + 15)", Language.AR) == "(\u2068107 + 15\u2069)"
    assert isolated("28.8%", Language.AR) == "\u206828.8%\u2069"
    assert isolated("الفارق (+03:00)", Language.AR) == "الفارق (\u2068+03:00\u2069)"
    assert isolated("مقتل 1928 طفلاً", Language.AR) == "مقتل 1928 طفلاً"


def test_a_moment_stands_in_arabic_as_it_is_to_be_written() -> None:
    shown = "مثال: \u20682026-11-25 18:00 Asia/Damascus\u2069"
    assert isolated("مثال: 2026-11-25 18:00 Asia/Damascus", Language.AR) == shown
    assert isolated("25 تشرين الثاني 2026", Language.AR) == "25 تشرين الثاني 2026"


def test_several_empty_lines_become_one() -> None:
    line = (Plain("x"),)
    assert list(spaced([line, (), (), line])) == [line, (), line]


def test_an_arabic_word_is_isolated_in_english() -> None:
    assert isolated("“حزب الله” killed", Language.EN) == "“\u2068حزب الله\u2069” killed"


def test_plain_text_has_neither_markup_nor_invisible_signs() -> None:
    body = Body(((Plain("تقرير SNHR "), Anchor("هنا", "https://x.org")),), Language.AR)
    assert body.plain == "تقرير SNHR هنا"
    assert body.printed == "تقرير SNHR هنا <https://x.org>"


def test_the_figure_between_asterisks_is_bold() -> None:
    assert bolded("**7** of **9** x") == (Bold("7"), Plain(" of "), Bold("9"), Plain(" x"))
    assert unmarked("at least **7**") == "at least 7"


def test_a_text_of_several_lines_is_divided_around_its_links() -> None:
    link = Anchor("b", "https://x.org")
    assert list(divided((Plain("a\n"), link, Plain("c\n\nd")))) == [
        (Plain("a"),),
        (Plain(""), link, Plain("c")),
        (Plain(""),),
        (Plain("d"),),
    ]


def test_a_command_stays_whole_in_arabic_so_that_it_can_be_pressed() -> None:
    assert isolated("لتغيير اللغة: /language، أو", Language.AR) == (
        "لتغيير اللغة: \u2068/language\u2069، أو"
    )
    assert isolated("و/أو S/2254", Language.AR) == "و/أو \u2068S/2254\u2069"
