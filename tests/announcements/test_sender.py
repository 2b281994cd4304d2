import pytest

from bot.announcements.sender import BLOCKED, FAILED, GONE, SENT, UNKNOWN, Settled
from bot.announcements.status import UNSETTLED


@pytest.mark.parametrize("outcome", [SENT, BLOCKED, GONE, FAILED, UNKNOWN])
def test_what_is_settled_is_not_sent_again(outcome: Settled) -> None:
    assert outcome.mark not in UNSETTLED
