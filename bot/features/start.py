"""`/start`: what this bot does, and what one can ask it."""

from collections.abc import Iterable, Iterator

from telegram import Update
from telegram.ext import CommandHandler

from bot.features import Context, Handler
from bot.features.telling import Telling
from bot.knowledge.model import Role
from bot.language import Language
from bot.replies.editions import Editions
from bot.replies.markup import Line, Plain, divided
from bot.replies.numbers import day
from bot.replies.texts import texts

_EXAMPLES = ("example-1", "example-2", "example-3")


class Start:
    """Welcomes."""

    def __init__(self, editions: Editions, telling: Telling) -> None:
        self._editions, self._telling = editions, telling

    def handlers(self) -> Iterable[Handler]:
        """One for the command."""
        return (CommandHandler("start", self._start),)

    async def _start(self, update: Update, context: Context) -> None:
        lines = self._lines(self._telling.language(update))
        await self._telling.lines(lines, update, context)

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
