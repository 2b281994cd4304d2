from bot.announcements.announcements import AnnouncementError
from bot.announcements.status import State


def test_a_refusal_says_which_announcement_and_how_it_stands() -> None:
    assert str(AnnouncementError(7, State.DONE)) == "announcement 7: done"
    assert str(AnnouncementError(8, None)) == "announcement 8: there is none"
