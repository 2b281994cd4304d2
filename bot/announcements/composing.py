"""What can be announced from the knowledge, and what its subscribers would read."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.announcements.content import Attachment, Content, Contents, content_of
from bot.announcements.status import Kind, Subject
from bot.knowledge.model import Fact
from bot.language import Language
from bot.replies.announcing import Announcing, opening
from bot.replies.markup import RLM, Body, bolded
from bot.replies.message import Message
from bot.replies.reply import Replies
from bot.replies.subscription import leave


@dataclass(frozen=True, slots=True)
class Composer:
    """Writes the contents of announcements from the knowledge of `replies`."""

    replies: Replies

    def subjects(self) -> Iterator[Subject]:
        """All reports, the newest first, then all corrections."""
        reports = self.replies.knowledge.reports.values()
        for report in sorted(reports, key=lambda each: each.published, reverse=True):
            yield Subject(Kind.REPORT, report.id)
        for fact in self.replies.knowledge.facts.values():
            if subject := correction_of(fact):
                yield subject

    def messages(self, subject: Subject) -> dict[Language, Message] | None:
        """What subscribers read of a report or a correction; None where there is none such."""
        if subject not in self.subjects():
            return None
        announcing = Announcing(self.replies)
        if subject.kind is Kind.REPORT:
            return announcing.report(subject.id)
        return announcing.correction(self.replies.knowledge.facts[fact_of(subject)])

    def contents(self, subject: Subject) -> Contents | None:
        """The same, as the database keeps it."""
        messages = self.messages(subject)
        if messages is None:
            return None
        return {language: content_of(message) for language, message in messages.items()}

    def is_outdated(self, subject: Subject, contents: Contents) -> bool:
        """Whether `contents`, written some time ago, lack a sentence that would be said now."""
        if subject.kind is Kind.TEXT:
            return False
        if subject not in self.subjects():
            return True
        facts = self._facts(subject)
        return any(
            sentence not in content.html
            for language, content in contents.items()
            for sentence in (_written(fact, language) for fact in facts)
        )

    def _facts(self, subject: Subject) -> tuple[Fact, ...]:
        """The facts whose sentences the announcement of `subject` tells."""
        knowledge = self.replies.knowledge
        if subject.kind is Kind.REPORT:
            return tuple(knowledge.facts[id_] for id_ in knowledge.reports[subject.id].headlines)
        return (knowledge.facts[fact_of(subject)],)


def _written(fact: Fact, language: Language) -> str:
    """The sentence of a fact as it stands in an announcement."""
    return Body((bolded(fact.statement(language)),), language).html.lstrip(RLM)


def correction_of(fact: Fact) -> Subject | None:
    """The announcement of the correction of `fact`: a later correction is another one."""
    if fact.correction is None:
        return None
    return Subject(Kind.CORRECTION, f"{fact.id}@{fact.correction.since.isoformat()}")


def fact_of(subject: Subject) -> str:
    """The id of the fact that a correction is of."""
    return subject.id.partition("@")[0]


def own(html: str, language: Language, attachment: Attachment | None = None) -> Content:
    """A text that an administrator wrote, below the line that a locked telephone shows."""
    first = Body((opening(language),), language).html
    text = f"{first}\n\n{html}".rstrip()
    return Content(html=text, buttons=(leave(language),), attachment=attachment)
