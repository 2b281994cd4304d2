import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Decline, Reason
from bot.answering.scope import EXCEPT, NOT, ruled_out
from tests.answering.small import answer, ask, decline, sentence


def _ruled(text: str) -> dict[str, str]:
    read = sentence(text)
    return {read.spotted.raw(read.spans[at]): cue for at, cue in ruled_out(read).items()}


@pytest.mark.parametrize(
    ("text", "ruled"),
    [
        ("not the regime, the Russians", {"regime": NOT}),
        ("neither children nor women", {"children": NOT, "women": NOT}),
        ("not the regime and the coalition", {"regime": NOT, "coalition": NOT}),
        ("مو النظام، الروس", {"النظام": NOT}),
        ("غير الأطفال", {"الأطفال": NOT}),
        ("civilians except children", {"children": EXCEPT}),
        ("civilians except children and women", {"children": EXCEPT, "women": EXCEPT}),
        ("civilians without children killed", {"children": EXCEPT}),
        ("children except in 2016", {"in": EXCEPT}),
        ("children before the fourth year", {"the fourth year": EXCEPT}),
        ("children were not killed", {}),
        ("children before", {}),
        ("not", {}),
        ("not please", {}),
    ],
)
def test_a_cue_rules_out_what_follows_it(text: str, ruled: dict[str, str]) -> None:
    assert _ruled(text) == ruled


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many women did the Russians kill, not the regime?", "women-killed"),
        ("not the regime, the Russians: how many children", "children-killed"),
        ("مو النظام، الروس كم طفل قتلوا", "children-killed"),
        ("children killed by the coalition, not Russia", "decline perpetrator coalition"),
    ],
)
def test_what_is_ruled_out_is_not_asked(question: str, outcome: str) -> None:
    assert ask(question) == outcome


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("civilians killed except infants", Reason.VICTIM),
        ("civilians killed except girls", Reason.VICTIM),
        ("civilians killed except in Aleppo", Reason.PLACE),
        ("civilians killed, not in Aleppo", Reason.PLACE),
        ("civilians killed except by wagner", Reason.PERPETRATOR),
        ("civilians killed except by barrel bombs", Reason.WEAPON),
        ("children killed, not in 2016", Reason.PERIOD),
        ("children killed except in 2016", Reason.PERIOD),
    ],
)
def test_a_part_that_is_not_counted_can_not_be_taken_away(question: str, reason: Reason) -> None:
    assert set(decline(question).reasons) <= {reason, Reason.NOT_COMPUTABLE}


def test_another_place_takes_nothing_away() -> None:
    assert ask("civilians killed, not in Gaza") in {"civilians-killed", "decline place Gaza"}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("civilians killed except children", 400),
        ("civilians killed who were not children", 400),
        ("civilians killed except children and women", 300),
        ("children killed except last year", 180),
        ("children killed, not last year", 180),
        ("children killed before last year", 180),
        ("children killed in the first three years", 180),
    ],
)
def test_what_is_counted_is_taken_away(question: str, value: float) -> None:
    (computed,) = answer(question).computed
    assert computed.value == value


@pytest.mark.parametrize(
    "question",
    [
        "how many times did they bomb civilian infrastructure like schools and hospitals",
        "attacks on vital facilities, for example schools",
        "كم هجوماً على المراكز الحيوية مثل المدارس والمشافي",
    ],
)
def test_examples_do_not_replace_what_they_are_of(engine: Engine, question: str) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert [fact.id for fact in outcome.facts] == ["vital-facilities-attacked"]


def test_an_example_that_the_report_does_not_count_is_declined(engine: Engine) -> None:
    outcome = engine.ask("attacks on vital facilities including mosques")
    assert isinstance(outcome, Decline)
    assert [missing.word for missing in outcome.missing] == ["mosques"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("massacres before the fourth year began", 321),
        ("كم مجزرة ارتكبتها روسيا قبل أن يبدأ العام الرابع من تدخلها؟", 321),
        ("Leave year four aside: how many women had already been killed?", 857),
    ],
)
def test_a_period_that_is_left_aside_is_taken_away(
    engine: Engine, question: str, value: float
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [value]


def test_a_place_after_not_only_does_not_narrow(engine: Engine) -> None:
    outcome = engine.ask("كم واحد صار نازح بالداخل من ورا ضرب الروس، الكل يعني مو بس الشمال")
    assert isinstance(outcome, Answer)
    assert [fact.id for fact in outcome.facts] == ["displaced"]
