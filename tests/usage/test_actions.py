import pytest

from bot.usage.actions import (
    Action,
    DropGroup,
    GiveFile,
    ShowGroup,
    ShowGroups,
    ShowStatistics,
    read,
)


@pytest.mark.parametrize(
    "action",
    [ShowStatistics(30), ShowGroups(2), ShowGroup("a1", 0), DropGroup("a1", 7), GiveFile()],
)
def test_what_a_button_says_is_read_again(action: Action) -> None:
    assert read(str(action)) == action
    assert len(str(action)) <= 64


@pytest.mark.parametrize(
    "data", ["", "stats", "stats:x", "vain", "vain:-1", "vain:0:", "vain:0:a:b", "f:a:en", None]
)
def test_what_no_such_button_says_is_nothing(data: object) -> None:
    assert read(data) is None
