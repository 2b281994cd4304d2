"""Whether a text may be half of a question, as where somebody writes letter by letter.

"Children killed by the Ira" means nothing yet: what is written of its last word is neither to be
taken for another word nor to be left aside. Nor is a text whole that ends with a word after which
something must follow ("children killed by"). A mark at its end ("?") makes any text whole.
"""

import re
from collections.abc import Callable

from bot.answering.forms import How
from bot.answering.question import Question
from bot.answering.spans import Span
from bot.text import normalize

_LEADING = frozenset({
    "cue-by", "cue-according", "cue-not", "cue-except", "cue-and", "cue-or", "cue-since",
    "cue-from", "cue-to", "cue-between", "cue-before", "cue-after", "cue-in", "cue-of",
    "cue-than", "cue-more", "cue-less", "cue-at-least",
})  # fmt: skip
"""Cues after which something has to follow."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_SURE = {How.WRITTEN, How.CLITIC}


def is_unfinished(question: Question, continues: Callable[[str], bool]) -> bool:
    """Whether `question` may go on; `continues` says whether a longer word is known."""
    text = question.text.rstrip()
    if not question.spotted.spans or not _is_of_word(text[-1]):
        return False
    last = question.spotted.spans[-1]
    is_half = text == question.text and _may_be_half(last, text, continues)
    return is_half or _leads_on(question.spotted.spans)


def _is_of_word(char: str) -> bool:
    return char.isalnum() or not normalize(char)


def _may_be_half(last: Span, text: str, continues: Callable[[str], bool]) -> bool:
    """Whether the word that `text` ends with need not be whole.

    A name of something is taken at its word; what carries nothing ("be") may yet become something
    ("between").
    """
    written = normalize(text.rsplit(maxsplit=1)[-1])
    if last.kind == "number":
        return not _YEAR.search(written)
    if last.kind in {"unknown", "frame"} or last.how not in _SURE:
        return True
    return not last.concepts and continues(written)


def _leads_on(spans: tuple[Span, ...]) -> bool:
    """Whether the last word that is not a mere filler needs another one after it."""
    told = (span for span in reversed(spans) if span.kind != "filler" or span.concepts)
    last = next(told, None)
    return last is not None and bool(last.concepts) and _LEADING.issuperset(last.concepts)
