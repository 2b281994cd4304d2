"""The two buttons under an answer that say whether it was what was asked, and what follows."""

from collections.abc import Iterator
from dataclasses import replace

from bot.knowledge.model import Fact
from bot.language import Language
from bot.replies.actions import Judge, ShowFact, ShowTopics
from bot.replies.markup import Body, Line
from bot.replies.message import Message, Press, in_a_row
from bot.replies.near import near
from bot.replies.reply import Replies
from bot.replies.texts import texts


def with_judging(answer: Message, fact: Fact) -> Message:
    """The answer that states `fact`, with the two buttons."""
    language = answer.language
    row = in_a_row(
        language,
        Press(texts(language).say("judge-helpful"), str(Judge(fact.id, language, helpful=True))),
        Press(
            texts(language).say("judge-not-asked"), str(Judge(fact.id, language, helpful=False))
        ),
    )
    return replace(answer, rows=(*answer.rows, row))


def misread(replies: Replies, fact: Fact | None, language: Language) -> Message:
    """What somebody gets who did not ask for `fact`: how to ask and where to look; no figure."""
    offered = near(replies.knowledge, fact) if fact else ()
    labels = replies.labels.labels(offered, language)
    rows = (
        Press(label, str(ShowFact(other.id, language)))
        for other, label in zip(offered, labels, strict=True)
    )
    report = fact.report if fact else replies.coverage.report.id
    menu = Press(texts(language).say("topics-all"), str(ShowTopics(report, 0, language)))
    return Message(Body(tuple(_lines(language)), language), (*rows, menu))


def _lines(language: Language) -> Iterator[Line]:
    say = texts(language)
    yield say.line("misread")
    yield ()
    yield say.line("misread-wrong-figure")
    yield ()
    yield say.line("misread-near")
