"""`bot.py chat`: a conversation in the terminal, without token or network."""

import sys
from argparse import Namespace
from importlib import import_module

from bot.commands.ask import pressable, printed
from bot.commands.talking import Talk, language, legible, opened
from bot.language import Language
from bot.replies.actions import ShowFact, read
from bot.replies.message import Message, Press
from bot.replies.texts import texts

_PROMPT = "> "
_HINT = """(/en and /ar set the language of the replies, /auto takes that of the question;
/1, /2 … press a button; /help explains how to ask; /quit, Ctrl-D or Ctrl-C end)
"""


def chat(options: Namespace) -> int:
    """Talk until Ctrl-D, Ctrl-C or /quit."""
    session = _Session(opened(options.knowledge), language(options.language))
    if sys.stdin.isatty():
        import_module("readline")  # gives `input` its history; it needs a terminal
    sys.stdout.write(texts(session.language or Language.EN).say("greeting") + "\n")
    sys.stdout.write(_HINT)
    while (text := _asked()) is not None and text.strip() != "/quit":
        if text.strip():
            sys.stdout.write(session.said(legible(text)) + "\n\n")
    sys.stdout.write("\n")
    return 0


def _asked() -> str | None:
    try:
        return input(_PROMPT)
    except (EOFError, KeyboardInterrupt):
        return None


class _Session:
    """What was chosen and shown so far."""

    def __init__(self, talk: Talk, chosen: Language | None) -> None:
        self.language = chosen
        self._talk = talk
        self._conversations = talk.conversations()
        self._buttons: list[Press] = []

    def said(self, text: str) -> str:
        """The reply to a line."""
        word = text.strip().removeprefix("/")
        if not text.strip().startswith("/"):
            said = self._conversations.reply("", text)
            chosen = self.language or said.language
            return self._shown(self._talk.replies.message(said.outcome, chosen))
        if word in {"en", "ar", "auto"}:
            self.language = language(word)
            return self._say("language-name")
        if word.isdecimal():
            return self._pressed(int(word))
        return self._say("help" if word == "help" else "unknown-command")

    def _say(self, key: str) -> str:
        return texts(self.language or Language.EN).say(key)

    def _pressed(self, number: int) -> str:
        if not 0 < number <= len(self._buttons):
            return self._say("no-button")
        action = read(self._buttons[number - 1].action)
        assert isinstance(action, ShowFact)  # noqa: S101 - no other button can be pressed here
        message = self._talk.replies.fact(action.fact, self.language or action.language)
        assert message is not None  # noqa: S101 - the fact was just shown on a button
        self._conversations.show("", action.fact)
        return self._shown(message)

    def _shown(self, message: Message) -> str:
        self._buttons = pressable(message)
        return printed(message, numbered=True)
