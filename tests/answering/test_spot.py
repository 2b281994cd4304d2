import pytest

from bot.answering.engine import Engine
from bot.answering.forms import How
from bot.answering.spot import Spotter
from bot.text import tokenize
from tests.answering.small import SPOTTER, spot


def _covered(text: str) -> list[tuple[str, str]]:
    spotted = spot(text)
    return [
        (spotted.raw(span), "/".join(span.concepts) or span.kind)
        for span in spotted.spans
        if span.kind != "filler"
    ]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("children killed", [("children", "children"), ("killed", "killing")]),
        ("barrel bombs", [("barrel bombs", "barrels")]),
        ("the death toll", [("the death toll", "death-toll")]),
        ("medical facilities", [("medical facilities", "medical")]),
        ("وبالمدارس", [("وبالمدارس", "schools")]),
        ("the russian army", [("the russian army", "russia")]),
        ("purple children", [("purple", "unknown"), ("children", "children")]),
        ("killed in action", []),
        ("12 children", [("12", "number"), ("children", "children")]),
    ],
)
def test_the_longest_label_names_the_words(text: str, concepts: list[tuple[str, str]]) -> None:
    assert _covered(text) == concepts


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("children", How.WRITTEN),
        ("bombings", How.STEM),
        ("بالمستشفى", How.CLITIC),
        ("childern", How.SPELLING),
    ],
)
def test_a_span_tells_how_it_was_recognised(text: str, how: How) -> None:
    (span,) = spot(text).spans
    assert span.how is how
    assert span.label


def test_latin_letters_are_read_as_arabic_only_where_english_fails() -> None:
    assert spot("kam tefl 2atalo").arabizi
    assert not spot("how many children").arabizi
    assert not spot("how many purple children").arabizi
    assert dict(_covered("kam tefl 2atalo l rus")) == {
        "kam": "how-many",
        "tefl": "children",
        "2atalo": "killing",
        "rus": "russia",
    }


def test_a_label_of_two_concepts_names_both() -> None:
    (span,) = spot("russian ministry").spans
    assert span.concepts == ("ministry",)
    (span,) = spot("moscow").spans
    assert span.concepts == ("ministry",)


def test_no_words_have_no_spans() -> None:
    assert spot("").spans == ()


def test_every_word_is_covered_once_and_in_order() -> None:
    spotted = spot("please how many purple children were killed since 2018 by the barrel bomb")
    assert [span.start for span in spotted.spans[1:]] == [s.stop for s in spotted.spans[:-1]]
    assert spotted.spans[0].start == 0
    assert spotted.spans[-1].stop == len(spotted.tokens)


def test_a_question_word_takes_in_no_real_word() -> None:
    written = tokenize("how attic schools")
    assert [span.kind for span in SPOTTER.spot(written, bold=True).spans][1] == "unknown"


def test_a_known_name_with_a_digit_makes_no_english_question_arabizi(engine: Engine) -> None:
    assert not engine.read("R2P: is it invoked, and what for?").spotted.arabizi


def test_a_longer_label_hides_others(engine: Engine) -> None:
    reader = Spotter(engine.knowledge)
    spotted = reader.spot(tokenize("when was the killing at its worst"))

    assert "killing" not in reader.inside(spotted)
    assert "icc" in reader.inside(reader.spot(tokenize("be sent to the ICC")))
