"""What subscribers are told: of a report, or of a figure that was corrected.

Nothing here is said in new words: the facts' own sentences stand in it, with what a reply says
beside them. The first line gives nothing away, since a locked telephone shows it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.knowledge.model import Correction, Fact, Report
from bot.language import Language
from bot.replies.markup import Body, Bold, Line, Plain, bolded, spaced
from bot.replies.message import Link, Message
from bot.replies.numbers import day, number, qualified
from bot.replies.reply import Replies
from bot.replies.subscription import leave
from bot.replies.texts import texts

_BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class Announcing:
    """Writes announcements from the knowledge of `replies`."""

    replies: Replies

    def report(self, id_: str) -> dict[Language, Message]:
        """The announcement of a report; raises `KeyError` where there is no such report."""
        report = self.replies.knowledge.reports[id_]
        return {
            language: self._message(report, self._told(report, language), language)
            for language in Language
        }

    def correction(self, fact: Fact) -> dict[Language, Message]:
        """The announcement that `fact` was corrected, which its correction tells."""
        report = self._report(fact)
        return {
            language: self._message(report, self._corrected(fact, language), language)
            for language in Language
        }

    def _message(self, report: Report, lines: Iterator[Line], language: Language) -> Message:
        body = Body(tuple(spaced((opening(language), _BLANK, *lines))), language)
        key = "announce-read-foreign" if report.is_foreign(language) else "announce-read"
        read = Link(texts(language).say(key), report.page(language))
        return Message(body, (read, leave(language)))

    def _told(self, report: Report, language: Language) -> Iterator[Line]:
        facts = tuple(self.replies.knowledge.facts[id_] for id_ in report.headlines)
        yield texts(language).line(
            "announce-report",
            publisher=report.publisher.in_(language),
            date=day(report.published, language),
        )
        yield (Bold(report.title.in_(language)),)
        for fact in facts:
            yield _BLANK
            yield (Plain("• "), *bolded(fact.statement(language)))
        if facts:
            yield _BLANK
            yield from self.replies.answers.basis(facts, language, self.replies.today())

    def _corrected(self, fact: Fact, language: Language) -> Iterator[Line]:
        say, correction = texts(language), fact.correction
        assert correction is not None  # noqa: S101 - the caller has looked
        yield say.line("announce-correction", date=day(correction.since, language))
        yield (Bold(self.replies.labels.label(fact, language)),)
        yield _BLANK
        yield from _change(fact, correction, language)
        yield say.line("announce-why", why=correction.why.in_(language))
        yield _BLANK
        yield bolded(fact.statement(language))
        yield _BLANK
        plain = fact.model_copy(update={"correction": None})
        yield from self.replies.answers.basis((plain,), language, self.replies.today())
        if correction.was is not None:
            yield _BLANK
            yield say.line("announce-correct-it")

    def _report(self, fact: Fact) -> Report:
        return self.replies.knowledge.reports[fact.report]


def opening(language: Language) -> Line:
    """The first line of whatever is announced: all that a locked telephone need show."""
    return texts(language).line("announce-opening")


def _change(fact: Fact, correction: Correction, language: Language) -> Iterator[Line]:
    """The old figure, and the new one with its qualifier; neither where only words changed."""
    if correction.was is None:
        return
    say, now = texts(language), qualified(fact, language)
    yield say.line("announce-was", figure=number(correction.was, language))
    yield say.line("announce-now", figure=Bold(now)) if now else say.line("announce-withdrawn")
