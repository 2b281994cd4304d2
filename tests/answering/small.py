"""A little knowledge with invented figures, in `tests/knowledge/small`, and an engine on it."""

from pathlib import Path

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome
from bot.answering.question import Question
from bot.answering.sentence import Sentence
from bot.answering.spans import Spotted
from bot.answering.spot import Spotter
from bot.knowledge.load import load
from bot.text import tokenize

FOLDER = Path(__file__).parents[1] / "knowledge" / "small"
SMALL = load(FOLDER)
ENGINE = Engine(SMALL)
SPOTTER = Spotter(SMALL)


def told(outcome: Outcome) -> str:
    """An outcome in a line: the ids of an answer, or what else it is."""
    match outcome:
        case Answer():
            return " ".join(fact.id for fact in outcome.facts)
        case Choice():
            return " ".join(["choose", *(fact.id for fact, _ in outcome.options)])
        case Decline():
            named = (f"{missing.reason} {missing.word}".strip() for missing in outcome.missing)
            return "; ".join(f"decline {name}" for name in named)
        case Chat():
            return f"chat {outcome.about}"


def ask(text: str) -> str:
    """What the little knowledge says to `text`."""
    return told(ENGINE.ask(text))


def answer(text: str) -> Answer:
    """The answer of the little knowledge to `text`."""
    outcome = ENGINE.ask(text)
    assert isinstance(outcome, Answer), told(outcome)
    return outcome


def decline(text: str) -> Decline:
    """The decline of the little knowledge of `text`."""
    outcome = ENGINE.ask(text)
    assert isinstance(outcome, Decline), told(outcome)
    return outcome


def spot(text: str) -> Spotted:
    """How the words of `text` are covered."""
    return SPOTTER.spot(tokenize(text))


def sentence(text: str) -> Sentence:
    """The same with its grammar."""
    return Sentence(SMALL, spot(text))


def read(text: str) -> Question:
    """What `text` asks."""
    return ENGINE.read(text)


def named(question: Question) -> list[str]:
    """The concepts that a question wants, in its order."""
    return [concept for mention in question.mentions for concept in mention.concepts]
