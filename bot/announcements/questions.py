"""What an administrator is asked about a draft, step by step; `token` is good for one press."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.announcements.actions import Step, Take
from bot.announcements.concerns import Recipients, concerns, reached
from bot.announcements.describing import duration, when
from bot.announcements.drafts import Draft
from bot.announcements.moments import Wrong
from bot.language import Language
from bot.replies.markup import Body, Line
from bot.replies.message import Message, Press
from bot.replies.numbers import number
from bot.replies.texts import texts

_KEYS = {
    Step.NOW: "announce-send-now",
    Step.LATER: "announce-send-later",
    Step.SILENT: "announce-make-silent",
    Step.LOUD: "announce-make-loud",
    Step.DROP: "announce-drop",
    Step.BACK: "announce-back",
}


def check(draft: Draft, token: str, recipients: Recipients, language: Language) -> Message:
    """Ask to read the draft once more, and what to do with it."""
    lines = (texts(language).line("announce-check"), (), *concerns(draft, recipients, language))
    somebody = bool(reached(draft.contents, recipients))
    sound = Step.LOUD if draft.silent else Step.SILENT
    steps = (Step.NOW, Step.LATER, sound, Step.DROP) if somebody else (Step.LATER, Step.DROP)
    return _message(lines, _buttons(steps, token, language), language)


def really(
    draft: Draft, token: str, recipients: Recipients, language: Language, now: datetime
) -> Message:
    """Ask whether it shall really be sent."""
    say, count = texts(language), reached(draft.contents, recipients)
    shown = number(count, language)
    if draft.moment is None:
        yes = "announce-yes-now"
        lines = [say.line("announce-really-now", count=count, number=shown)]
    else:
        yes = "announce-yes-later"
        at, left = draft.moment.at, duration(draft.moment.at - now, language)
        named = when(at, language, draft.moment.zone)
        lines = [say.line("announce-really-later", when=named, left=left, number=shown)]
        if draft.moment.zone != "UTC":
            lines.append(say.line("announce-in-utc", when=when(at, language)))
    buttons = (
        Press(say.say(yes), str(Take(token, Step.YES))),
        *_buttons((Step.BACK,), token, language),
    )
    return _message(lines, buttons, language)


def ask_moment(
    token: str, language: Language, now: datetime, wrong: Wrong | None = None
) -> Message:
    """Ask when to send; once more, where the answer was `wrong`."""
    example = f"{now + timedelta(days=1):%Y-%m-%d} 18:00 Asia/Damascus"
    key = f"moment-{wrong}" if wrong else "announce-when"
    line = texts(language).line(key, example=example)
    return _message((line,), _buttons((Step.BACK,), token, language), language)


def _buttons(steps: Iterable[Step], token: str, language: Language) -> tuple[Press, ...]:
    say = texts(language).say
    return tuple(Press(say(_KEYS[step]), str(Take(token, step))) for step in steps)


def _message(lines: Iterable[Line], buttons: tuple[Press, ...], language: Language) -> Message:
    return Message(Body(tuple(lines), language), buttons)
