import pytest

from bot.answering.converse import Conversation
from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Operation
from tests.answering.small import answer, ask


@pytest.mark.parametrize(
    ("question", "operation", "value"),
    [
        ("percentage of civilians killed who were children", Operation.SHARE, 33.3),
        ("what share of civilians killed were women", Operation.SHARE, 16.7),
        ("what percentage of children killed were killed last year", Operation.SHARE, 10),
        ("women and children killed together", Operation.SUM, 300),
        ("how many more children than women were killed", Operation.DIFFERENCE, 100),
        ("difference between children and women killed", Operation.DIFFERENCE, 100),
        ("ratio of children to women killed", Operation.RATIO, 2),
        ("children compared with women killed", Operation.COMPARISON, 100),
        ("children killed per day", Operation.AVERAGE, 0.1),
        ("children killed per month", Operation.AVERAGE, 4.2),
        ("civilians killed per year", Operation.AVERAGE, 150),
        ("children killed last year per month", Operation.AVERAGE, 1.7),
        ("civilians killed except children", Operation.DIFFERENCE, 400),
        ("children killed before last year", Operation.DIFFERENCE, 180),
        ("children killed except last year", Operation.DIFFERENCE, 180),
        ("children killed before last year, the first three years", Operation.DIFFERENCE, 180),
        ("children killed before last year not by the regime", Operation.DIFFERENCE, 180),
        ("كم بالمئة من القتلى أطفال", Operation.SHARE, 33.3),
        ("الأطفال والنساء معاً", Operation.SUM, 300),
    ],
)
def test_what_the_figures_allow_is_computed(
    question: str, operation: Operation, value: float
) -> None:
    (computed,) = answer(question).computed
    assert (computed.operation, computed.value) == (operation, value)


def test_those_who_were_killed_are_the_whole(engine: Engine) -> None:
    outcome = engine.ask("share of women among those killed in the fourth year")
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [11.4]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("of all the children killed what percentage died in the fourth year", 4.1),
        ("children killed in the fourth year as a share of all children killed", 4.1),
        ("of the children killed in the fourth year what share of the dead is that", 17.7),
        ("of the civilians killed in the fourth year what share were children", 17.7),
    ],
)
def test_what_a_share_is_asked_of_is_the_whole(
    engine: Engine, question: str, value: float
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [value]


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("not the children, just the women russia killed", "women-killed"),
        ("لا أسأل عن الأطفال بل عن النساء: كم قتلت منهن روسيا؟", "women-killed"),
    ],
)
def test_what_is_no_part_of_what_is_asked_is_not_taken_away(
    engine: Engine, question: str, fact: str
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer)
    assert [told.id for told in outcome.facts] == [fact]


@pytest.mark.parametrize(
    "question",
    [
        "what percentage of schools attacked were children",
        "what percentage of women killed were children",
        "percentage of schools attacked",
        "what percentage of children were killed",
        "difference between children killed and schools attacked",
        "women killed before last year",
        "schools attacked except last year",
        "children killed except yesterday",
        "children killed except last year and yesterday",
        "children killed except the first three years",
        "civilians killed before last year except women",
        "civilians killed except women before last year",
    ],
)
def test_what_they_do_not_allow_is_declined(question: str) -> None:
    assert ask(question).startswith("decline not-computable")


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("percentage of soldiers killed", "decline victim soldiers"),
        ("percentage of children killed by the coalition", "decline perpetrator coalition"),
        ("children killed in 2016 per day", "decline period 2016"),
        ("what percentage of children killed were killed in Aleppo", "decline place Aleppo"),
    ],
)
def test_what_is_not_counted_is_not_reckoned_with(question: str, reason: str) -> None:
    assert ask(question) == reason


def test_the_figures_of_a_computation_are_those_that_are_cited() -> None:
    outcome = answer("women and children killed together")
    assert outcome.computed[0].of == outcome.facts
    outcome = answer("percentage of civilians killed who were children")
    assert outcome.computed[0].of == outcome.facts


def test_the_rest_of_a_whole_is_what_its_parts_leave(engine: Engine) -> None:
    conversation = Conversation(engine)
    texts = ("civilians killed", "children?", "women?", "what remains?")
    outcome = [conversation.reply(text).outcome for text in texts][-1]
    assert isinstance(outcome, Answer)
    assert [computed.value for computed in outcome.computed] == [6686 - 1928 - 908]
