from datetime import UTC, date, datetime, timedelta

import pytest

from bot.announcements.controls import controls, overview
from bot.announcements.status import Kind, Mark, State, Status, Subject
from bot.language import Language
from bot.replies.message import Press
from bot.replies.reply import Replies
from tests.replies.facts import LITTLE

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
REPLIES = Replies(LITTLE, lambda: date(2026, 11, 22))


def _status(state: State, number: int = 3, unknown: int = 0) -> Status:
    counts = {Language.EN: {Mark.SENT: 5, Mark.UNKNOWN: unknown}}
    subject = Subject(Kind.REPORT, "r")
    both = frozenset(Language)
    return Status(
        number,
        subject,
        state,
        silent=False,
        languages=both,
        created=NOW,
        ended=NOW if state in {State.DONE, State.CANCELLED} else None,
        counts=counts,
    )


@pytest.mark.parametrize(
    ("state", "unknown", "deeds"),
    [
        (State.DRAFT, 0, []),
        (State.SCHEDULED, 0, ["texts", "cancel"]),
        (State.SENDING, 0, ["pause", "texts", "cancel"]),
        (State.PAUSED, 2, ["resume", "texts", "cancel"]),
        (State.DONE, 0, ["texts"]),
        (State.DONE, 2, ["resend", "texts"]),
        (State.CANCELLED, 2, ["texts"]),
    ],
)
def test_the_buttons_are_those_that_are_good_now(
    state: State, unknown: int, deeds: list[str]
) -> None:
    for language in Language:
        message = controls(_status(state, unknown=unknown), REPLIES, language, NOW)
        actions = [each.action for each in message.buttons if isinstance(each, Press)]
        assert actions == [f"n:3:{deed}" for deed in deeds]


def test_nobody_is_sent_to_again_when_it_is_forgotten_who_they_were() -> None:
    done = _status(State.DONE, unknown=2)
    message = controls(done, REPLIES, Language.EN, NOW + timedelta(days=7))
    assert [each.action for each in message.buttons if isinstance(each, Press)] == ["n:3:texts"]


def test_the_list_says_of_each_what_it_is_and_how_it_stands() -> None:
    message = overview((_status(State.SENDING, 4), _status(State.DONE)), REPLIES, Language.EN)
    assert message.body.plain.split("\n") == [
        "The latest announcements:",
        "4: Report “A Title” – being sent",
        "3: Report “A Title” – sent",
    ]
    assert message.buttons[0] == Press("4: Report “A Title”", "n:4:show")


def test_an_empty_list_says_so() -> None:
    message = overview((), REPLIES, Language.AR)
    assert message.body.plain == "لم يُعلن عن شيء بعد."
    assert message.buttons == ()
