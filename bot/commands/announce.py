"""`bot.py announce`: put an announcement into the database; the running bot sends it."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Mapping

from bot.announcements.composing import Composer, correction_of
from bot.announcements.describing import duration, when
from bot.announcements.moments import Moment, MomentError, Wrong, moment
from bot.announcements.status import Kind, Subject
from bot.checking.announcements import announcements as problems_of
from bot.commands.ask import printed
from bot.commands.configured import Opened, now, opened, settings_of
from bot.commands.errors import CommandError, NoDatabaseError, UsageError
from bot.commands.talking import today
from bot.commands.unknown import unknown
from bot.knowledge.base import Knowledge
from bot.knowledge.errors import KnowledgeError
from bot.knowledge.load import load
from bot.language import Language
from bot.replies.message import Message
from bot.replies.reply import Replies
from bot.settings import Settings

_EXAMPLE = "such as '2026-11-25 18:00 Asia/Damascus'"
_WRONG = {
    Wrong.FORM: f"write day, time and zone, {_EXAMPLE}",
    Wrong.ZONE_MISSING: f"the zone is missing: write it behind, {_EXAMPLE}",
    Wrong.ZONE: "there is no such zone: write a city (Asia/Damascus), UTC or +03:00",
    Wrong.PAST: "that is over",
    Wrong.FAR: "that is more than a year ahead",
    Wrong.SKIPPED: "the clocks skip this time, since summer time begins: write another",
    Wrong.TWICE: "the clocks show this time twice: write the zone as +01:00",
}
_DRY = "Nothing was put into the database: this was a dry run.\n"


def announce(options: Namespace) -> int:
    """Show what subscribers will read; without `--dry-run`, have it sent."""
    settings = settings_of(options)
    knowledge = _loaded(settings)
    composer = Composer(Replies(knowledge, today))
    subject = _subject(options, knowledge)
    at = _moment(options.at) if options.at else None
    asyncio.run(_announce(options, settings, composer, subject, at))
    return 0


async def _announce(
    options: Namespace,
    settings: Settings,
    composer: Composer,
    subject: Subject,
    at: Moment | None,
) -> None:
    messages = composer.messages(subject) or {}
    try:
        async with opened(settings) as place:
            _show(messages, await place.announcements.recipients())
            if subject.id in await place.announcements.announced(subject.kind):
                raise CommandError(f"{options.report or options.correction}: announced already")
            if not options.dry_run:
                contents = composer.contents(subject) or {}
                number = await place.announcements.draft(subject, contents, silent=options.silent)
                await place.announcements.schedule(number, at.at if at else None)
                sys.stdout.write(_told(number, at, place))
    except NoDatabaseError as error:
        if not options.dry_run:
            raise
        _show(messages, {})
        sys.stdout.write(f"{error}\n")
    if options.dry_run:
        sys.stdout.write(_DRY)


def _show(messages: Mapping[Language, Message], recipients: Mapping[Language, int]) -> None:
    for language, message in messages.items():
        count = recipients.get(language, 0)
        sys.stdout.write(f"--- {language.name}, subscribers: {count}\n{printed(message)}\n\n")


def _told(number: int, at: Moment | None, place: Opened) -> str:
    moment = "at once"
    if at is not None:
        left = duration(at.at - now(), Language.EN)
        moment = f"on {when(at.at, Language.EN)}, in {left}"
    said = f"Announcement {number} is to be sent {moment}.\n"
    if not place.is_running:
        said += f"No bot is running on {place.name}: it will be sent once one does.\n"
    return said


def _loaded(settings: Settings) -> Knowledge:
    """The knowledge, if what would be announced is in order."""
    knowledge = load(settings.knowledge)
    if problems := tuple(problems_of(knowledge)):
        raise KnowledgeError(problems)
    return knowledge


def _subject(options: Namespace, knowledge: Knowledge) -> Subject:
    if options.report is not None:
        if options.report not in knowledge.reports:
            raise unknown("report", options.report, knowledge.reports)
        return Subject(Kind.REPORT, options.report)
    fact = knowledge.facts.get(options.correction)
    if fact is None:
        raise unknown("fact", options.correction, knowledge.facts)
    subject = correction_of(fact)
    if subject is None:
        file, _ = knowledge.place(fact)
        raise CommandError(f"{fact.id}: has no 'correction' to announce: write one in {file}")
    return subject


def _moment(text: str) -> Moment:
    try:
        return moment(text, now())
    except MomentError as error:
        raise UsageError(f"--at {text!r}: {_WRONG[error.wrong]}") from None
