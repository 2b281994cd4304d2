import pytest

from bot.announcements.actions import Action, Again, Begin, Deed, Do, Skip, Step, Take, read
from bot.announcements.status import Kind, Subject
from bot.language import Language

LONGEST_ID = "x" * 48 + "@2026-11-22"


@pytest.mark.parametrize(
    "action",
    [
        *(Begin(Subject(kind, LONGEST_ID)) for kind in Kind),
        Begin(Subject(Kind.TEXT)),
        *(Skip(language) for language in Language),
        *(Take("AbCd_-123456", step) for step in Step),
        *(Do(10**12, deed) for deed in Deed),
        Again("AbCd_-123456"),
    ],
)
def test_what_a_button_says_is_read_back_and_fits_it(action: Action) -> None:
    assert read(str(action)) == action
    assert len(str(action).encode()) <= 64


@pytest.mark.parametrize(
    "data",
    [
        None,
        7,
        "",
        "a",
        "a:p:x",
        "skip:fr",
        "d:x",
        "d:x:dance",
        "n:one:show",
        "n:1:dance",
        "f:x:en",
    ],
)
def test_what_no_button_of_administrators_says_is_none(data: object) -> None:
    assert read(data) is None
