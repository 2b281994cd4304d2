import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Decline, Reason
from bot.answering.read import Reader
from bot.language import Language
from tests.answering.small import SMALL, named, read


def test_a_question_is_what_it_asks_of_whom_by_whom_where_and_when() -> None:
    question = read("how many children did Russia kill in Syria last year?")
    assert question.asks >= {"how-many"}
    assert named(question) == ["children", "russia", "killing", "syria"]
    assert [timed.concept for timed in question.periods] == ["year-four"]
    assert question.leftovers == ()
    assert question.language is Language.EN


def test_a_question_is_in_the_language_of_its_letters() -> None:
    assert read("كم طفلاً قُتل").language is Language.AR


def test_what_nothing_explains_is_left_over() -> None:
    question = read("how many purple children")
    assert [(left.word, left.key) for left in question.leftovers] == [("purple", "purple")]


def test_what_is_ruled_out_is_kept_apart() -> None:
    question = read("civilians except children, not the regime")
    assert named(question) == ["civilians"]
    assert [m.word for m in question.excepted] == ["children"]
    assert [m.word for m in question.negated] == ["regime"]


def test_a_time_that_is_taken_away_is_kept_apart() -> None:
    question = read("children killed except last year")
    assert question.periods == ()
    assert [timed.word for timed in question.excepted_periods] == ["last year"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("is it true that 10,000 children were killed", (10_000,)),
        ("10k children", (10_000,)),
        ("630 thousand", (630_000,)),
        ("3.3 million refugees", (3_300_000,)),
        ("two thousand children", (2_000,)),
        ("two children", ()),
        ("630 ألف لاجئ", (630_000,)),
        ("children killed in 2016", ()),
        ("no figure at all", ()),
    ],
)
def test_figures_are_read_with_their_multiplier(text: str, figures: tuple[float, ...]) -> None:
    assert read(text).figures == figures


def test_a_date_is_shown_as_it_was_written() -> None:
    assert [t.word for t in read("killed in May 2016 and since 2017").periods] == [
        "May 2016",
        "2017",
    ]


def test_what_bars_a_question_is_no_mention() -> None:
    question = read("where is my brother")
    assert [bar.word for bar in question.bars] == ["my brother"]
    assert question.mentions == ()


def test_what_comes_after_an_and_is_another_part() -> None:
    question = read("how many women and how many children")
    assert [mention.part for mention in question.mentions] == [0, 1]


def test_only_so_many_words_are_read() -> None:
    assert read("child " * 64).mentions
    assert not read("child " * 65).mentions


def test_readers_of_one_knowledge_read_alike() -> None:
    text = "kam tefl 2atalo l rus last year"
    assert Reader(SMALL).read(text) == read(text)


def test_a_ranking_of_two_things_compares_them() -> None:
    question = read("hit most, schools or hospitals")
    assert "comparison" in question.asks
    assert not any(mention.is_("ranking") for mention in question.mentions)
    assert any(mention.is_("ranking") for mention in read("hit most, hospitals").mentions)


@pytest.mark.parametrize(
    "text",
    [
        "my brother Khaled is missing since 2017",
        "my uncle Omar was killed in Kafr Nabl",
        "أبي أحمد مفقود منذ القصف",
        "اختي فاطمة اختفت بحلب",
        "akhi khaled mafoud mn 2017",
    ],
)
def test_a_relative_who_is_missing_or_dead_is_a_person(engine: Engine, text: str) -> None:
    outcome = engine.ask(text)
    assert isinstance(outcome, Decline)
    assert Reason.PERSON in outcome.reasons
