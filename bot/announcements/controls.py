"""An announcement as an administrator sees it: how it stands, and what can be done with it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.announcements.actions import Deed, Do
from bot.announcements.describing import about, described
from bot.announcements.status import Mark, State, Status
from bot.language import Language
from bot.replies.markup import Body, Line, Plain
from bot.replies.message import Message, Press
from bot.replies.numbers import number
from bot.replies.reply import Replies
from bot.replies.texts import texts
from bot.storage.chats import KEPT_DAYS

_DEEDS = {
    State.DRAFT: (),
    State.SCHEDULED: (Deed.TEXTS, Deed.CANCEL),
    State.SENDING: (Deed.PAUSE, Deed.TEXTS, Deed.CANCEL),
    State.PAUSED: (Deed.RESUME, Deed.TEXTS, Deed.CANCEL),
    State.DONE: (Deed.TEXTS,),
    State.CANCELLED: (Deed.TEXTS,),
}


def controls(status: Status, replies: Replies, language: Language, now: datetime) -> Message:
    """How `status` stands, with the buttons that are good in its state."""
    body = described(status, about(status.subject, replies, language), language, now)
    deeds = list(_DEEDS[status.state])
    if status.state is State.DONE and status.count(Mark.UNKNOWN) and _is_known(status, now):
        deeds.insert(0, Deed.RESEND)
    return Message(body, tuple(_press(status.number, deed, language) for deed in deeds))


def overview(statuses: Iterable[Status], replies: Replies, language: Language) -> Message:
    """The announcements in a list, each with a button that shows it."""
    lines: list[Line] = []
    buttons: list[Press] = []
    for status in statuses:
        name = texts(language).say(
            "announcements-one",
            number=number(status.number, language),
            about=about(status.subject, replies, language),
        )
        lines.append((Plain(name), Plain(" – "), *_state(status, language)))
        buttons.append(Press(name, str(Do(status.number, Deed.SHOW))))
    key = "announcements-latest" if lines else "announcements-none"
    return Message(Body((texts(language).line(key), *lines), language), tuple(buttons))


def _is_known(status: Status, now: datetime) -> bool:
    """Whether it is still known whose copies those were."""
    return status.ended is not None and now - status.ended < timedelta(days=KEPT_DAYS)


def _state(status: Status, language: Language) -> Line:
    return texts(language).line(f"is-{status.state}")


def _press(announcement: int, deed: Deed, language: Language) -> Press:
    return Press(texts(language).say(f"announcements-{deed}"), str(Do(announcement, deed)))
