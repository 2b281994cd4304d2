"""What would be announced: that it can be, and says what was really corrected."""

from collections.abc import Iterator
from datetime import date

from bot.knowledge.base import Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.model import Fact, Report
from bot.knowledge.places import problem
from bot.language import Language
from bot.replies.announcing import Announcing
from bot.replies.markup import length
from bot.replies.message import Message
from bot.replies.reply import Replies

_LONGEST = 4096
"""Telegram's limit for a text."""


def announcements(knowledge: Knowledge) -> Iterator[Problem]:
    """Headlines that are not the report's own, corrections that correct nothing, long texts."""
    announcing = Announcing(Replies(knowledge, lambda: date.min))  # every correction still shown
    for report in knowledge.reports.values():
        for what in (*_headlines(knowledge, report), *_long(announcing.report(report.id))):
            yield problem(knowledge, report, "headlines", what)
    for fact in knowledge.facts.values():
        if fact.correction:
            written = announcing.correction(fact)
            for what in (*_correction(fact), *_long(written)):
                yield problem(knowledge, fact, "correction", what)


def _headlines(knowledge: Knowledge, report: Report) -> Iterator[str]:
    for id_ in dict.fromkeys(report.headlines):
        fact = knowledge.facts[id_]
        if fact.report != report.id:
            yield f"{id_!r} stands in the report {fact.report!r}: name facts of this one"
        if not knowledge.is_own(fact):
            yield f"{id_!r} is a claim of {fact.speaker!r}: name what the report itself found"
        if report.headlines.count(id_) > 1:
            yield f"{id_!r} stands twice: remove one"


def _correction(fact: Fact) -> Iterator[str]:
    correction = fact.correction
    assert correction is not None  # noqa: S101 - its caller has looked
    if correction.was is not None and correction.was == fact.value:
        yield f"'was' is {correction.was:g}, which 'value' still is: change one of them"
    if correction.until < correction.since:
        yield "'until' is before 'since': nobody would see it"


def _long(written: dict[Language, Message]) -> Iterator[str]:
    for language, message in written.items():
        if (over := length(message.html) - _LONGEST) > 0:
            yield f"the announcement in {language.name} is {over} characters too long for Telegram"
