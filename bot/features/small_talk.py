"""Small talk: what any reply says, and beside it what only a bot in Telegram has to say."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.answering.outcome import Chat, Talk
from bot.language import Language
from bot.replies.editions import Editions
from bot.replies.markup import Body, Line, divided
from bot.replies.message import Message
from bot.replies.texts import texts

_COMMANDS = {Talk.HELP: "help-commands", Talk.LANGUAGE: "language-command"}


class SmallTalk:
    """Writes small talk with the commands, and with `operators`: who runs the bot."""

    def __init__(
        self, editions: Editions, operators: Callable[[Language], Iterable[Line]]
    ) -> None:
        self._editions, self._operators = editions, operators

    def message(self, talk: Talk, language: Language) -> Message:
        """What a person gets who asks for no fact."""
        said = self._editions.current.replies.message(Chat(talk), language)
        more = tuple(self._more(talk, language))
        lines = (*said.body.lines, (), *more) if more else said.body.lines
        return replace(said, body=Body(lines, language))

    def _more(self, talk: Talk, language: Language) -> Iterator[Line]:
        if talk in _COMMANDS:
            yield from divided(texts(language).line(_COMMANDS[talk]))
        if talk is Talk.IDENTITY:
            yield from self._operators(language)
