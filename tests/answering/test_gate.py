import pytest

from bot.answering.engine import Engine
from bot.answering.gate import restricting, strange_figure
from bot.answering.outcome import Answer, Decline
from tests.answering.small import ask, read


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
    assert not strange_figure(read("is it right that how many children were killed: 10"), {200})
    assert ask("how many children under 10 were killed").startswith("decline")


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
