"""`/start`: what this bot does and what one can ask it, or the fact that a link leads to."""

from collections.abc import Hashable, Iterable, Iterator

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CommandHandler

from bot.features import Context, Handler
from bot.features.people import asker
from bot.features.telling import Telling
from bot.knowledge.model import Role
from bot.language import Language
from bot.replies.editions import Editions
from bot.replies.links import read
from bot.replies.markup import Body, Line, Plain, divided
from bot.replies.message import Message
from bot.replies.numbers import day
from bot.replies.texts import texts

_EXAMPLES = ("example-1", "example-2", "example-3")


class Start:
    """Welcomes, with the menu; by a link with the fact that somebody shared."""

    def __init__(self, editions: Editions, telling: Telling) -> None:
        self._editions, self._telling = editions, telling

    def handlers(self) -> Iterable[Handler]:
        """One for the command."""
        return (CommandHandler("start", self._start),)

    async def _start(self, update: Update, context: Context) -> None:
        start = context.args[0] if context.args else ""
        message = self._linked(start, asker(update))
        if message is None and start in set(Language):
            message = self._welcome(Language(start), update)
        elif message is None:
            message = self._welcome(self._telling.language(update), update, lost=bool(start))
        await self._telling.message(message, update, context)

    def _linked(self, start: str, reader: Hashable) -> Message | None:
        """The fact that a link leads to, in the language of the link."""
        link, edition = read(start), self._editions.current
        fact = edition.knowledge.facts.get(link.fact) if link else None
        if link is None or fact is None or fact.report != link.report:
            return None
        edition.conversations.show(reader, fact.id)
        return edition.replies.browsed(fact.id, link.language)

    def _welcome(self, language: Language, update: Update, *, lost: bool = False) -> Message:
        """What can be asked, or that a link leads nowhere; in a private chat with the menu."""
        menu = self._editions.current.replies.topics.first(language)
        lines = (texts(language).line("link-unknown"), (), *menu.body.lines)
        body = Body(lines if lost else tuple(self._lines(language)), language)
        alone = (
            update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE
        )
        return Message(body, menu.rows if alone else ())

    def _lines(self, language: Language) -> Iterator[Line]:
        say, coverage = texts(language), self._editions.current.replies.coverage
        report = coverage.report
        yield from divided(
            say.line(
                "start",
                publisher=report.publisher.in_(language),
                date=day(report.published, language),
                perpetrator=coverage.default(Role.PERPETRATOR, language),
                place=coverage.default(Role.PLACE, language),
            )
        )
        for example in _EXAMPLES:
            yield (Plain("• "), *say.line(example))
