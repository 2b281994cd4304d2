"""What a run of failures means: an outage must not cost more copies than it takes to notice it."""

from bot.announcements.pacer import Pacer
from bot.announcements.sender import Moved, Outcome, Settled, Unreached, Wait
from bot.announcements.status import Mark, Reason

_SUSPICIOUS = 5
"""So many unknown ones in a row are an outage."""
_HOPELESS = 20
"""So many refused ones in a row, and not one sent, are the announcement's own fault."""
_LONGEST = 60.0


class Breaker:
    """Holds the pacer while Telegram is away, then tries with one copy at a time."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer
        self._unknown = self._failed = 0
        self._pause = 1.0
        self.reason: Reason | None = None

    @property
    def is_open(self) -> bool:
        """Whether nothing got through lately."""
        return self.reason is Reason.NETWORK

    @property
    def is_hopeless(self) -> bool:
        """Whether there is no sense in going on."""
        return self._failed >= _HOPELESS

    def note(self, outcome: Outcome) -> None:
        """What came of a call."""
        match outcome:
            case Settled(Mark.UNKNOWN):
                self._unknown += 1
                if self._unknown >= _SUSPICIOUS:
                    self._hold()
            case Unreached():
                self._hold()
            case Wait(seconds):
                self._pacer.hold(seconds)
                self.reason = Reason.FLOOD
            case Settled(mark):
                self._reached()
                self._failed = self._failed + 1 if mark is Mark.FAILED else 0
            case Moved():
                self._reached()

    def _reached(self) -> None:
        self._unknown, self._pause = 0, 1.0
        if not self._pacer.is_held:  # else it was under way before the hold, and nothing has ended
            self.reason = None

    def _hold(self) -> None:
        """Hold, each time twice as long; calls that end while it holds belong to the same time."""
        self.reason = Reason.NETWORK
        if not self._pacer.is_held:
            self._pacer.hold(self._pause)
            self._pause = min(2 * self._pause, _LONGEST)
