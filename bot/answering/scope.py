"""What a "not", an "except" or a "before" rules out or takes away, and what is an example."""

from collections.abc import Iterator, Mapping

from bot.answering.sentence import Sentence
from bot.answering.spans import Span
from bot.knowledge.model import Role

NOT, EXCEPT, LIKE = "cue-not", "cue-except", "cue-like"
_NOT_ONLY = "cue-not-only"
_BEFORE, _THAT = "cue-before", "follow-up"
_CUES = frozenset({NOT, EXCEPT, LIKE, _NOT_ONLY, _BEFORE})
_RESTRICTING = frozenset({
    Role.PERPETRATOR, Role.VICTIM, Role.TARGET, Role.WEAPON, Role.PLACE, Role.PERIOD, Role.SPEAKER,
})  # fmt: skip
_EXAMPLES = frozenset({Role.VICTIM, Role.TARGET})


def ruled_out(sentence: Sentence) -> Mapping[int, str]:
    """The positions that a cue right before them rules out, with the cue."""
    found: dict[int, str] = {}
    for at, span in enumerate(sentence.spans):
        if _CUES.isdisjoint(span.concepts):
            continue
        cue = next((cue for cue in (NOT, EXCEPT) if sentence.is_cue(at, cue)), None)
        if sentence.is_cue(at, _NOT_ONLY):
            found |= dict.fromkeys(_places(sentence, at), LIKE)
        elif sentence.is_cue(at, LIKE):
            found |= dict.fromkeys(_examples(sentence, at), LIKE)
        elif cue and not _is_interjected(sentence, at):
            found |= dict.fromkeys(_scope(sentence, at + 1, cue), cue)
        elif sentence.is_cue(at, _BEFORE) and (period := _next_period(sentence, at)):
            found[period] = EXCEPT
    return found


def _is_interjected(sentence: Sentence, at: int) -> bool:
    """Whether it is a clause by itself at the beginning: "no, the schools" in Arabic."""
    spans, tokens = sentence.spans, sentence.spotted.tokens
    after = spans[at + 1 : at + 2]
    return not at and any(tokens[s.start].clause != tokens[0].clause for s in after)


def _examples(sentence: Sentence, at: int) -> Iterator[int]:
    """What stands after a "such as", if it is of the kind of what stands before."""
    wider = sentence.neighbour(at, -1)
    if wider is None:
        return
    kind = sentence.roles(sentence.spans[wider]) & _EXAMPLES
    for here in _scope(sentence, at + 1, LIKE):
        if not sentence.roles(sentence.spans[here]) & kind:
            return
        yield here


def _places(sentence: Sentence, at: int) -> Iterator[int]:
    """The places after a "not only", which do not narrow the question."""
    for here in _scope(sentence, at + 1, LIKE):
        if Role.PLACE in sentence.roles(sentence.spans[here]):
            yield here


def _scope(sentence: Sentence, at: int, cue: str) -> Iterator[int]:
    """The mention after a cue, and what is joined to it by "and" or "nor"."""
    ends = {dated.start: dated.stop for dated in sentence.dated}
    while at < len(sentence.spans) and not sentence.is_cue(at, "cue-but"):
        span = sentence.spans[at]
        if at not in ends and (span.kind == "filler" or _is_only_cue(sentence, span)):
            at += 1
            continue
        if at not in ends and not _can_be_ruled_out(sentence, span, cue):
            return
        yield at
        at = ends.get(at, at + 1)
        if not _goes_on(sentence, at, cue):
            return


def _goes_on(sentence: Sentence, at: int, cue: str) -> bool:
    """Whether an "and" or a "nor" stands at a position, or an Arabic "and" on the word."""
    if at >= len(sentence.spans):
        return False
    joining = ("cue-and", NOT, "cue-or") if cue == NOT else ("cue-and", NOT)
    return sentence.is_cue(at, *joining) or sentence.is_joined(sentence.spans[at])


def _is_only_cue(sentence: Sentence, span: Span) -> bool:
    return sentence.roles(span) == frozenset({Role.CUE})


def _can_be_ruled_out(sentence: Sentence, span: Span, cue: str) -> bool:
    roles = sentence.roles(span)
    if roles & _RESTRICTING:
        return True
    measures = sum(Role.MEASURE in sentence.roles(other) for other in sentence.spans)
    return Role.MEASURE in roles and (cue == EXCEPT or measures > 1)


def _next_period(sentence: Sentence, at: int) -> int | None:
    """The position of the period after a cue: "before the fourth year", "before that year"."""
    after = sentence.neighbour(at, 1)
    if sentence.is_cue(after, _THAT) and after is not None:
        after = sentence.neighbour(after, 1)
    if after is None or Role.PERIOD not in sentence.roles(sentence.spans[after]):
        return None
    return after
