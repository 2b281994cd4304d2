import pytest

from bot.answering.phrases import Phrases
from bot.knowledge.model import Labels
from bot.text import tokenize

PHRASES = Phrases(Labels(en="my brother", ar="أخي"))


@pytest.mark.parametrize(
    ("text", "at"),
    [("so My brother", 1), ("my brothers", None), ("my", None), ("وأخي", 0), ("", None)],
)
def test_a_run_of_words_is_found_where_it_begins(text: str, at: int | None) -> None:
    tokens = tokenize(text)
    assert [here for here in range(len(tokens)) if PHRASES.at(tokens, here)] == (
        [] if at is None else [at]
    )
