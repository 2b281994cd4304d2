"""Everything that administrators can do, put together."""

from collections.abc import Callable, Iterable
from functools import partial
from secrets import token_urlsafe

from bot.announcements.announcements import Announcements
from bot.announcements.drafts import Desk, Once
from bot.features import Feature, Handler
from bot.features.administrators import Administrators
from bot.features.announce import Announce
from bot.features.announcements import Following
from bot.features.board import Board
from bot.features.confirm import Confirm
from bot.replies.editions import Editions

_TOKEN_BYTES = 9


class Office:
    """Announcing, and following what is announced."""

    def __init__(
        self,
        administrators: Administrators,
        announcements: Announcements,
        editions: Editions,
        board: Board,
        now: Callable[[], float],
    ) -> None:
        desk, fresh = Desk(now), partial(token_urlsafe, _TOKEN_BYTES)
        confirm = Confirm(administrators, announcements, desk, board, Once(fresh))
        self._features: tuple[Feature, ...] = (
            Announce(administrators, announcements, editions, desk, confirm),
            confirm,
            Following(administrators, announcements, editions, board, Once(fresh)),
        )

    def handlers(self) -> Iterable[Handler]:
        """Those of all of it."""
        return tuple(handler for feature in self._features for handler in feature.handlers())
