"""Words that carry nothing elsewhere, where the counted, the deed, the doer or place would be."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.answering.clitics import bare, is_inside, is_joined, plain
from bot.answering.forms import How
from bot.answering.question import Question
from bot.answering.spans import Span, Spotted
from bot.knowledge.model import Role
from bot.text import normalize

_HEADS = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON, Role.TOPIC})
_REMARKS = frozenset({Role.DOCUMENT, Role.SPEAKER, Role.ADDRESSEE, Role.ASK, Role.CUE})
_UNSURE = frozenset({How.STEM, How.SPELLING})
_DEEDS = frozenset({Role.MEASURE, Role.WEAPON})
_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_PARTY = frozenset({Role.PERPETRATOR})
_TOPIC = frozenset({Role.TOPIC})
_REACH = 3


def passed_over(question: Question, idle: frozenset[str]) -> str | None:
    """A word that carries nothing elsewhere, but stands where the counted, deed or doer would.

    "How many slides were killed" counts slides where nobody else is named; "how many children
    understood" names no deed but that, "killed by units" no doer. `idle` are the words that may
    stand there.
    """
    named = [m for m in question.mentions if m.roles & _HEADS and Role.PERPETRATOR not in m.roles]
    told = {role for mention in question.mentions for role in mention.roles}
    spans, tokens = question.spotted.spans, question.spotted.tokens
    heads = {mention.at for mention in named}
    about = {mention.at for mention in question.mentions if not mention.roles <= _REMARKS}
    settled = named and (told & _DEEDS or any(not m.roles & _BODIES for m in named))
    asking = [] if settled else question.spotted.places("how-many")
    asking += [at for at, s in enumerate(spans) if s.number in question.figures and not settled]
    begun = min((mention.at for mention in question.mentions), default=len(spans))
    within = (*_after(question.spotted, idle, "cue-in"), *_inside(question.spotted, idle))
    timed = {timed.at for timed in question.periods}
    where = [at for at in within if at > begun and at not in timed]
    doers = [] if Role.PERPETRATOR in told else list(_after(question.spotted, idle, "cue-by"))
    joined = [*_joined(question.spotted, heads), *_related(question.spotted, idle, heads)]
    for at in (
        *where,
        *doers,
        *joined,
        *_beside_counted(question),
        *(at for start in asking for at in _deciding(start, heads, spans)),
    ):
        here = spans[at]
        guessed = at in where and question.spotted.is_guess(here)
        sure = here.how not in _UNSURE and (here.concepts or here.number)
        if guessed or not (at in about or sure):
            words = tokens[here.start : here.stop]
            strange = (t for t in words if guessed or idle.isdisjoint(plain(t.key)))
            if word := next(strange, None):
                return word.raw
    return None


def _beside_counted(question: Question) -> Iterator[int]:
    """The fillers around who is counted, and those between who did it and what was done.

    They may narrow them ("children who escaped") or say another deed ("they tried to kill"). A
    measure right after the "how many" is counted where nobody else is: "how many dead".
    """
    spotted = question.spotted
    asking = spotted.places("how-many")
    named = [m for m in question.mentions if 0 <= m.at < len(spotted.spans)]
    bodies = {m.at for m in named if m.roles & _BODIES and not m.roles & _PARTY}
    counted = bodies or {m.at for m in named if m.at - 1 in asking}
    yield from _between(spotted, asking, counted | {m.at for m in named if m.roles == _TOPIC})
    parties = [m.at for m in named if m.roles & _PARTY]
    yield from _between(spotted, parties, {m.at for m in named if Role.MEASURE in m.roles})
    clauses = set(map(spotted.clause, asking))
    for at in counted:
        if spotted.clause(at) in clauses:
            yield from _fillers(spotted, at)


def _between(spotted: Spotted, starts: Iterable[int], ends: Collection[int]) -> Iterator[int]:
    """The positions of the fillers, and nothing else, between one of `starts` and of `ends`."""
    for start in starts:
        run = list(_fillers(spotted, start))
        if start + len(run) + 1 in ends:
            yield from run


def _fillers(spotted: Spotted, start: int) -> Iterator[int]:
    """The positions of the fillers right after a position, in its clause."""
    for at in range(start + 1, len(spotted.spans)):
        if spotted.spans[at].kind != "filler" or spotted.clause(at) != spotted.clause(start):
            break
        yield at


def _joined(spotted: Spotted, heads: Collection[int]) -> Iterator[int]:
    """The positions right after an "and" that follows what is counted, or with it in Arabic."""
    spans = spotted.spans
    for at in range(1, len(spans)):
        if "cue-and" in spans[at - 1].concepts and at - 2 in heads:
            yield at
        if at - 1 in heads and is_joined(spotted.tokens[spans[at].start].key):
            yield at


def _inside(spotted: Spotted, idle: frozenset[str]) -> Iterator[int]:
    """The positions of fillers, and of guesses, with an Arabic "in" written on them."""
    for at, span in enumerate(spotted.spans):
        written = normalize(spotted.tokens[span.start].raw)
        guess = spotted.is_guess(span)
        if (span.kind == "filler" or guess) and is_inside(written):
            own = is_inside(normalize(span.label)) and not guess
            if not own and not any(word in idle for word in bare(written)):
                yield at


def _after(spotted: Spotted, idle: frozenset[str], cue: str) -> Iterator[int]:
    """The positions after each "by" or "in", articles aside: where a doer or a place would be."""
    for at in spotted.places(cue):
        yield from _first_told(spotted, idle, at)


def _related(spotted: Spotted, idle: frozenset[str], heads: Collection[int]) -> Iterator[int]:
    """The positions after each "who" that follows what is counted: where its clause says more."""
    for at in spotted.places("cue-relative"):
        if at - 1 in heads:
            yield from _first_told(spotted, idle, at)


def _first_told(spotted: Spotted, idle: frozenset[str], at: int) -> Iterator[int]:
    """The first position after a word that says something, if one is near."""
    spans = spotted.spans
    for here in range(at + 1, min(at + 1 + _REACH, len(spans))):
        words = spotted.tokens[spans[here].start : spans[here].stop]
        if spans[here].kind != "filler" or any(token.key not in idle for token in words):
            yield here
            return


def _deciding(asking: int, heads: Collection[int], spans: Sequence[Span]) -> Iterator[int]:
    """The positions around a "how many" where what is counted or done would stand.

    Right after it, "of" aside, or after what is counted; a verb may come first in Arabic.
    """
    after, then = asking + 1, asking + 2
    if after < len(spans) and (not heads or then in heads):
        yield after
    if then < len(spans) and not heads and "cue-of" in spans[after].concepts:
        yield then
    if then < len(spans) and after in heads:
        yield then
