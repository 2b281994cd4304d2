"""`bot.py ask`: one question, or with --json one question a line for other programs.

This is the path that other programs start again and again: it imports nothing that it can do
without.
"""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from bot.commands.errors import UsageError
from bot.commands.talking import LONGEST, Talk, language, legible, opened
from bot.replies.actions import ShowFact, read
from bot.replies.export import exported
from bot.replies.message import Message, Press

_MISSING = (
    'a question is missing: bot.py ask "how many children were killed?"; '
    "for questions from standard input, one a line, add --json"
)
_WAITING = "(one question a line; Ctrl-D ends)\n"
_CHUNK = 4 * LONGEST
"""Bytes of a line that are read at once: a character has at most four."""


def ask(options: Namespace) -> int:
    """Answer what was asked and say so on standard output."""
    if options.conversation and not options.json:
        raise UsageError("--conversation goes with --json")
    if options.explain and options.json:
        raise UsageError("--explain doesn't go with --json")
    question = legible(" ".join(options.question))
    if not question and not options.json:
        raise UsageError(_MISSING)
    talk = opened(options.knowledge)
    if not options.json:
        _write(
            talk.engine.explain(question) if options.explain else _reply(talk, question, options)
        )
        return 0
    if not question and sys.stdin.isatty():
        sys.stderr.write(_WAITING)
    questions = iter([question]) if question else _lines(sys.stdin.buffer)
    for line in _objects(talk, questions, options):
        _write(line)
    return 0


def _reply(talk: Talk, question: str, options: Namespace) -> str:
    said = talk.alone(question)
    return printed(talk.replies.message(said.outcome, language(options.language) or said.language))


def printed(message: Message, *, numbered: bool = False) -> str:
    """A message for a terminal: its text and its buttons, `numbered` with what presses them."""
    buttons = [button.text for button in pressable(message)]
    labels = [
        f"  /{number} {text}" if numbered else f"  [{text}]"
        for number, text in enumerate(buttons, 1)
    ]
    return "\n".join([message.body.printed, *(["", *labels] if labels else [])])


def pressable(message: Message) -> list[Press]:
    """The buttons that mean something in a terminal: those that show a fact."""
    presses = [button for button in message.buttons if isinstance(button, Press)]
    return [button for button in presses if isinstance(read(button.action), ShowFact)]


def _objects(talk: Talk, questions: Iterator[str], options: Namespace) -> Iterator[str]:
    """One JSON object a question; an empty line begins a new conversation where there is one."""
    conversations = talk.conversations()
    reply = partial(conversations.reply, "") if options.conversation else talk.alone
    for question in questions:
        if options.conversation and not question.strip():
            conversations.forget("")
            continue
        said = reply(question)
        chosen = language(options.language) or said.language
        yield json.dumps(exported(question, said.outcome, chosen, talk.replies))


def _lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of `stream`, divided by line feeds alone, each cut where it is too long."""
    while chunk := stream.readline(_CHUNK):
        rest = chunk
        while not rest.endswith(b"\n") and (rest := stream.readline(_CHUNK)):
            pass
        line = chunk.decode("utf-8", "replace").removesuffix("\n").removesuffix("\r")
        yield line[:LONGEST]


def _write(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
