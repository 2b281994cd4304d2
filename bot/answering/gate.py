"""The words that nothing explains, and which of them may change what is asked.

A strange word is let pass only where it can't restrict the question: not where a group, a party or
a place would stand. Those places are right beside what is counted, after "how many", after "did",
after a preposition, and a name with a capital letter anywhere.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.answering.clitics import bare, is_inside, is_joined, plain
from bot.answering.forms import How
from bot.answering.question import Leftover, Question
from bot.answering.spans import Span, Spotted
from bot.knowledge.model import Fact, Role
from bot.text import normalize

_COUNTED = frozenset({Role.MEASURE, Role.VICTIM, Role.TARGET, Role.WEAPON, Role.PLACE})
_BEFORE = frozenset(
    {
        "how-many",
        "whether",
        "cue-of",
        "cue-in",
        "cue-by",
        "cue-from",
        "cue-to",
        "cue-more",
        "cue-less",
        "cue-not",
        "cue-except",
        "cue-according",
    }
)
_HEADS = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON, Role.TOPIC})
_REMARKS = frozenset({Role.DOCUMENT, Role.SPEAKER, Role.ADDRESSEE, Role.ASK, Role.CUE})
_UNSURE = frozenset({How.STEM, How.SPELLING})
_DEEDS = frozenset({Role.MEASURE, Role.WEAPON})
_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_PARTY = frozenset({Role.PERPETRATOR})
_ASIDE = 4
_TIMES = "cue-times"
_REACH = 3


def restricting(question: Question, *, counted: bool) -> tuple[Leftover, ...]:
    """The strange words of `question` that may say of whom, by whom, where or when.

    `counted` says that the answer is a figure: where the question then names no deed itself, any
    strange word may be the deed ("how many schools did Russia inspect").
    """
    clauses = {mention.clause for mention in question.mentions}
    deed = not counted or any(Role.MEASURE in mention.roles for mention in question.mentions)
    return tuple(
        left
        for left in question.leftovers
        if (left.clause in clauses or _is_aside(question, left.clause))
        and (
            not deed
            or left.clause not in clauses
            or _may_restrict(question, left, counted=counted)
        )
        and not _asks_aside(question, left)
    )


def other_deed(question: Question) -> bool:
    """Whether some everyday verb says what a party did, and not the deed that a group implies.

    "How many schools did Russia make" names no attack; the verb stands after the party in English,
    before it in Arabic.
    """
    told = {role for mention in question.mentions for role in mention.roles}
    if "how-many" not in question.asks or told & {Role.MEASURE, Role.WEAPON}:
        return False
    arabizi = question.spotted.arabizi
    spans = question.spotted.spans
    parties = [m for m in question.mentions if Role.PERPETRATOR in m.roles]
    return any(
        0 <= at < len(spans) and spans[at].kind == "filler" and not spans[at].concepts
        for at in (m.at + 1 if m.word.isascii() and not arabizi else m.at - 1 for m in parties)
    )


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
    asking = [at for at, s in enumerate(spans) if "how-many" in s.concepts and not settled]
    asking += [at for at, s in enumerate(spans) if s.number in question.figures and not settled]
    begun = min((mention.at for mention in question.mentions), default=len(spans))
    within = (*_after(question.spotted, idle, "cue-in"), *_inside(question.spotted, idle))
    timed = {timed.at for timed in question.periods}
    where = [at for at in within if at > begun and at not in timed]
    doers = [] if Role.PERPETRATOR in told else list(_after(question.spotted, idle, "cue-by"))
    joined = list(_joined(question.spotted, heads))
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


def counts_times(question: Question) -> bool:
    """Whether it asks how many times something was done, and not to how many."""
    return any(_TIMES in span.concepts for span in question.spotted.spans)


def counts_means(question: Question, asked: Fact) -> bool:
    """Whether weapons are what is counted, and `asked` merely allows them: "how many planes"."""
    spans = question.spotted.spans
    return any(
        Role.WEAPON in mention.roles
        and 0 < mention.at <= len(spans)
        and "how-many" in spans[mention.at - 1].concepts
        and Role.WEAPON not in asked.about
        for mention in question.mentions
    )


def _beside_counted(question: Question) -> Iterator[int]:
    """The fillers around who is counted, and those between who did it and what was done.

    They may narrow them ("children who escaped") or say another deed ("they tried to kill"). A
    measure right after the "how many" is counted where nobody else is: "how many dead".
    """
    spotted = question.spotted
    asking = [at for at, span in enumerate(spotted.spans) if "how-many" in span.concepts]
    named = [m for m in question.mentions if 0 <= m.at < len(spotted.spans)]
    bodies = {m.at for m in named if m.roles & _BODIES and not m.roles & _PARTY}
    counted = bodies or {m.at for m in named if m.at - 1 in asking}
    yield from _between(spotted, asking, counted)
    parties = [m.at for m in named if m.roles & _PARTY]
    yield from _between(spotted, parties, {m.at for m in named if Role.MEASURE in m.roles})
    clauses = {spotted.clause(at) for at in asking}
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
    spans = spotted.spans
    for at in (at for at, span in enumerate(spans) if cue in span.concepts):
        for here in range(at + 1, min(at + 1 + _REACH, len(spans))):
            words = spotted.tokens[spans[here].start : spans[here].stop]
            if spans[here].kind != "filler" or any(token.key not in idle for token in words):
                yield here
                break


def _deciding(asking: int, heads: Collection[int], spans: Sequence[Span]) -> Iterator[int]:
    """The positions around a "how many" where what is counted or done would stand.

    Right after it, "of" aside, or after what is counted; a verb may come first in Arabic.
    """
    after = asking + 1
    if not heads or asking + 2 in heads:
        yield from range(after, min(after + 1, len(spans)))
    if not heads and after + 1 < len(spans) and "cue-of" in spans[after].concepts:
        yield after + 1
    if after in heads:
        yield from range(after + 1, min(after + 2, len(spans)))


def strange_figure(question: Question, known: Collection[float]) -> bool:
    """Whether a "how many" question has a number that is no figure of the report: an age.

    One that is to be checked may be any: "is it true that the number is 7,000".
    """
    counts = "how-many" in question.asks and "check" not in question.asks
    return counts and any(figure not in known for figure in question.figures)


def _is_aside(question: Question, clause: int) -> bool:
    """Whether a clause is a few words thrown in, which may narrow the question (", bulgarian")."""
    return sum(token.clause == clause for token in question.spotted.tokens) <= _ASIDE


def _asks_aside(question: Question, left: Leftover) -> bool:
    """Whether it is a misspelt question word that is a clause by itself: ", corect?"."""
    tokens = question.spotted.tokens
    alone = sum(token.clause == left.clause for token in tokens) == 1
    return alone and left.misspelt and bool(question.spotted.spans[left.at].concepts)


def _may_restrict(question: Question, left: Leftover, *, counted: bool) -> bool:
    spans = question.spotted.spans
    if spans[left.at].concepts and left.misspelt:
        return left.at > 0 and _is_governed(spans, left.at)
    foreign = question.spotted.arabizi or not left.key.isascii()
    if left.misspelt:
        return _is_governed(spans, left.at)
    if foreign or not left.key.isalpha():
        return True
    named = left.word[:1].isupper() and left.at > 0
    heads = {mention.at for mention in question.mentions if mention.roles & _COUNTED}
    if counted:
        heads |= {at for at, span in enumerate(spans) if span.kind == "number"}
    beside = bool(heads & {left.at - 1, left.at + 1})
    return named or beside or _is_governed(spans, left.at)


def _is_governed(spans: tuple[Span, ...], at: int) -> bool:
    """Whether a preposition, "how many" or "did" stands before it, articles aside, or nothing."""
    for span in reversed(spans[max(0, at - 2) : at]):
        if _BEFORE & set(span.concepts):
            return True
        numeral = any(":" in concept for concept in span.concepts)
        if span.kind != "filler" and not numeral:
            return False
    return at == 0
