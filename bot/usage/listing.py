"""What `/unanswered` shows: groups of what was asked in vain, and one of them."""

from collections.abc import Iterator, Sequence

from bot.language import Language
from bot.replies.markup import Body, Bold, Line, Plain
from bot.replies.message import Message, Press, Rows, in_a_row
from bot.replies.pages import Page, page
from bot.replies.texts import texts
from bot.storage.unanswered import Unanswered
from bot.usage.actions import DropGroup, GiveFile, ShowGroup, ShowGroups
from bot.usage.formats import number
from bot.usage.groups import Group

_BESIDE = 4
"""How many buttons with a number stand in a row."""
_MOST = 20
"""How many texts of a group are shown; the file has all."""


def listing(groups: Sequence[Group], wanted: int, language: Language) -> Message:
    """The page `wanted` of the groups; each has a button with its place in the list."""
    say = texts(language)
    if not groups:
        return Message(Body((say.line("unanswered-none"),), language))
    placed = page(tuple(enumerate(groups, 1)), wanted)
    total = number(sum(group.count for group in groups), language)
    heading = say.say("unanswered-heading", number=total)
    lines = [(Bold(heading),), *_places(placed, language)]
    lines += [_line(place, group, language) for place, group in placed.entries]
    buttons = [
        Press(str(place), str(ShowGroup(group.name, placed.number)))
        for place, group in placed.entries
    ]
    rows = [
        in_a_row(language, *buttons[at : at + _BESIDE]) for at in range(0, len(buttons), _BESIDE)
    ]
    give = Press(say.say("unanswered-give"), str(GiveFile()))
    return Message(Body(tuple(lines), language), (*rows, *_turning(placed, language), give))


def detail(group: Group, at: int, language: Language) -> Message:
    """All texts of a group, which stands on page `at`, with what can be done."""
    say = texts(language)
    lines = [_line_of_text(text, language) for text in group.texts[:_MOST]]
    if more := len(group.texts) - len(lines):
        lines.append(say.line("unanswered-more", number=number(more, language)))
    rows = (
        Press(say.say("unanswered-drop"), str(DropGroup(group.name, at))),
        Press(say.say("announce-back"), str(ShowGroups(at))),
    )
    return Message(Body((say.line("unanswered-group"), *lines), language), rows)


def _line(place: int, group: Group, language: Language) -> Line:
    say = texts(language).say
    counts = say("count-between").join(
        say("count-of-language", language=say(f"in-{each}"), number=number(times, language))
        for each, times in group.languages.items()
    )
    quoted = say("quote", word=group.texts[0].text)
    return (Plain(say("count-divided", line=f"{place}. {quoted}", parts=counts)),)


def _line_of_text(text: Unanswered, language: Language) -> Line:
    say = texts(language).say
    quoted = say("quote", word=text.text)
    counts = [
        say(f"unanswered-{why}", number=number(times, language))
        for why, times in (("declined", text.declined), ("disliked", text.disliked))
        if times
    ]
    parts = say("count-between").join(counts)
    return (Plain("• " + say("count-divided", line=quoted, parts=parts)),)


def _places(here: Page[object], language: Language) -> Iterator[Line]:
    if here.of > 1:
        yield texts(language).line("page", number=str(here.number + 1), of=str(here.of))


def _turning(here: Page[object], language: Language) -> Rows:
    say, turned = texts(language).say, list[Press]()
    if not here.is_first:
        turned.append(Press(say("page-previous"), str(ShowGroups(here.number - 1))))
    if not here.is_last:
        turned.append(Press(say("page-next"), str(ShowGroups(here.number + 1))))
    return (in_a_row(language, *turned),) if turned else ()
