from pathlib import Path

import pytest

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Choice, Decline, Reason, Talk
from bot.knowledge.load import load
from tests.answering.small import ENGINE, SMALL, answer, ask, decline, told
from tests.knowledge.editing import Copy


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many civilians were killed", "civilians-killed"),
        ("the death toll", "civilians-killed"),
        ("children killed by Russia in Syria since the start", "children-killed"),
        ("how many refugees according to moscow", "refugees-returned"),
        ("did Russia apologise", "no-apology"),
        ("why did Russia never apologise", "no-apology"),
        ("what happened to the astana talks", "talks-failed"),
        ("recommendations to the UN", "advice-to-un"),
        ("who published it", "report-publisher"),
        ("source?", "report-publisher"),
    ],
)
def test_what_names_a_fact_is_answered(question: str, outcome: str) -> None:
    assert ask(question) == outcome


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many children did the US coalition kill?", "decline perpetrator US coalition"),
        ("children killed in 2016", "decline period 2016"),
        ("كم طفل قتل التحالف", "decline perpetrator التحالف"),
        ("how many soldiers were killed?", "decline victim soldiers"),
        ("barrel bombs?", "decline weapon barrel bombs"),
        ("how many children killed in Gaza", "decline place Gaza"),
        ("how many infants were killed", "decline victim infants"),
        ("children killed in Aleppo", "decline place Aleppo"),
        ("children killed by wagner", "decline perpetrator wagner"),
        ("children killed according to the regime", "decline speaker regime"),
        ("where is my brother", "decline person my brother"),
        ("when were children killed", "decline measure when were children killed"),
    ],
)
def test_what_differs_in_one_word_is_declined_by_name(question: str, outcome: str) -> None:
    assert ask(question) == outcome


@pytest.mark.parametrize(
    ("question", "asked", "counted_as"),
    [
        ("hospitals attacked", "hospitals", "medical"),
        ("girls killed", "girls", "children"),
        ("children killed by the Russian air force", "air-force", "russia"),
    ],
)
def test_what_is_counted_together_is_answered_with_a_note(
    question: str, asked: str, counted_as: str
) -> None:
    (note,) = answer(question).notes
    assert (note.asked.id, note.counted_as.id) == (asked, counted_as)


def test_a_plain_answer_needs_no_note() -> None:
    assert answer("children killed by Russia").notes == ()
    assert answer("how many people were killed").notes == ()


def test_an_editors_choice_is_offered_with_its_options() -> None:
    outcome = ENGINE.ask("the health sector")
    assert isinstance(outcome, Choice)
    assert outcome.entry == SMALL.choices["health-sector"]
    assert [fact.id for fact, _ in outcome.options] == ["medical-attacked", "civilians-killed"]


def test_a_figure_alone_is_asked_what_it_stands_for() -> None:
    outcome = answer("what does 200 stand for")
    assert outcome.facts[0].id == "children-killed"


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("the meaning of a clinic", "clinic"),
        ("what do you mean by schools attacked", "attacked"),
        ("what are schools", "schools"),
    ],
)
def test_how_many_is_no_answer_to_what_something_is(question: str, word: str) -> None:
    outcome = decline(question)
    assert outcome.reasons == (Reason.DEFINITION,)
    assert word in [missing.word for missing in outcome.missing]
    assert outcome.near


def test_a_count_may_be_asked_for_with_what_is() -> None:
    assert answer("what is the number of children killed").facts[0].id == "children-killed"


def test_a_figure_of_no_fact_stands_for_nothing() -> None:
    assert ask("what does 12345 stand for").startswith("decline")


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("hello", Talk.GREETING),
        ("مرحبا", Talk.GREETING),
        ("thank you", Talk.THANKS),
        ("bye", Talk.GOODBYE),
        ("help me", Talk.HELP),
        ("who are you?", Talk.IDENTITY),
        ("من أنت", Talk.IDENTITY),
        ("in Arabic please", Talk.LANGUAGE),
    ],
)
def test_small_talk_asks_for_no_fact(text: str, talk: Talk) -> None:
    assert ask(text) == f"chat {talk}"


def test_small_talk_with_a_question_is_a_question() -> None:
    assert ask("hello, how many children were killed, thank you") == "children-killed"
    assert ask("hello xyzzy").startswith("decline")


def test_a_decline_offers_what_is_near_and_never_the_answer() -> None:
    assert "children-killed" in [fact.id for fact in decline("children killed in 2016").near]


def test_what_a_journalist_says_of_himself_is_no_restriction() -> None:
    assert ask("I am a journalist from Aleppo, how many children were killed") == "children-killed"


def test_facts_that_fit_alike_are_a_choice(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "knowledge")
    text = copy.text("other")
    start = text.index("  schools-attacked:")
    twin = text[start : text.index("  refugees-returned:")].replace("schools-attacked", "twin")
    copy.file("other").with_name("third.yaml").write_text(f"facts:\n{twin}", encoding="utf-8")
    outcome = Engine(load(copy.folder)).ask("attacks on schools")
    assert told(outcome) == "choose schools-attacked twin"


def test_a_remainder_of_what_is_not_counted_is_declined() -> None:
    assert ask("soldiers killed except children") == "decline victim soldiers"


def test_a_part_that_is_missing_leaves_nothing_to_reckon_with() -> None:
    assert ask("difference between women and soldiers killed") == "decline victim soldiers"


def test_what_a_second_part_lacks_is_named_and_not_what_the_first_one_has(engine: Engine) -> None:
    outcome = engine.ask("How many children were killed and how many were wounded?")
    assert isinstance(outcome, Answer)
    assert [missing.word for missing in outcome.missing] == ["wounded"]


@pytest.mark.parametrize("text", ["who is the bearded chairman", "which judge read the report"])
def test_a_strange_word_in_a_question_about_the_report_itself_is_never_passed_over(
    engine: Engine, text: str
) -> None:
    assert isinstance(engine.ask(text), Decline)


def test_who_is_asked_to_do_something_is_never_passed_over(engine: Engine) -> None:
    assert isinstance(engine.ask("when did the EU apologise"), Decline)
    assert isinstance(engine.ask("when did Russia apologise"), Answer)
