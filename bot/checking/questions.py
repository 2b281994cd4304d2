"""The questions beside the data: each must come to the outcome that stands beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from bot.answering.converse import Conversation
from bot.answering.engine import Engine
from bot.answering.explain import summary
from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome
from bot.knowledge.errors import KnowledgeError, Problem
from bot.knowledge.expectations import Expectation, Talk
from bot.knowledge.files import line_of, read
from bot.knowledge.mistakes import mistakes

_KNOWN_FAILURES = "known-failures.yaml"
_ROUNDING = 0.11


def questions(engine: Engine, folder: Path) -> Iterator[Problem]:
    """Questions whose outcome differs, and known failures that no longer fail."""
    failures = folder / "questions" / _KNOWN_FAILURES
    listed, problems = _entries(failures)
    yield from problems
    known = {entry for entry in listed if isinstance(entry, str)}
    if len(known) < len(listed):
        yield Problem(failures, 1, "must be a list of questions, each once and in quotes")
    failed = set[str]()
    for file in sorted((folder / "questions").glob("*.yaml")):
        if file != failures:
            for problem, text in _file(engine, file):
                failed.add(text)
                if text not in known:
                    yield problem
    for text in sorted(known - failed):
        yield Problem(failures, 1, f"{text!r} no longer fails: remove it from the known failures")


def _file(engine: Engine, file: Path) -> Iterator[tuple[Problem, str]]:
    entries, problems = _entries(file)
    yield from ((problem, "") for problem in problems)
    for at, entry in enumerate(entries):
        try:
            talk = Talk.model_validate(entry) if _is_talk(entry) else None
            alone = None if talk else Expectation.model_validate(entry)
        except ValidationError as error:
            for loc, what in mistakes(error, entry).items():
                name = "".join(f"{step}: " for step in loc)
                yield Problem(file, line_of(file, (at, *loc)), f"not a question: {name}{what}"), ""
            continue
        conversation = Conversation(engine)
        for turn, expected in enumerate(talk.talk if talk else (alone,)):
            assert expected is not None  # noqa: S101 - one of the two is there
            outcome = conversation.reply(expected.q).outcome
            if wrong := mismatch(expected, outcome):
                place = (at, "talk", turn) if talk else (at,)
                yield Problem(file, line_of(file, place), f"{expected.q!r}: {wrong}"), expected.q


def _entries(file: Path) -> tuple[list[Any], tuple[Problem, ...]]:
    """The list that `file` holds, or what is wrong with it."""
    if not file.exists():
        return [], ()
    try:
        entries = read(file)
    except KnowledgeError as error:
        return [], error.problems
    if entries is None or isinstance(entries, list):
        return cast("list[Any]", entries or []), ()
    return [], (Problem(file, 1, "must be a list"),)


def _is_talk(entry: object) -> bool:
    return isinstance(entry, dict) and "talk" in entry


def mismatch(expected: Expectation, outcome: Outcome) -> str | None:
    """What is wrong with `outcome`, in words; None if it is as expected."""
    if _is(expected.is_, outcome) and _computed(expected, outcome):
        return None
    if expected.or_ is not None and _is(expected.or_, outcome):
        return None
    computed = f" = {expected.computed}" if expected.computed is not None else ""
    return f"should come to {expected.is_!r}{computed}, comes to {summary(outcome)}"


def _is(expected: str, outcome: Outcome) -> bool:
    first, *rest = expected.split()
    if first == "chat":
        return isinstance(outcome, Chat)
    if first == "decline":
        return isinstance(outcome, Decline) and (not rest or rest[0] in outcome.reasons)
    if first == "choose":
        return isinstance(outcome, Choice) and set(rest) <= {
            fact.id for fact, _ in outcome.options
        }
    return isinstance(outcome, Answer) and _states(outcome, (first, *rest))


def _states(outcome: Answer, ids: tuple[str, ...]) -> bool:
    stated = [fact.id for fact in outcome.facts]
    together = {id_ for fact in outcome.facts for id_ in fact.together}
    return stated[0] in ids and set(ids) <= set(stated) and set(stated) <= {*ids, *together}


def _computed(expected: Expectation, outcome: Outcome) -> bool:
    if not isinstance(outcome, Answer):
        return expected.computed is None and expected.checked is None
    if expected.checked is not None and (
        outcome.checked is None or outcome.checked.verdict != expected.checked
    ):
        return False
    if expected.computed is None:
        return True
    return any(
        abs(computed.value - expected.computed) <= _ROUNDING for computed in outcome.computed
    )
