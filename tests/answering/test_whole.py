import pytest

from bot.answering.engine import Engine
from tests.answering.small import told


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("what percent of the civilians killed were children", "children-killed civilians-killed"),
        ("what percent of children were killed", "decline"),
        ("the share of schools hit of all schools", "decline"),
        (
            "the share of women and children of the civilians killed",
            "women-killed children-killed civilians-killed",
        ),
        ("what percent of the women killed were children", "decline"),
    ],
)
def test_a_share_is_of_the_whole_that_is_named(engine: Engine, text: str, outcome: str) -> None:
    assert told(engine.ask(text)).startswith(outcome)
