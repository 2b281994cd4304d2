"""What every fact must say, and how."""

import re
from collections.abc import Iterator

from bot.checking.numbers import spoken
from bot.knowledge.base import Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.model import Fact
from bot.knowledge.places import problem
from bot.language import Language, arabic_letters, latin_letters
from bot.replies.actions import ShowFact
from bot.replies.links import LONGEST, start_of

_NOT_ARABIC = re.compile("[پچژگکیۀۃەھ]")
_EVIDENCE_WORDS = 8


def statements(knowledge: Knowledge) -> Iterator[Problem]:
    """Sentences without their figure, figures without unit or qualifier, foreign letters."""
    for fact in knowledge.facts.values():
        for key, what in _wrong(knowledge, fact):
            yield problem(knowledge, fact, key, what)


def _wrong(knowledge: Knowledge, fact: Fact) -> Iterator[tuple[str, str]]:
    for language in Language:
        yield from _sentence(knowledge, fact, language)
    if fact.value is not None and (fact.unit is None or fact.qualifier is None):
        yield "value", "a figure needs its 'unit' and its 'qualifier': add them"
    if fact.value is None and fact.qualifier is not None:
        yield "qualifier", "there is no figure to qualify: remove it, or add 'value'"
    links = (start_of(fact, Language.AR), str(ShowFact(fact.id, Language.AR)))
    if any(len(link) > LONGEST for link in links):
        yield "", f"the id is too long for a link or a button of {LONGEST} bytes: shorten it"
    for phrase in fact.evidence:
        if len(phrase.split()) > _EVIDENCE_WORDS:
            yield "evidence", f"{phrase!r} is longer than {_EVIDENCE_WORDS} words: shorten it"
    if not (fact.ask.en and fact.ask.ar):
        yield "ask", "needs phrasings in English and in Arabic: add them"


def _sentence(knowledge: Knowledge, fact: Fact, language: Language) -> Iterator[tuple[str, str]]:
    text = fact.statement(language)
    shown = fact.figures(language)
    if (language is Language.AR) != (arabic_letters(text) * 2 > latin_letters(text)):
        yield language, f"does not read as {language.name}: write the sentence in that language"
    if language is Language.AR and (wrong := _NOT_ARABIC.search(text)):
        yield language, f"{wrong.group()!r} is a Persian letter: type it with an Arabic keyboard"
    if fact.value is None:
        if shown:
            yield language, "marks a figure with ** but the fact has no 'value'"
        return
    if len(shown) != 1:
        yield language, "must show the figure once between **, as in **1,928**"
    elif fact.value != spoken(shown[0], knowledge.numbers):
        yield language, f"shows {shown[0]!r} where 'value' is {fact.value}: make them the same"
