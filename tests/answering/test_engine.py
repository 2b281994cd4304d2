import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Reason
from tests.answering.small import ENGINE, SMALL, ask, decline, told


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("kids killed?", "children-killed"),
        ("attacks on hospitals?", "medical-attacked"),
        ("كم طفلاً قُتل؟", "children-killed"),
        ("قديش مشفى انضرب", "medical-attacked"),
        ("kam tefl 2atalo l rus", "children-killed"),
        ("how many children did the US coalition kill?", "decline perpetrator US coalition"),
        ("hello", "chat greeting"),
    ],
)
def test_a_text_comes_to_an_outcome(question: str, outcome: str) -> None:
    assert ask(question) == outcome


@pytest.mark.parametrize("text", ["", " \n", "🙂🙂", "???", "\u200f", "ــ"])
def test_a_text_without_words_is_empty(text: str) -> None:
    assert decline(text).reasons == (Reason.EMPTY,)


def test_a_text_that_is_too_long_is_declined_and_one_that_just_fits_is_read() -> None:
    assert decline("children " * 65).reasons == (Reason.TOO_LONG,)
    assert ask("children " * 62 + "killed please") == "children-killed"


def test_reading_and_deciding_is_asking() -> None:
    text = "women and soldiers killed"
    assert ENGINE.decide(ENGINE.read(text)) == ENGINE.ask(text)


def test_figures_that_were_stated_before_are_combined() -> None:
    facts = (SMALL.facts["children-killed"], SMALL.facts["women-killed"])
    combined = ENGINE.combine(ENGINE.read("together?"), facts)
    assert combined is not None
    assert combined.computed[0].value == 300
    assert ENGINE.combine(ENGINE.read("together?"), facts[:1]) is None


def test_being_warm_changes_no_outcome() -> None:
    cold, warm = Engine(SMALL), Engine(SMALL)
    warm.warm_up()
    for text in ("any results of the negotiations in astana", "kids", "xyzzy"):
        assert told(cold.ask(text)) == told(warm.ask(text))


def test_a_finding_may_need_what_a_longer_label_hides(engine: Engine) -> None:
    outcome = engine.ask("وين راح أكتر ناس")

    assert isinstance(outcome, Answer)
    assert outcome.facts[0].id == "deadliest-governorates"
