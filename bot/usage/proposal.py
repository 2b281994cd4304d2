"""The file for editors: what was asked in vain, as questions to complete."""

import json
from collections.abc import Iterable, Iterator

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome
from bot.language import Language
from bot.replies.texts import texts
from bot.usage.formats import number
from bot.usage.groups import Group

FILE = "unanswered.yaml"


def proposal(groups: Iterable[Group], engine: Engine, language: Language, until: str) -> bytes:
    """A file of questions that `bot.py check` accepts: each stands with what it comes to now."""
    head = texts(language).say("unanswered-file", date=until).split("\n")
    parts = [_comments(head)]
    for place, group in enumerate(groups, 1):
        parts.append("\n".join(_group(place, group, engine, language)))
    return ("\n\n".join(parts) + "\n").encode()


def _group(place: int, group: Group, engine: Engine, language: Language) -> Iterator[str]:
    say = texts(language).say
    counts = say("count-between").join(
        say("count-of-language", language=say(f"in-{each}"), number=number(times, language))
        for each, times in group.languages.items()
    )
    yield _comments([say("unanswered-file-group", place=str(place), counts=counts)])
    unknown = dict.fromkeys(
        left.word for text in group.texts for left in engine.read(text.text).leftovers
    )
    if unknown:
        yield _comments([say("unanswered-file-unknown", words=say("count-between").join(unknown))])
    for text in group.texts:
        yield f"- q: {_quoted(text.text)}"
        yield f"  is: {_is(engine.ask(text.text))}"
        if text.disliked:
            times = number(text.disliked, language)
            yield "  " + _comments([say("unanswered-file-disliked", number=times)])


def _is(outcome: Outcome) -> str:
    """An outcome as the files of questions write it (see knowledge/README.md)."""
    match outcome:
        case Answer(facts=facts):
            return " ".join(fact.id for fact in facts)
        case Choice(options=options):
            return " ".join(("choose", *(fact.id for fact, _ in options)))
        case Decline(reasons=reasons):
            return f"decline {reasons[0]}"
        case Chat():
            return "chat"


def _comments(lines: Iterable[str]) -> str:
    return "\n".join(f"# {line}".rstrip() for line in lines)


def _quoted(text: str) -> str:
    """A JSON string is one of YAML, too."""
    return json.dumps(text, ensure_ascii=False)
