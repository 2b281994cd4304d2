import pytest

from bot.language import Language
from bot.storage.unanswered import Unanswered
from bot.usage.actions import DropGroup, GiveFile, ShowGroup, ShowGroups, read
from bot.usage.groups import Group
from bot.usage.listing import detail, listing

EN = Language.EN
GROUPS = [Group(f"g{n}", (Unanswered(EN, f"text {n}", declined=40 - n),)) for n in range(20)]


def _actions(message: object) -> list[object]:
    return [read(button.action) for button in getattr(message, "buttons", ())]


def test_a_long_list_has_pages() -> None:
    message = listing(GROUPS, 1, EN)
    assert "Page 2 of 3" in message.body.plain
    assert "“text 7” (English 33)" in message.body.plain
    actions = _actions(message)
    assert ShowGroup("g7", 1) in actions
    assert [ShowGroups(0), ShowGroups(2), GiveFile()] == actions[-3:]
    assert ShowGroups(1) in _actions(listing(GROUPS, 0, EN))
    assert max(len(listing(GROUPS, page, EN).body.html) for page in range(3)) < 4096


def test_a_page_that_is_gone_is_the_last_one() -> None:
    assert "text 19" in listing(GROUPS, 99, EN).body.plain


@pytest.mark.parametrize(
    ("language", "words"), [(EN, "Nothing has been asked"), (Language.AR, "لم يرد")]
)
def test_an_empty_list_says_so(language: Language, words: str) -> None:
    message = listing([], 0, language)
    assert words in message.body.plain
    assert message.rows == ()


def test_the_longest_texts_fit_on_a_page() -> None:
    long = [Group(str(n), (Unanswered(EN, "w" * 120, declined=3),)) for n in range(8)]
    assert len(listing(long, 0, EN).body.plain) < 4096


def test_a_group_shows_its_texts_and_what_became_of_them() -> None:
    texts = (Unanswered(EN, "one", declined=3, disliked=2), Unanswered(EN, "two", disliked=1))
    message = detail(Group("g", texts), 4, EN)
    assert "• “one” (declined 3, 👎 2)" in message.body.plain
    assert "• “two” (👎 1)" in message.body.plain
    assert _actions(message) == [DropGroup("g", 4), ShowGroups(4)]


def test_a_group_of_very_many_texts_still_fits() -> None:
    texts = tuple(Unanswered(EN, f"{n} " + "w" * 110, declined=3) for n in range(200))
    message = detail(Group("g", texts), 0, EN)
    assert len(message.body.plain) < 4096
