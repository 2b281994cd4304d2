"""`/announce`: what can be announced, and a text of one's own in each language."""

from collections.abc import Iterable, Sequence

from telegram import Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.announcements.actions import Begin, Skip
from bot.announcements.announcements import Announcements
from bot.announcements.composing import Composer
from bot.announcements.content import Contents
from bot.announcements.describing import about
from bot.announcements.drafts import Desk, Draft, TextWanted
from bot.announcements.status import Kind, Subject
from bot.features import Context, Handler
from bot.features.acting import action, done, person, says
from bot.features.administrators import Administrators
from bot.features.confirm import Confirm
from bot.features.expected import Expected
from bot.features.own_text import UnfitError, content_from
from bot.language import Language
from bot.replies.editions import Editions
from bot.replies.message import Press
from bot.replies.numbers import number
from bot.replies.texts import texts

_OWN = Subject(Kind.TEXT)


class Announce:
    """Prepares announcements; what comes out goes to `confirm`, and nobody gets anything here."""

    def __init__(
        self,
        administrators: Administrators,
        announcements: Announcements,
        editions: Editions,
        desk: Desk,
        confirm: Confirm,
    ) -> None:
        self._administrators, self._announcements = administrators, announcements
        self._editions, self._desk, self._confirm = editions, desk, confirm
        self._telling = administrators.telling

    def handlers(self) -> Iterable[Handler]:
        """The command, its buttons, and the texts that were asked for."""
        only = self._administrators.only
        return (
            CommandHandler("announce", only(self._offer), filters.UpdateType.MESSAGE),
            CallbackQueryHandler(only(self._begin), pattern=says(Begin)),
            CallbackQueryHandler(only(self._skip), pattern=says(Skip)),
            MessageHandler(Expected(self._desk, TextWanted), only(self._take)),
        )

    async def _offer(self, update: Update, context: Context) -> None:
        """What has not been announced, and a text of one's own."""
        self._desk.drop(person(update))
        language = self._telling.language(update)
        say, replies = texts(language), self._editions.current.replies
        subjects = [each for each in Composer(replies).subjects() if await self._is_new(each)]
        named = (Press(about(each, replies, language), str(Begin(each))) for each in subjects)
        own = Press(say.say("announce-own"), str(Begin(_OWN)))
        lines = [say.line("announce-what")]
        if not subjects:
            lines.append(say.line("announce-nothing-new"))
        await self._telling.lines(lines, update, context, (*named, own))

    async def _is_new(self, subject: Subject) -> bool:
        return subject.id not in await self._announcements.announced(subject.kind)

    async def _begin(self, update: Update, context: Context) -> None:
        subject = action(update, Begin).subject
        contents = Composer(self._editions.current.replies).contents(subject)
        if subject.kind is Kind.TEXT:
            await done(update)
            await self._ask({}, list(Language), update, context)
        elif contents is None:
            await self._administrators.say("gone", update, context)
        elif not await self._is_new(subject):
            await self._administrators.say("announce-already", update, context)
        else:
            await done(update)
            await self._confirm.show(Draft(subject, contents), update, context)

    async def _take(self, update: Update, context: Context) -> None:
        """A message that was asked for: the text in a language."""
        wanted, message = self._desk.wanted(person(update)), update.message
        if not isinstance(wanted, TextWanted) or message is None:
            return
        try:
            content = content_from(message, wanted.language)
        except UnfitError as error:
            await self._refuse(error, update, context)
        else:
            found = {**wanted.found, wanted.language: content}
            await self._ask(found, _after(wanted), update, context)

    async def _skip(self, update: Update, context: Context) -> None:
        wanted = self._desk.wanted(person(update))
        language = action(update, Skip).language
        if isinstance(wanted, TextWanted) and wanted.language is language:
            await done(update)
            await self._ask(wanted.found, _after(wanted), update, context)
        else:
            await self._administrators.say("announce-stale", update, context)

    async def _ask(
        self, found: Contents, rest: Sequence[Language], update: Update, context: Context
    ) -> None:
        """Ask for the text in the next language; after the last, show what there is."""
        if rest:
            self._desk.ask(person(update), TextWanted(rest[0], found))
            await self._ask_for(rest[0], update, context)
            return
        self._desk.drop(person(update))
        if found:
            await self._confirm.show(Draft(_OWN, found), update, context)
        else:
            await self._telling.text("announce-own-empty", update, context)

    async def _ask_for(self, language: Language, update: Update, context: Context) -> None:
        say = texts(self._telling.language(update))
        name = say.say(f"in-{language}")
        skip = Press(say.say("announce-own-none", language=name), str(Skip(language)))
        line = say.line("announce-own-ask", language=name)
        await self._telling.lines((line,), update, context, (skip,))

    async def _refuse(self, error: UnfitError, update: Update, context: Context) -> None:
        language = self._telling.language(update)
        line = texts(language).line("announce-own-unsuited")
        if error.most:
            found, most = number(error.found, language), number(error.most, language)
            line = texts(language).line("announce-own-too-long", found=found, most=most)
        await self._telling.lines((line,), update, context)


def _after(wanted: TextWanted) -> Sequence[Language]:
    """The languages whose texts are still to come."""
    every = list(Language)
    return every[every.index(wanted.language) + 1 :]
