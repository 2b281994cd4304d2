"""Replies for a group: an answer whole, but with one button; in place of anything else a line."""

from dataclasses import replace

from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome
from bot.language import Language
from bot.replies.links import start_of
from bot.replies.markup import Body, Line
from bot.replies.message import Message, Open
from bot.replies.reply import Replies
from bot.replies.texts import texts


def brief(
    replies: Replies, outcome: Outcome, language: Language, *, asked: bool
) -> Message | None:
    """What a group gets; less where nobody `asked` the bot by its name or a command.

    People who answer the bot's messages talk with each other, too: then it only says what the
    report doesn't count, by name, and else nothing.
    """
    match outcome:
        case Answer(facts=facts):
            more = Open(texts(language).say("open-fact"), start_of(facts[0], language))
            return replace(replies.message(outcome, language), rows=(more,))
        case Decline(missing=missing):
            named = any(each.concept is not None for each in missing)
            lacks = next(replies.declines.lacks(missing, language))
            return _note(lacks, language) if asked or named else None
        case Choice():
            note = _note(texts(language).line("several-readings"), language)
            return note if asked else None
        case Chat():
            return usage(language) if asked else None


def usage(language: Language) -> Message:
    """How to ask with the command."""
    return Message(Body((texts(language).line("ask-usage"),), language))


def _note(line: Line, language: Language) -> Message:
    return Message(Body((line,), language), (Open(texts(language).say("open-bot"), ""),))
