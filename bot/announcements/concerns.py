"""What an administrator should see before confirming: who gets it, who does not, what is odd."""

import html
import re
from collections.abc import Iterator, Mapping

from bot.announcements.content import Contents
from bot.announcements.drafts import Draft
from bot.language import Language, arabic_letters
from bot.replies.markup import Line, Plain
from bot.replies.numbers import number
from bot.replies.texts import texts

Recipients = Mapping[Language, int]
_TAG = re.compile("<[^>]*>")
_LATIN = re.compile("[A-Za-z]")
_FIRST_LINE = re.compile(r"\A[^\n]*\n*")


def reached(contents: Contents, recipients: Recipients) -> int:
    """How many subscribers there is a text for."""
    return sum(recipients.get(language, 0) for language in contents)


def concerns(draft: Draft, recipients: Recipients, language: Language) -> Iterator[Line]:
    """Everything that an administrator who reads `language` should look at."""
    say = texts(language)
    everybody = say.say(
        "announce-recipients", number=number(reached(draft.contents, recipients), language)
    )
    parts = [
        say.say(
            "count-of-language",
            language=say.say(f"in-{each}"),
            number=number(recipients.get(each, 0), language),
        )
        for each in Language
        if each in draft.contents
    ]
    divided = say.say("count-divided", line=everybody, parts=" · ".join(parts))
    yield (Plain(divided if len(parts) > 1 else everybody),)
    if not reached(draft.contents, recipients):
        yield say.line("announce-nobody")
    yield from _odd(draft.contents, recipients, language)
    yield say.line("announce-quiet" if draft.silent else "announce-loud")


def _odd(contents: Contents, recipients: Recipients, language: Language) -> Iterator[Line]:
    """Languages without a text, and texts in other letters than those of their language."""
    say = texts(language)
    for each in Language:
        name = say.say(f"in-{each}")
        if each not in contents:
            count = number(recipients.get(each, 0), language)
            yield say.line("announce-preview-none", language=name, number=count)
        elif not is_written_in(each, contents[each].html):
            yield say.line("announce-wrong-script", language=name)


def is_written_in(language: Language, written: str) -> bool:
    """Whether the text below the first line of some HTML is in the letters of `language`."""
    text = _FIRST_LINE.sub("", html.unescape(_TAG.sub("", written)))
    arabic, latin = arabic_letters(text), len(_LATIN.findall(text))
    return arabic >= latin if language is Language.AR else latin >= arabic
