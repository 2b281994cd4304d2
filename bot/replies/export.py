"""An outcome as the JSON object that `ask --json` prints."""

from functools import partial
from typing import Any

from bot.answering.outcome import Answer, Chat, Choice, Computed, Decline, Missing, Outcome, Reason
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact
from bot.language import Language
from bot.replies.citations import citation, is_over_time
from bot.replies.markup import unmarked
from bot.replies.reply import Replies

Json = dict[str, Any]

PROMISED = {
    Reason.DANGER: Reason.PERSON,
    Reason.DEFINITION: Reason.OFF_TOPIC,
    Reason.TOO_LONG: Reason.UNKNOWN_WORDS,
    Reason.EMPTY: Reason.OFF_TOPIC,
}
"""Reasons that the promise (README, "Answers for programs") lacks, and the nearest that it has."""


def exported(question: str, outcome: Outcome, language: Language, replies: Replies) -> Json:
    """The object for `outcome`; its keys are a promise to other programs."""
    shown = partial(told, replies.knowledge, language=language)
    answer = outcome if isinstance(outcome, Answer) else Answer(())
    missing = outcome.missing if isinstance(outcome, Answer | Decline) else ()
    options = outcome.options if isinstance(outcome, Choice) else ()
    checked = answer.checked
    return {
        "question": question,
        "language": str(language),
        "kind": _kind(outcome),
        "facts": [shown(fact) for fact in answer.facts],
        "options": [shown(fact) for fact, _ in options],
        "near": [shown(fact) for fact in replies.near(outcome)],
        "computed": [_computed(each) for each in answer.computed],
        "missing": [_missing(each) for each in missing],
        "reasons": list(dict.fromkeys(_reason(each) for each in missing))
        if isinstance(outcome, Decline)
        else [],
        "checked": {"value": checked.value, "verdict": str(checked.verdict)} if checked else None,
        "text": replies.message(outcome, language).body.plain,
    }


def told(knowledge: Knowledge, fact: Fact, language: Language) -> Json:
    """The object for a fact, cited in `language`; its keys are a promise, too.

    Its period is that which people are told: none where nothing is counted over one.
    """
    period = knowledge.period(fact) if is_over_time(knowledge, fact) else None
    return {
        "id": fact.id,
        "report": fact.report,
        "value": fact.value,
        "qualifier": fact.qualifier and str(fact.qualifier),
        "unit": fact.unit and str(fact.unit),
        "period": period and {"from": period.first.isoformat(), "to": period.last.isoformat()},
        "speaker": fact.speaker,
        "statement": {"en": unmarked(fact.en), "ar": unmarked(fact.ar)},
        "citation": citation(knowledge.reports[fact.report], fact, language),
        "correction": fact.correction and fact.correction.model_dump(mode="json"),
    }


def _kind(outcome: Outcome) -> str:
    match outcome:
        case Answer():
            return "answer"
        case Choice():
            return "choose"
        case Decline():
            return "decline"
        case Chat():
            return "chat"


def _computed(computed: Computed) -> Json:
    return {
        "operation": str(computed.operation),
        "value": computed.value,
        "unit": computed.unit,
        "of": [fact.id for fact in computed.of],
        "formula": computed.formula,
    }


def _missing(missing: Missing) -> Json:
    return {"reason": _reason(missing), "word": missing.word}


def _reason(missing: Missing) -> str:
    return str(PROMISED.get(missing.reason, missing.reason))
