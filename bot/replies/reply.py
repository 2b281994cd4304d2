"""From an outcome to the message that a person gets."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from datetime import date

from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome, Reason
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact
from bot.language import Language
from bot.replies.actions import BrowseFact, ShowFact, ShowPicture
from bot.replies.answers import Answers
from bot.replies.citations import copied
from bot.replies.coverage import Coverage
from bot.replies.declines import Declines
from bot.replies.labels import Labels
from bot.replies.links import start_of
from bot.replies.markup import Body, Line, Plain, divided, spaced
from bot.replies.message import Button, Copy, Message, Press, Row, Share, grouped
from bot.replies.near import MOST, around
from bot.replies.silence import Silence
from bot.replies.texts import texts
from bot.replies.topics import Topics

_NOTHING_NEAR = {Reason.PERSON, Reason.DANGER, Reason.INJECTION}
"""Where buttons with figures of the dead would be out of place."""
_MOST_KEPT = 4096


class Replies:
    """Writes the replies of one knowledge; `today` decides which corrections are still shown."""

    def __init__(self, knowledge: Knowledge, today: Callable[[], date]) -> None:
        self.knowledge, self.today = knowledge, today
        self._kept: dict[Hashable, Message] = {}
        silence = Silence(knowledge.facts.values())
        self.coverage = Coverage(knowledge, silence)
        self.labels = Labels(knowledge, silence)
        self.declines = Declines(self.coverage, silence)
        self.answers = Answers(knowledge, self.labels, self.declines)
        self.topics = Topics(knowledge, self.labels, self.coverage)

    def message(self, outcome: Outcome, language: Language) -> Message:
        """What a person who asked in `language` gets; a plain answer is written once a day."""
        if not isinstance(outcome, Answer) or not _is_plain(outcome):
            return self._written(outcome, language)
        ids = tuple(fact.id for fact in (*outcome.facts, *outcome.near))
        key = (self.today(), language, len(outcome.facts), ids)
        if key not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = self._written(outcome, language)
        return self._kept[key]

    def _written(self, outcome: Outcome, language: Language) -> Message:
        lines = tuple(spaced(self._lines(outcome, language)))
        return Message(Body(lines, language), tuple(self._rows(outcome, language)))

    def fact(self, id_: str, language: Language) -> Message | None:
        """A fact by its id, as a pressed button asks for it; None where there is no such fact."""
        fact = self.knowledge.facts.get(id_)
        return self.message(Answer((fact,)), language) if fact else None

    def browsed(self, id_: str, language: Language) -> Message | None:
        """A fact as a page of the menu: what is near stays in it, and a button leads back."""
        fact, shown = self.knowledge.facts.get(id_), self.fact(id_, language)
        if fact is None or shown is None:
            return None
        rows = (
            *self._near(Answer((fact,)), language, BrowseFact),
            *self._of_fact(fact, language),
            self.topics.back(fact, language),
        )
        return replace(shown, rows=rows)

    def near(self, outcome: Outcome) -> tuple[Fact, ...]:
        """The other facts on the buttons: never the answer."""
        match outcome:
            case Answer(facts=facts, near=offered):
                return around(self.knowledge, facts, offered)
            case Decline(near=offered) if not _NOTHING_NEAR & set(outcome.reasons):
                return offered[:MOST]
            case _:
                return ()

    def _lines(self, outcome: Outcome, language: Language) -> Iterator[Line]:
        match outcome:
            case Answer():
                yield from self.answers.lines(outcome, language, self.today())
            case Choice(entry=entry):
                asks = entry.asks.in_(language) if entry else texts(language).say("choose")
                yield (Plain(asks),)
            case Decline():
                near = bool(self.near(outcome))
                yield from self.declines.lines(outcome, language, near=near)
            case Chat(about=about):
                publisher = self.coverage.report.publisher.in_(language)
                yield from divided(texts(language).line(about, publisher=publisher))

    def _rows(self, outcome: Outcome, language: Language) -> Iterator[Button | Row]:
        if isinstance(outcome, Choice):
            yield from self._options(outcome, language)
        yield from self._near(outcome, language, ShowFact)
        if isinstance(outcome, Answer):
            yield from self._of_fact(outcome.facts[0], language)

    def _near(
        self, outcome: Outcome, language: Language, show: type[ShowFact | BrowseFact]
    ) -> Iterator[Press]:
        near = self.near(outcome)
        for fact, label in zip(near, self.labels.labels(near, language), strict=True):
            yield Press(label, str(show(fact.id, language)))

    def _of_fact(self, fact: Fact, language: Language) -> Iterator[Button | Row]:
        """What one can do with a fact, below what is near it: every such button, in order."""
        say, label = texts(language).say, self.labels.label(fact, language)
        copies = [Copy(say("copy"), self.copied(fact, language))]
        if language is not Language.EN:
            copies.append(Copy(say("copy-in-en"), self.copied(fact, Language.EN)))
        share = Share(say("share"), start_of(fact, language), label)
        yield from grouped(language, *copies, share)
        yield Press(say("picture"), str(ShowPicture(fact.id, language)))

    def copied(self, fact: Fact, language: Language) -> str:
        """What a journalist copies of a fact, at most 256 characters."""
        label = self.labels.label(fact, language)
        return copied(self.knowledge, fact, label, language, self.today())

    def _options(self, choice: Choice, language: Language) -> Iterator[Button]:
        facts = tuple(fact for fact, _ in choice.options)
        labels = self.labels.labels(facts, language)
        for (fact, option), label in zip(choice.options, labels, strict=True):
            yield Press(
                option.in_(language) if option else label, str(ShowFact(fact.id, language))
            )


def _is_plain(answer: Answer) -> bool:
    """Whether nothing but its facts makes this answer what it is."""
    more = (answer.notes, answer.missing, answer.computed, answer.checked, answer.refused)
    return not any(more)
