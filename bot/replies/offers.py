"""What is offered while somebody types a question in another chat: cards with statements to send.

A card says in its title what it states, and is sent whole. Half a question is not answered: while
it is being written, only what has all its words in the title is offered. A choice's cards show
their figures, since who takes one has chosen; a decline comes without cards.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from bot.answering.clitics import bare
from bot.answering.outcome import Answer, Chat, Choice, Decline
from bot.answering.question import Question
from bot.knowledge.model import Fact, Role
from bot.language import Language, shows_language
from bot.replies.actions import ShowFact
from bot.replies.editions import Edition
from bot.replies.links import start_of
from bot.replies.markup import Body, Line, Plain, bolded, unmarked
from bot.replies.message import Message, Open
from bot.replies.numbers import qualified
from bot.replies.reply import Replies
from bot.replies.texts import texts
from bot.text import words

_MOST = 10
_ASKED = "asked"
"""The id of an answer that is more than one fact."""


@dataclass(frozen=True, slots=True)
class Card:
    """A statement to send: `id` is unique among those offered together."""

    id: str
    title: str
    description: str
    message: Message


@dataclass(frozen=True, slots=True)
class Offer:
    """The cards, and a line above them that opens the bot; where it is empty, none."""

    cards: tuple[Card, ...]
    hint: str = ""


def offer(edition: Edition, text: str, language: Language) -> Offer:
    """What is offered to somebody who has written `text` so far."""
    cards, say = _Cards(edition.replies, language), texts(language).say
    if not text.strip():
        return Offer(tuple(cards.facts(_headlines(edition))))
    if edition.engine.is_unfinished(text):
        begun = _begun(edition, text, language)
        return Offer(tuple(cards.facts(begun)), say("hint-unfinished"))
    match edition.engine.ask(text):
        case Answer() as answer:
            return Offer(tuple(cards.answer(answer)))
        case Choice() as choice:
            return Offer(tuple(cards.options(choice)))
        case Decline() as decline:
            return Offer((), edition.replies.declines.hint(decline, language))
        case Chat():
            return Offer(tuple(cards.facts(_headlines(edition))), say("hint-ask"))


class _Cards:
    """Makes cards in a language."""

    def __init__(self, replies: Replies, language: Language) -> None:
        self._replies, self._language = replies, language

    def facts(self, facts: Iterable[Fact]) -> Iterator[Card]:
        """A card for each of `facts`."""
        told = tuple(facts)
        for fact, title in zip(told, self._labels(told), strict=True):
            yield self._card(Answer((fact,)), title, str(ShowFact(fact.id, self._language)))

    def options(self, choice: Choice) -> Iterator[Card]:
        """A card for each reading, named as the choice names it."""
        options = (option for _, option in choice.options)
        for card, option in zip(
            self.facts(fact for fact, _ in choice.options), options, strict=True
        ):
            yield replace(card, title=self._bare(option.in_(self._language))) if option else card

    def answer(self, answer: Answer) -> Iterator[Card]:
        """The answer, then each fact of an answer with several, then what is near."""
        title = " · ".join(self._labels(answer.facts))
        yield self._card(answer, title, _ASKED)
        several = answer.facts if len(answer.facts) > 1 else ()
        yield from self.facts((*several, *self._replies.near(answer)))

    def _card(self, answer: Answer, title: str, id_: str) -> Card:
        message = self._replies.message(answer, self._language)
        label = texts(self._language).say("open-fact")
        rows = (Open(label, start_of(answer.facts[0], self._language)),)
        description = Body(tuple(self._described(answer, message)), self._language).bare
        return Card(id_, self._bare(title), description, replace(message, rows=rows))

    def _described(self, answer: Answer, message: Message) -> Iterator[Line]:
        """The figure or sentence in short, then the rest of the message."""
        if not (answer.checked or answer.computed):
            yield from self._figures(answer.facts)
        statements = {bolded(fact.statement(self._language)) for fact in answer.facts}
        yield from (line for line in message.body.lines if line and line not in statements)

    def _figures(self, facts: tuple[Fact, ...]) -> Iterator[Line]:
        for fact, label in zip(facts, self._labels(facts), strict=True):
            figure = qualified(fact, self._language)
            if not figure:
                yield (Plain(unmarked(fact.statement(self._language))),)
            else:
                yield (Plain(f"{label}: {figure}" if len(facts) > 1 else figure),)

    def _labels(self, facts: tuple[Fact, ...]) -> tuple[str, ...]:
        return self._replies.labels.labels(facts, self._language)

    def _bare(self, text: str) -> str:
        return Body(((Plain(text),),), self._language).bare


def _headlines(edition: Edition) -> Iterator[Fact]:
    return (edition.knowledge.facts[id_] for id_ in edition.replies.coverage.report.headlines)


def _begun(edition: Edition, text: str, language: Language) -> Iterator[Fact]:
    """The facts whose title has every word that was written, the last one perhaps in half."""
    wanted = tuple(_wanted(edition, edition.engine.read(text)))
    if not shows_language(text) or not wanted:
        return iter(())
    label = edition.replies.labels.label
    headlines = {fact.id: fact for fact in _headlines(edition)}
    ordered = {**headlines, **edition.knowledge.facts}
    found = (fact for fact in ordered.values() if _has(label(fact, language), wanted))
    return islice(found, _MOST)


def _wanted(edition: Edition, question: Question) -> Iterator[str]:
    """The words of `question` without those that carry nothing or only ask; always its last."""
    spotted, concepts = question.spotted, edition.knowledge.concepts
    last = spotted.spans[-1] if spotted.spans else None
    for span in spotted.spans:
        roles = {role for id_ in span.concepts if id_ in concepts for role in concepts[id_].role}
        carries = span.kind != "filler" and roles != {Role.ASK}
        if carries or span is last:
            yield from (token.key for token in spotted.tokens[span.start : span.stop])


def _has(title: str, wanted: tuple[str, ...]) -> bool:
    """Whether each of `wanted` begins a word of `title`."""
    forms = _forms(title)
    return all(any(form.startswith(word) for form in forms) for word in wanted)


@lru_cache(maxsize=4096)
def _forms(title: str) -> frozenset[str]:
    """The words of `title`, with and without what is written on them."""
    return frozenset(form for word in words(title) for form in (word, *bare(word)))
