"""`/about`: which report this is, and who runs the bot."""

from collections.abc import Iterable, Iterator

from telegram import Update
from telegram.ext import CommandHandler

from bot.features import Context, Handler
from bot.features.telling import Telling
from bot.knowledge.model import Report
from bot.language import Language
from bot.replies.editions import Editions
from bot.replies.markup import Anchor, Line
from bot.replies.numbers import day
from bot.replies.texts import texts
from bot.settings import Operator


class About:
    """Says where the answers come from and who answers for the bot."""

    def __init__(self, editions: Editions, operator: Operator, telling: Telling) -> None:
        self._editions, self._operator, self._telling = editions, operator, telling

    def handlers(self) -> Iterable[Handler]:
        """One for the command."""
        return (CommandHandler("about", self._about),)

    async def _about(self, update: Update, context: Context) -> None:
        lines = self._lines(self._telling.language(update))
        await self._telling.lines(lines, update, context)

    @property
    def _report(self) -> Report:
        return self._editions.current.replies.coverage.report

    def _lines(self, language: Language) -> Iterator[Line]:
        say, report = texts(language), self._report
        publisher = report.publisher.in_(language)
        title = Anchor(report.title.in_(language), report.page(language))
        yield say.line(
            "about-report", title=title, publisher=publisher, date=day(report.published, language)
        )
        yield ()
        yield say.line("about-documents")
        yield ()
        yield from self.operators(language)

    def operators(self, language: Language) -> Iterator[Line]:
        """Who runs the bot, and where to report an error."""
        say, operator = texts(language), self._operator
        if operator.name:
            yield say.line("about-run-by", operator=operator.name)
        else:
            yield say.line("about-run-by-nobody")
        if not operator.is_publisher:
            publisher = self._report.publisher.in_(language)
            yield say.line("about-not-publisher", publisher=publisher)
        if operator.contact.startswith("https://"):
            yield say.line("about-contact", contact=Anchor(operator.contact, operator.contact))
        elif operator.contact:
            yield say.line("about-contact", contact=operator.contact)
