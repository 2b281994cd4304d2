from dataclasses import replace

import pytest

from bot.answering.engine import Engine
from bot.answering.gate import restricting, strange_figure
from bot.answering.outcome import Answer, Decline
from tests.answering.small import ask, read, told


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("how many purple children were killed", ["purple"]),
        ("children killed in Narnia", ["Narnia"]),
        ("children killed by zorgs", ["zorgs"]),
        ("children of gondor killed", ["gondor"]),
        ("children that Sauron killed", ["Sauron"]),
        ("كم طفلاً زرافياً قُتل", ["زرافيا"]),
        ("brutally killed children", ["brutally"]),
        ("how many children did the weavers harm", ["weavers", "harm"]),
        ("children were killed, alas", ["alas"]),
        ("children killed", []),
        ("xyzzy", ["xyzzy"]),
    ],
)
def test_a_strange_word_counts_where_it_may_restrict(text: str, strange: list[str]) -> None:
    assert [left.word for left in restricting(read(text), counted=True)] == strange


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many purple children were killed", "decline unknown-words purple"),
        ("children killed by zorgs", "decline unknown-words zorgs"),
        ("كم طفلاً زرافياً قُتل", "decline unknown-words زرافيا"),
        ("the health sector in narnia", "decline unknown-words narnia"),
        ("brutally killed children", "decline unknown-words brutally"),
        ("children were killed, bulgarian", "decline unknown-words bulgarian"),
    ],
)
def test_a_word_that_may_restrict_declines(question: str, outcome: str) -> None:
    assert ask(question) == outcome


def test_a_word_of_the_facts_own_phrasings_passes() -> None:
    assert ask("what happened to the talks negotiations") == "talks-failed"


def test_where_no_deed_is_named_any_strange_word_may_be_it() -> None:
    assert ask("how many schools did Russia inspect") == "decline unknown-words inspect"
    assert ask("kids tickled") == "decline unknown-words tickled"


def test_a_number_that_is_no_figure_of_the_report_may_be_an_age() -> None:
    assert strange_figure(read("how many children under 10 were killed"), {200})
    assert not strange_figure(read("how many children, 200?"), {200})
    assert not strange_figure(read("were 10 children killed"), {200})
    assert not strange_figure(read("10 children? how many were killed"), {200})
    assert strange_figure(read("i am 10. how many children were killed"), {200})
    assert not strange_figure(read("is it right that how many children were killed: 10"), {200})
    assert ask("how many children under 10 were killed").startswith("decline")


@pytest.mark.parametrize(
    "question",
    [
        "is it true that 6,686 zorgs were killed?",
        "attacks on hospitals and wells",
        "كم هجوماً على المشافي والمحلات مجتمعة",
        "children killed in the wells",
        "is 13 the number of US vetoes",
        "how many schools were not attacked",
        "كم مدنياً لم تقتل روسيا؟",
        "How many children would Russia kill in five more years?",
        "كم طفلاً ستقتل روسيا في خمس سنوات أخرى؟",
        "how many Russian forces did civilians kill",
        "كم طفلة قُتلت؟",
        "how many of the 6,686 were guards",
        "of the 107 how many were doctors",
        "how many hospitals were warned before they were bombed",
        "how many people who smoke were killed",
        "how many children who played outside were killed",
        "how many times were civilians killed",
        "how many incidents killed children",
        "in how many attacks were medics killed",
        "how many states voted against the resolution",
        "how many chapters does the report have",
        "Of the 21 media workers how many were photographers?",
        "of the 15 medical personnel how many were doctors",
        "which of the two killed more women, Russia or Iran",
        "Did Iran and Russia jointly bomb hospitals?",
        "when was the Commission of Inquiry's report published",
        "which governorate had the most massacres",
        "in which governorate were most children killed",
        "which party killed the most children",
        "which day was the bloodiest",
        "كم مرة قُتل أطفال",
    ],
)
def test_one_word_that_changes_a_question_gets_no_plain_figure(
    engine: Engine, question: str
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Decline) or (isinstance(outcome, Answer) and outcome.missing)


@pytest.mark.parametrize(
    "question",
    [
        "how many times were children killed",
        "كم مرة قُتل أطفال",
        "how many planes killed civilians",
        "كم طائرة قتلت مدنيين",
        "children, not girls, killed by Russia",
        "كم فيديو راجعتم",
    ],
)
def test_what_is_counted_is_what_is_asked_for(engine: Engine, question: str) -> None:
    assert isinstance(engine.ask(question), Decline)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("how often were schools attacked", "schools-attacked"),
        ("how many of the 6,686 were children", "children-killed"),
        ("how many people who lost their lives were women", "women-killed"),
        ("what does the report say about Russia and Iran", "iranian-militias-unleashed"),
        ("which governorate saw the most civilian deaths", "deadliest-governorates"),
        ("كم مرة قُصفت المدارس", "schools-attacked"),
    ],
)
def test_what_the_figures_do_count_is_answered(engine: Engine, question: str, fact: str) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert outcome.facts[0].id == fact


def test_who_signs_is_nobody_that_is_asked_about(engine: Engine) -> None:
    def outcome(text: str) -> str:
        return told(engine.ask(text))

    assert outcome("how many women were killed? Kind regards, Margaret Smythe") == "women-killed"
    assert outcome("how many Margaret women were killed? Kind regards").startswith("decline")
    assert outcome("how many women were killed, Margaret?").startswith("decline")


def test_a_party_that_is_counted_is_not_its_victims(engine: Engine) -> None:
    def outcome(text: str) -> str:
        return told(engine.ask(text))

    assert outcome("how many of those Russian soldiers in Syria died").startswith("decline")
    assert outcome("how many of those Russia killed") == "civilians-killed"
    assert (
        outcome("how many of Russia's victims died in year four") == "civilians-killed-year-four"
    )


def test_a_figure_is_strange_where_only_what_was_asked_before_counts() -> None:
    question = replace(read("in 016"), asks=frozenset({"how-many"}), figures=(16.0,))
    assert strange_figure(question, ())
