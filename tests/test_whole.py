"""The shipped knowledge, the engine and the replies together: what a person is told."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import RootModel

from bot.answering.engine import Engine
from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome, Reason
from bot.knowledge.base import Knowledge
from bot.knowledge.expectations import Expectation, Talk
from bot.knowledge.files import read
from bot.knowledge.load import load
from bot.language import Language
from bot.replies.message import Message, Press
from bot.replies.reply import Replies
from bot.replies.silence import Silence
from bot.text import TOKENS
from tests.answering.small import told
from tests.conftest import KNOWLEDGE

LONGEST = 4096
SLOWEST = 0.5
"""Seconds for one text on a busy machine; the benchmarks hold the real budget."""

steady = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


class _Questions(RootModel[list[Talk | Expectation | str]]):
    """A file of questions; known failures are bare texts."""


def _questions() -> Iterator[str]:
    for file in sorted((KNOWLEDGE / "questions").glob("*.yaml")):
        for entry in _Questions.model_validate(read(file)).root:
            if not isinstance(entry, str):
                turns = entry.talk if isinstance(entry, Talk) else (entry,)
                yield from (turn.q for turn in turns)


QUESTIONS = tuple(dict.fromkeys(_questions()))


@pytest.mark.parametrize(
    ("question", "fact", "value"),
    [
        ("kids killed?", "children-killed", 1928),
        ("how many children were killed?", "children-killed", 1928),
        ("how many women did the Russians kill, not the regime?", "women-killed", 908),
        ("attacks on hospitals?", "medical-facilities-attacked", 190),
        ("attacks on schools?", "schools-attacked", 201),
        ("كم طفلاً قُتل؟", "children-killed", 1928),
        ("قديش مشفى انضرب", "medical-facilities-attacked", 190),
        ("kam tefl 2atalo l rus", "children-killed", 1928),
        ("hwo many chidren wer kiled", "children-killed", 1928),
        ("children killed 2015-2019", "children-killed", 1928),
        ("children killed 2018-2019", "children-killed-year-four", 79),
        ("children killed Sep 2018 to Sep 2019", "children-killed-year-four", 79),
        ("children killed until 30 Sept 2019", "children-killed", 1928),
        ("كم طفلاً قُتل بين 30 أيلول 2018 و30 أيلول 2019", "children-killed-year-four", 79),
        ("I'm a journalist from Daraa, how many schools were attacked", "schools-attacked", 201),
    ],
)
def test_what_the_report_counts_is_answered_with_its_figure(
    engine: Engine, question: str, fact: str, value: float
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Answer), told(outcome)
    assert (outcome.facts[0].id, outcome.facts[0].value) == (fact, value)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("how many children did the US coalition kill?", Reason.PERPETRATOR),
        ("كم طفل قتل التحالف", Reason.PERPETRATOR),
        ("kam tefl 2atal l nizam", Reason.PERPETRATOR),
        ("children killed by the Russians and the regime together", Reason.PERPETRATOR),
        ("children killed in 2016", Reason.PERIOD),
        ("children killed since 2018", Reason.PERIOD),
        ("كم طفلاً قُتل عام 2016", Reason.PERIOD),
        ("كم مدرس قُتل", Reason.VICTIM),
        ("how many soldiers were killed?", Reason.VICTIM),
        ("how many infants were killed?", Reason.VICTIM),
        ("barrel bombs?", Reason.WEAPON),
        ("how many children killed in Gaza", Reason.PLACE),
        ("how many children were killed in Aleppo", Reason.PLACE),
        ("attacks on churches", Reason.TARGET),
        ("how many goals did Messi score", None),
        ("where is my brother", Reason.PERSON),
    ],
)
def test_what_it_does_not_count_is_declined_with_the_right_reason(
    engine: Engine, question: str, reason: Reason | None
) -> None:
    outcome = engine.ask(question)
    assert isinstance(outcome, Decline), told(outcome)
    assert reason is None or reason in outcome.reasons


@pytest.mark.parametrize(
    "question", ["civilians killed except in Aleppo", "children killed from 2016-01-01 on"]
)
def test_a_restriction_is_never_passed_over(engine: Engine, question: str) -> None:
    assert isinstance(engine.ask(question), Decline)


def _shown(message: Message) -> list[str]:
    """Everything that a person sees of a message."""
    buttons = [button.text for button in message.buttons if isinstance(button, Press)]
    return [message.body.plain, *buttons]


def test_a_decline_or_a_choice_never_shows_a_figure(
    engine: Engine, replies: Replies, knowledge: Knowledge
) -> None:
    silence = Silence(knowledge.facts.values())
    for question in QUESTIONS:
        outcome = engine.ask(question)
        if isinstance(outcome, Decline | Choice):
            for language in Language:
                shown = _shown(replies.message(outcome, language))
                assert all(map(silence.kept_by, shown)), (question, shown)


def _numbers(text: str) -> set[float]:
    """The figures of three digits and more in a text; smaller ones are days, articles, pages."""
    found = re.findall(r"\d+(?:[,.٬]\d{3})*(?:\.\d+)?", text)
    return {number for each in found if (number := float(re.sub("[,٬]", "", each))) >= 100}


def test_every_figure_of_an_answer_is_of_its_facts_or_its_sum(
    engine: Engine, replies: Replies, knowledge: Knowledge
) -> None:
    figures = {float(f.value) for f in knowledge.facts.values() if f.value and f.value >= 100}
    for question in QUESTIONS:
        outcome = engine.ask(question)
        if not isinstance(outcome, Answer):
            continue
        own = {float(fact.value) for fact in outcome.facts if fact.value is not None}
        own |= {computed.value for computed in outcome.computed}
        own |= {float(fact.value or 0) for c in outcome.computed for fact in c.of}
        said = " ".join(f"{fact.en} {fact.ar} {fact.note or ''}" for fact in outcome.facts)
        own |= _numbers(said)
        own |= {outcome.checked.value} if outcome.checked else set()
        for language in Language:
            text = replies.message(outcome, language).body.plain
            for report in knowledge.reports.values():
                text = text.replace(report.title.in_(language), "")
            assert _numbers(text) & figures <= own, (question, text)


def _is_sound(engine: Engine, text: str) -> Outcome:
    """Asks twice: the same outcome, one of the four, and soon."""
    began = time.perf_counter()
    outcome = engine.ask(text)
    assert time.perf_counter() - began < SLOWEST
    assert isinstance(outcome, Answer | Choice | Decline | Chat)
    assert engine.ask(text) == outcome
    if isinstance(outcome, Answer):
        assert outcome.facts
    if isinstance(outcome, Decline):
        assert outcome.missing
    return outcome


@pytest.fixture(scope="session")
def warm(engine: Engine) -> Engine:
    engine.warm_up()
    for text in ("how many children", "كم طفلاً قتل التحالف", "kam tefl 2atalo", "xyzzy قصففف"):
        engine.ask(text)
    return engine


@steady
@given(text=st.text(max_size=200))
def test_any_text_comes_to_an_outcome(warm: Engine, replies: Replies, text: str) -> None:
    outcome = _is_sound(warm, text)
    for language in Language:
        assert replies.message(outcome, language).body.plain.strip()


@steady
@given(
    start=st.sampled_from(QUESTIONS),
    piece=st.text(min_size=1, max_size=12),
    sign=st.sampled_from(["", " ", "-", "/", "\n", "\u200f", "و", "0"]),
)
def test_the_longest_text_is_soon_declined(
    warm: Engine, start: str, piece: str, sign: str
) -> None:
    text = (start + (piece + sign) * LONGEST)[:LONGEST]
    assert len(warm.read(text).spotted.tokens) <= 2 * TOKENS
    _is_sound(warm, text)


def _mutated(draw: st.DrawFn) -> str:
    """A real question with letters dropped, doubled or swapped, and words moved about."""
    letters = list(draw(st.sampled_from(QUESTIONS)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, len(letters) - 1)))
        letter = draw(st.sampled_from("aeiknrst ابتنريل0123456789-/.,?'ـَ\u200f"))
        change = draw(st.sampled_from(["drop", "double", "swap", "put", "turn"]))
        match change:
            case "drop":
                del letters[at : at + 1]
            case "double":
                letters[at:at] = letters[at : at + 1]
            case "swap":
                letters[at : at + 2] = reversed(letters[at : at + 2])
            case "put":
                letters.insert(at, letter)
            case _:
                letters = [*letters[at:], " ", *letters[:at]]
    return "".join(letters)


mutated = st.composite(_mutated)


@settings(steady, max_examples=200)
@given(text=mutated())
def test_a_mangled_question_comes_to_an_outcome(warm: Engine, text: str) -> None:
    _is_sound(warm, text)


@settings(steady, max_examples=120)
@given(
    first=st.sampled_from(QUESTIONS),
    date=st.from_regex(
        r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,20}(\.\d{1,9})?[km%]?", fullmatch=True
    ),
)
def test_any_number_or_date_in_a_question_comes_to_an_outcome(
    warm: Engine, first: str, date: str
) -> None:
    _is_sound(warm, f"{first} {date}")


def test_what_may_as_well_be_another_word_is_explained(engine: Engine) -> None:
    told = engine.explain("كم قضياً قتل الطيران الروسي")
    assert "would come to civilians-killed, but a word may as well be another" in told
    assert told.splitlines()[-1].startswith("outcome: a decline (victim")


def test_another_engine_comes_to_the_same(engine: Engine) -> None:
    other = Engine(load(KNOWLEDGE))
    for question in QUESTIONS[::25]:
        assert told(other.ask(question)) == told(engine.ask(question))


def test_the_order_of_the_questions_changes_nothing(engine: Engine) -> None:
    first = [told(engine.ask(question)) for question in QUESTIONS[::7]]
    again = [told(engine.ask(question)) for question in reversed(QUESTIONS[::7])]
    assert again == first[::-1]


def test_nothing_is_written_beside_the_knowledge(engine: Engine) -> None:
    before = {file: file.stat().st_mtime_ns for file in Path(KNOWLEDGE).rglob("*.yaml")}
    engine.ask(QUESTIONS[0])
    assert {file: file.stat().st_mtime_ns for file in Path(KNOWLEDGE).rglob("*.yaml")} == before
