"""A share card: one fact with all that it must not be forwarded without."""

from collections.abc import Iterator

from bot.knowledge.model import Fact, Qualifier, Role, Unit
from bot.language import Language
from bot.pictures.lettering import origin, parts, plain, shown
from bot.pictures.picture import TEMPLATES, Picture
from bot.replies.markup import Line, bolded
from bot.replies.numbers import figure
from bot.replies.reply import Replies
from bot.replies.texts import texts

_NUMBERED = {Unit.RESOLUTION, Unit.ARTICLE}
"""Units whose number is a name: it counts nothing."""
_QUALIFIED = {
    Qualifier.AT_LEAST: "at-least",
    Qualifier.ABOUT: "about",
    Qualifier.MORE_THAN: "more-than",
}


def card(fact: Fact, language: Language, replies: Replies) -> Picture:
    """The card of `fact`: its figure large, or the statement where there is none."""
    knowledge = replies.knowledge
    content = {
        "language": language,
        **_speaker(fact, language, replies),
        "publisher": shown(knowledge.reports[fact.report].publisher.in_(language), language),
        **_figure(fact, language, replies),
        "statement": parts(bolded(fact.statement(language)), language),
        "terms": [plain(line, language) for line in _terms(fact, language, replies)],
        **origin(knowledge.reports[fact.report], language),
    }
    return Picture(f"card:{fact.id}:{language}", TEMPLATES / "card.typ", content)


def _terms(fact: Fact, language: Language, replies: Replies) -> Iterator[Line]:
    yield from replies.answers.periods((fact,), language)
    yield from replies.answers.terms((fact,), language, replies.today())


def _speaker(fact: Fact, language: Language, replies: Replies) -> dict[str, str]:
    """Whose word it is where it is not the report's own: a claim, or a person of the report."""
    found = {"claim": "", "quotation": ""}
    if not replies.knowledge.is_own(fact):
        speaker = replies.knowledge.concepts[fact.speaker]
        kind = "quotation" if Role.DOCUMENT in speaker.role else "claim"
        said = texts(language).say(f"picture-{kind}", speaker=speaker.name.in_(language))
        found[kind] = shown(said, language)
    return found


def _figure(fact: Fact, language: Language, replies: Replies) -> dict[str, str]:
    if fact.value is None or fact.unit in _NUMBERED:
        return {"counts": "", "qualifier": "", "figure": ""}
    key = _QUALIFIED.get(fact.qualifier) if fact.qualifier else None
    return {
        "counts": shown(replies.labels.counted(fact, language), language),
        "qualifier": texts(language).say(key, figure="").strip() if key else "",
        "figure": figure(fact, language),
    }
