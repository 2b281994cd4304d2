"""How a question was read, in words that an editor understands."""

from collections.abc import Iterator

from bot.answering.choose import Trace
from bot.answering.fit import Fit
from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome
from bot.answering.question import Question

_CANDIDATES = 12


def explained(question: Question, outcome: Outcome, trace: Trace) -> str:
    """What the words were taken for, the candidates and why each fell out, the outcome."""
    lines = [
        "words",
        *_words(question),
        "read as",
        *_read(question),
        "candidates",
        *_candidates(trace),
        *(f"  {step}" for step in trace.steps),
        f"outcome: {summary(outcome)}",
    ]
    return "\n".join(lines)


def _words(question: Question) -> Iterator[str]:
    for span in question.spotted.spans:
        what = ", ".join(span.concepts) or span.kind
        how = f" ({span.how}, label {span.label!r})" if span.label else ""
        yield f"  {question.spotted.raw(span)}: {what}{how}"


def _read(question: Question) -> Iterator[str]:
    yield f"  asks: {', '.join(sorted(question.asks)) or '-'}"
    for name in (
        "mentions",
        "negated",
        "excepted",
        "periods",
        "excepted_periods",
        "bars",
        "figures",
        "leftovers",
    ):
        found = getattr(question, name)
        if found:
            yield f"  {name}: {'; '.join(map(_named, found))}"


def _named(thing: object) -> str:
    concepts = getattr(thing, "concepts", None)
    roles = "/".join(sorted(getattr(thing, "roles", ())))
    if concepts:
        return f"{getattr(thing, 'word', '')} = {'|'.join(concepts)} as {roles}"
    return str(getattr(thing, "word", thing))


def _candidates(trace: Trace) -> Iterator[str]:
    ranked = sorted(
        trace.fits,
        key=lambda fit: (not fit.complete, len(fit.absent) + len(fit.unmet), -fit.score),
    )
    for fit in ranked[:_CANDIDATES]:
        yield f"  {fit.frame.entry.id}: {_verdict(fit)}"


def _verdict(fit: Fit) -> str:
    why = [
        *(
            f"is not about {mention.word!r} ({'|'.join(mention.concepts)})"
            for mention in fit.unmet
        ),
        *(f"is not for {timed.word!r}" for timed in fit.late),
        *(f"needs {concept!r}, which is not named" for concept in fit.absent),
        *(("does not say when, where or why",) if fit.gated else ()),
    ]
    return f"fits, {fit.score:.1f}" if not why else "; ".join(why)


def summary(outcome: Outcome) -> str:
    """An outcome in a few words: the ids of its facts, or why there is none."""
    match outcome:
        case Answer():
            results = "".join(f" = {computed.value:g}" for computed in outcome.computed)
            return " ".join(fact.id for fact in outcome.facts) + results
        case Choice():
            return f"a choice of {' '.join(fact.id for fact, _ in outcome.options)}"
        case Decline():
            named = (f"{missing.reason}: {missing.word}" for missing in outcome.missing)
            return f"a decline ({'; '.join(named)})"
        case Chat():
            return f"small talk ({outcome.about})"
