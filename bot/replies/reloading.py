"""What an administrator reads of a reload: what changed, or why nothing did."""

from collections.abc import Iterator, Sequence

from bot.knowledge.changes import Changes
from bot.language import Language
from bot.replies.markup import Block, Body, Line
from bot.replies.message import File, Message
from bot.replies.numbers import number
from bot.replies.texts import texts

_MOST_IDS = 20
_MOST = 3000
"""How long the problems may be in a message; Telegram's limit is 4096 for all of it."""
_FILE = "problems.txt"


def loaded(changes: Changes, language: Language) -> Message:
    """What is different now."""
    return Message(Body(tuple(_different(changes, language)), language))


def refused(problems: Sequence[str], language: Language) -> tuple[Message, File | None]:
    """The first problems, and a file of all of them where they are too many for a message."""
    say, shown = texts(language).line, _beginning(problems)
    lines = [
        say("reload-refused", number=number(len(problems), language)),
        (Block("\n".join(shown)),),
    ]
    if shown == tuple(problems):
        return Message(Body(tuple(lines), language)), None
    lines.append(say("reload-more"))
    caption = Body((say("reload-problems"),), language)
    every = "".join(f"{problem}\n" for problem in problems)
    return Message(Body(tuple(lines), language)), File(_FILE, every.encode(), caption)


def _different(changes: Changes, language: Language) -> Iterator[Line]:
    say = texts(language).line
    yield say("reload-done")
    for what, change in (("report", changes.reports), ("fact", changes.facts)):
        for how in ("added", "changed", "removed"):
            if ids := getattr(change, how):
                shown, rest = ids[:_MOST_IDS], len(ids) - _MOST_IDS
                key = f"reload-{what}s-{how}"
                yield ()
                yield say(key, number=number(len(ids), language))
                yield (Block("\n".join(shown)),)
                if rest > 0:
                    yield say("reload-more-ids", number=number(rest, language))
    if changes.others:
        yield ()
        yield say("reload-others")
    if not changes:
        yield ()
        yield say("reload-nothing")


def _beginning(problems: Sequence[str]) -> tuple[str, ...]:
    """As many whole problems as a message has room for; a part of one that is longer alone."""
    room, shown = _MOST, list[str]()
    for problem in problems:
        room -= len(problem.encode("utf-16-le")) // 2 + 1
        if room < 0:
            break
        shown.append(problem)
    return tuple(shown) or (f"{problems[0][: _MOST // 2]}…",)
