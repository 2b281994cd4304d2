import pytest

from bot.answering.explain import summary
from tests.answering.small import ENGINE


def test_every_word_is_shown_with_what_it_was_taken_for() -> None:
    told = ENGINE.explain("how many purple childern were killed by the US coalition")
    assert "how many: how-many" in told
    assert "childern: children (as a misspelling" in told
    assert "purple: unknown" in told
    assert "US coalition: coalition" in told


def test_what_was_understood_is_shown() -> None:
    told = ENGINE.explain("is it true that 500 women were killed in 2016, not by the regime")
    assert "women = women as victim" in told
    assert "negated: regime" in told
    assert "periods: 2016" in told
    assert "figures: 500" in told
    assert "asks: whether" in told


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("children killed", "children-killed: fits"),
        ("children killed by the coalition", "children-killed: is not about 'coalition'"),
        ("children killed in 2016", "children-killed: is not for '2016'"),
        ("children killed", "women-killed: is not about 'children'"),
        ("children killed", "needs 'women', which is not named"),
        ("why were children killed", "does not say when, where or why"),
        ("was any regret ever shown", "worded like 'has anybody ever shown any regret'"),
    ],
)
def test_every_candidate_is_shown_with_why_it_fell_out(question: str, line: str) -> None:
    assert line in ENGINE.explain(question)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("kids killed", "children-killed"),
        (
            "percentage of civilians killed who were children",
            "children-killed civilians-killed = 33.3",
        ),
        ("health", "a choice of medical-attacked civilians-killed"),
        ("soldiers killed", "a decline (victim: soldiers)"),
        ("hello", "small talk (greeting)"),
        ("", "a decline (empty: )"),
    ],
)
def test_the_outcome_is_shown_in_a_few_words(question: str, said: str) -> None:
    assert summary(ENGINE.ask(question)) == said
    assert ENGINE.explain(question).endswith(f"outcome: {said}")
