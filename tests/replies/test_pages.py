import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.pages import page, page_of

_SCREEN = 8


@given(length=st.integers(0, 300))
def test_the_pages_together_are_the_list(length: int) -> None:
    entries = range(length)
    pages = [page(entries, number) for number in range(page(entries, 0).of)]
    assert [entry for each in pages for entry in each.entries] == list(entries)
    lengths = [len(each.entries) for each in pages]
    assert max(lengths) <= _SCREEN
    assert max(lengths) - min(lengths) <= 1
    assert [each.is_first for each in pages] == [not number for number in range(len(pages))]
    assert [each.is_last for each in pages[::-1]] == [each.is_first for each in pages]


@given(length=st.integers(1, 300), place=st.integers(0, 299))
def test_an_entry_is_found_on_its_page(length: int, place: int) -> None:
    place %= length
    assert place in page(range(length), page_of(place, length)).entries


@pytest.mark.parametrize("length", [0, 1, 8, 9, 27])
def test_past_the_end_comes_the_last_page(length: int) -> None:
    assert page(range(length), 10**9).is_last
