"""`bot.py announcements`: what was announced, and how it stands."""

import asyncio
import sys
from argparse import Namespace

from bot.announcements.announcements import AnnouncementError
from bot.announcements.controls import overview
from bot.announcements.describing import about, described
from bot.announcements.status import State, Status
from bot.commands.configured import Opened, now, opened, settings_of
from bot.commands.errors import CommandError, NoDatabaseError, UsageError
from bot.commands.talking import today
from bot.knowledge.load import load
from bot.language import Language
from bot.replies.reply import Replies
from bot.settings import Settings

_WAITING = (State.SCHEDULED, State.SENDING)


def announcements(options: Namespace) -> int:
    """Print the latest announcements, or how one stands."""
    if (options.what == "status") != (options.number is not None):
        raise UsageError("write 'announcements status 3', or 'announcements list'")
    settings = settings_of(options)
    replies = Replies(load(settings.knowledge), today)
    try:
        asyncio.run(_announcements(options, settings, replies))
    except NoDatabaseError as error:
        if options.number is not None:
            raise
        sys.stdout.write(f"{overview((), replies, Language.EN).body.plain}\n{error}\n")
    return 0


async def _announcements(options: Namespace, settings: Settings, replies: Replies) -> None:
    async with opened(settings) as place:
        if options.number is None:
            shown = await place.announcements.latest()
            sys.stdout.write(overview(shown, replies, Language.EN).body.plain + "\n")
        else:
            shown = [await _one(options.number, place)]
            name = about(shown[0].subject, replies, Language.EN)
            body = described(shown[0], name, Language.EN, now())
            sys.stdout.write(body.plain + "\n")
        if not place.is_running and any(each.state in _WAITING for each in shown):
            sys.stdout.write(f"No bot is running on {place.name}: nothing is being sent.\n")


async def _one(number: int, place: Opened) -> Status:
    try:
        return await place.announcements.status(number)
    except AnnouncementError:
        raise CommandError(f"{number}: there is no such announcement") from None
