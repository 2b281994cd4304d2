from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.answering.shelves import Shelves

WORDS = st.text("abct", min_size=3, max_size=8)


@given(st.lists(WORDS, max_size=30), WORDS)
def test_every_word_within_a_slip_that_begins_alike_is_found(words: list[str], form: str) -> None:
    near = {w for w in words if OSA.distance(form, w) <= 1 and w[0] in form[:2]}
    assert near <= set(Shelves(words).like(form, 1))


@given(st.lists(WORDS, max_size=30), WORDS)
def test_so_is_every_word_within_two(words: list[str], form: str) -> None:
    near = {w for w in words if OSA.distance(form, w) <= 2 and w[0] in form[:2]}
    assert near <= set(Shelves(words).like(form, 2))


def test_a_word_that_is_alike_at_neither_end_is_not_looked_at() -> None:
    assert list(Shelves(["killed", "kosher", "called"]).like("kiled", 1)) == ["killed"]


def test_what_is_no_word_is_on_no_shelf() -> None:
    assert not list(Shelves(["2019", "a-b-c"]).like("2018", 1))
