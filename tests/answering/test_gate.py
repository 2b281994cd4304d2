import pytest

from bot.answering.gate import restricting
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
        ("brutally killed children", []),
        ("children were killed, alas", []),
        ("children killed", []),
        ("xyzzy", ["xyzzy"]),
    ],
)
def test_a_strange_word_counts_where_it_may_restrict(text: str, strange: list[str]) -> None:
    assert [left.word for left in restricting(read(text))] == strange


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many purple children were killed", "decline unknown-words purple"),
        ("children killed by zorgs", "decline unknown-words zorgs"),
        ("كم طفلاً زرافياً قُتل", "decline unknown-words زرافيا"),
        ("the health sector in narnia", "decline unknown-words narnia"),
        ("brutally killed children", "children-killed"),
        ("children were killed, alas", "children-killed"),
    ],
)
def test_a_word_that_may_restrict_declines(question: str, outcome: str) -> None:
    assert ask(question) == outcome


def test_a_word_of_the_facts_own_phrasings_passes() -> None:
    assert ask("what happened to the talks negotiations") == "talks-failed"
