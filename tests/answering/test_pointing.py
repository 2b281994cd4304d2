import pytest

from bot.answering.converse import Conversation
from bot.answering.engine import Engine
from bot.answering.outcome import Reason
from tests.answering.small import told


def _talk(engine: Engine, *texts: str) -> str:
    """The last outcome of a conversation."""
    conversation = Conversation(engine)
    return [told(conversation.reply(text).outcome) for text in texts][-1]


@pytest.mark.parametrize(
    "texts",
    [
        ("which governorate had the most victims", "how many victims in it"),
        ("which governorate had the most victims", "how many children were killed there"),
        ("which governorate had the most victims", "the second one?", "how many died in it"),
        ("وين صار أكتر قتل", "وكم طفل انقتل فيها"),
        ("from where did russia displace people", "how many were killed there?"),
    ],
)
def test_there_is_the_place_that_an_answer_told(engine: Engine, texts: tuple[str, ...]) -> None:
    assert _talk(engine, *texts).startswith(f"decline {Reason.PLACE}")


def test_it_is_the_time_that_an_answer_told(engine: Engine) -> None:
    outcome = _talk(engine, "which years were the deadliest", "how many were killed in them")
    assert outcome.startswith(f"decline {Reason.PERIOD}")


@pytest.mark.parametrize(
    ("texts", "outcome"),
    [
        (("children killed in the fourth year", "how many massacres that year"), "-year-four"),
        (("كم طفل قتل بالسنة الرابعة", "كم مجزرة صارت بنفس السنة"), "massacres-year-four"),
        (("كم طفل قتل بالسنة الرابعة", "وهالسنة كم سيدة"), "women-killed-year-four"),
        (("children killed in 2017", "how many massacres that year"), "decline period"),
        (("how many children were killed", "how many women in the same period"), "women-killed"),
        (("how many children were killed", "how many women this year"), "decline period"),
    ],
)
def test_that_year_is_the_one_spoken_of(
    engine: Engine, texts: tuple[str, ...], outcome: str
) -> None:
    assert outcome in _talk(engine, *texts)


@pytest.mark.parametrize(
    ("texts", "outcome"),
    [
        (("how many were displaced in the northwest", "and in total?"), "displaced"),
        (("كم شخص نزح من شمال غرب سوريا", "وكم عدد النازحين بالمجمل"), "displaced"),
        (("massacres?", "in Idlib?", "and overall in the last year"), "massacres-year-four"),
        (("children killed by the regime", "and in total?"), "decline perpetrator regime"),
        (("children killed in 2017", "and in total in Aleppo?"), "decline"),
    ],
)
def test_in_all_no_longer_keeps_to_a_place(
    engine: Engine, texts: tuple[str, ...], outcome: str
) -> None:
    assert _talk(engine, *texts).startswith(outcome)
    assert not _talk(engine, *texts).startswith(f"{outcome}-northwest")
