"""Of which whole a share is asked."""

from collections.abc import Sequence
from itertools import takewhile

from bot.answering.frame import Frame
from bot.answering.question import Question
from bot.answering.spans import Span
from bot.knowledge.model import Role

_OF = frozenset({"cue-of", "cue-from", "cue-between"})
_THOSE = "follow-up"
_REACH = 4


def names_other_whole(question: Question, part: Frame, whole: Frame) -> bool:
    """Whether the part itself is named as the whole: "what percent of children were killed".

    So it is if the part stands right after a "percent of" and no other "of" or "among" follows,
    and if it is named twice: "the share of schools hit of all schools".
    """
    spans = question.spotted.spans
    at = next((n for n, span in enumerate(spans) if "share" in span.concepts), len(spans))
    own = _own(part)
    if sum(not own.isdisjoint(span.concepts) for span in spans) > 1:
        return True
    said = next((n for n in range(at + 1, len(spans)) if spans[n].kind != "filler"), len(spans))
    if said == len(spans) or not own & set(spans[said].concepts):
        return False
    of_it = any(_OF & set(span.concepts) for span in spans[at + 1 : said])
    if not of_it and (said > at + 1 or " " not in spans[at].label):
        return False
    rest = range(said, len(spans))
    return not any(_is_of(spans, n) or _is_in(spans, n, _own(whole)) for n in rest)


def is_told_twice(question: Question, part: Frame) -> bool:
    """Whether a count is named in full as a part and as the whole: "kids killed of all killed"."""
    spans = question.spotted.spans
    deeds = frozenset(part.entry.about.get(Role.MEASURE, ()))
    return all(
        sum(not named.isdisjoint(span.concepts) for span in spans) > 1
        for named in (deeds, _own(part))
    )


def is_whole_before(question: Question, part: Frame) -> bool:
    """Whether a count stands before the share that is asked of it: "of the kids, what share"."""
    spans, own = question.spotted.spans, _own(part)
    at = next((n for n, span in enumerate(spans) if "share" in span.concepts), len(spans))
    said = [n for n, span in enumerate(spans) if not own.isdisjoint(span.concepts)]
    near = takewhile(
        lambda span: span.kind == "filler", reversed(spans[: said[0]] if said else ())
    )
    return bool(said) and said[-1] < at and any(_OF & set(span.concepts) for span in near)


def follows_share(question: Question, whole: Frame) -> bool:
    """Whether `whole` is named after the share that is asked: "what share of the dead is that"."""
    spans = question.spotted.spans
    at = next(n for n, span in enumerate(spans) if "share" in span.concepts)
    said = next((n for n in range(at + 1, len(spans)) if spans[n].kind != "filler"), at)
    of_it = any(_OF & set(span.concepts) for span in spans[at:said])
    named = said > at and not whole.needs.isdisjoint(spans[said].concepts)
    return named and (of_it or " " in spans[at].label)


def _own(frame: Frame) -> frozenset[str]:
    return frame.needs - {"killing", "attack"}


def _is_of(spans: Sequence[Span], at: int) -> bool:
    """Whether a whole follows: an "of", or an "among those" right before what was done to them.

    An Arabic "of them" says so at the end, too.
    """
    after = spans[at + 1].concepts if at + 1 < len(spans) else ()
    those = _THOSE in spans[at].concepts and (bool(after) or not spans[at].label.isascii())
    return bool(_OF & set(spans[at].concepts)) or those


def _is_in(spans: Sequence[Span], at: int, whole: frozenset[str]) -> bool:
    """Whether an "in" and, a word or two later, `whole` follows: "in the total of civilians"."""
    near = spans[at + 1 : at + 1 + _REACH]
    return "cue-in" in spans[at].concepts and any(whole & set(span.concepts) for span in near)
