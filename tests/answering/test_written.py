from collections import defaultdict
from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.written import Written


def _written(*labels: str, skipped: Collection[str] = ()) -> Written:
    found = Written(skipped)
    found.add("any", labels)
    return found


def test_labels_are_known_by_their_first_word_however_it_is_written() -> None:
    written = _written(
        "Children killed", "children", "the dead", "أطفال", "الأطفال", "اطفال القرية"
    )
    assert written.by_first_word() == {
        "children": [0, 1],
        "the": [2],
        "اطفال": [3, 5],
        "الاطفال": [4],
    }


def test_a_sign_begins_no_label_and_a_hyphen_parts_its_first_word() -> None:
    written = _written("– the dead", "anti-government", "...")
    assert written.by_first_word() == {"the": [0], "anti": [1], "": [2]}


def test_labels_have_the_numbers_in_which_they_were_added() -> None:
    written = _written("kids", "little ones")
    written.add(None, ["please"])
    assert written.concepts == ["any", "any", None]
    assert written.lines([2, 1]) == ["please", "little ones"]
    assert written.lines() == ["kids", "little ones", "please"]


def test_an_article_that_stands_alone_is_skipped_but_where_there_is_nothing_else() -> None:
    written = _written("el madares", "madrase el", "el", skipped={"el"})
    assert written.by_first_word() == {"madares": [0], "madrase": [1], "el": [2]}
    assert written.lines() == ["madares", "madrase", "el"]
    assert written.words == {"madares", "madrase", "el"}
    assert written.is_alone("madrase", [1])


def test_a_word_is_a_label_of_its_own_or_only_begins_others() -> None:
    written = _written("Kids killed", "kids!", "the dead")
    assert written.is_alone("kids", [0, 1])
    assert not written.is_alone("the", [2])


@given(st.lists(st.text("abK -أإةء،'.%5", max_size=8), max_size=6), st.sampled_from(["", "a"]))
def test_first_words_and_words_are_those_of_the_lines(labels: list[str], skipped: str) -> None:
    written = _written(*labels, skipped={skipped} - {""})
    begun: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(written.lines()):
        begun[line.partition(" ")[0]].append(number)
    found = _written(*labels, skipped={skipped} - {""})
    assert {word: sorted(numbers) for word, numbers in found.by_first_word().items()} == begun
    assert found.words == {word for line in written.lines() for word in line.split()}
