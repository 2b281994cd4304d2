"""`/help`: how to ask; for administrators also what only they can do."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from telegram import Update
from telegram.ext import CommandHandler

from bot.answering.outcome import Talk
from bot.features import Context, Handler
from bot.features.administrators import Administrators
from bot.features.menu import OF_ADMINISTRATORS
from bot.features.small_talk import SmallTalk
from bot.features.telling import Telling
from bot.language import Language
from bot.replies.markup import Body, Line, Plain
from bot.replies.texts import texts


class Help:
    """Explains how to ask."""

    def __init__(
        self, small_talk: SmallTalk, administrators: Administrators, telling: Telling
    ) -> None:
        self._small_talk, self._administrators = small_talk, administrators
        self._telling = telling

    def handlers(self) -> Iterable[Handler]:
        """One for the command."""
        return (CommandHandler("help", self._help),)

    async def _help(self, update: Update, context: Context) -> None:
        language = self._telling.language(update)
        message = self._small_talk.message(Talk.HELP, language)
        if self._administrators.may(update):
            lines = (*message.body.lines, (), *_for_administrators(language))
            message = replace(message, body=Body(lines, language))
        await self._telling.message(message, update, context)


def _for_administrators(language: Language) -> Iterator[Line]:
    say = texts(language)
    yield say.line("help-administrators")
    for name in OF_ADMINISTRATORS:
        yield (Plain(f"/{name} – "), *say.line(f"command-{name}"))
