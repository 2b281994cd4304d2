import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Decline


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("how many friends were killed by Russia", "friends"),
        ("how many children understood", "understood"),
        ("كم طفل فهم", "فهم"),
        ("كم فهم طفل", "فهم"),
        ("كم فريق قتلت روسيا", "فريق"),
        ("كم طفل حاولت روسيا قتله", "حاولت"),
        ("how many children of colleagues were killed", "colleagues"),
        ("كم طفلاً قتلت روسيا بالزملاء", "بالزملاء"),
        ("كم طفلاً قتلت روسيا في المدرزة", "المدرزة"),
    ],
)
def test_what_stands_where_the_counted_or_the_deed_would_is_asked_about(
    engine: Engine, question: str, word: str
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Decline)
    assert [missing.word for missing in outcome.missing] == [word]


@pytest.mark.parametrize(
    "question",
    [
        "how many have been killed",
        "how many exactly were killed",
        "how many children in total",
        "children, if you can help, how many were killed",
        "كم طفلاً لو سمحتم قتلت روسيا",
    ],
)
def test_words_that_count_nothing_may_stand_there(engine: Engine, question: str) -> None:
    assert isinstance(engine.ask(question), Answer)


@pytest.mark.parametrize(
    "question",
    ["civilians killed by units", "killed by the bots", "كم مدنيا قتل على يد الزملاء"],
)
def test_a_word_where_the_doer_would_stand_is_asked_about(engine: Engine, question: str) -> None:
    assert isinstance(engine.ask(question), Decline)
