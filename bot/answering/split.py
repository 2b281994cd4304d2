"""One question that asks for several figures, as several questions."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answering.clitics import is_joined
from bot.answering.question import Mention, Question, Timed
from bot.knowledge.model import Role

_HEADS = frozenset(
    {Role.MEASURE, Role.VICTIM, Role.TARGET, Role.TOPIC, Role.DOCUMENT, Role.ADDRESSEE}
)
_TOPIC = frozenset({Role.TOPIC})
_VICTIM = frozenset({Role.VICTIM})
_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_COUNTED = frozenset({Role.VICTIM, Role.TARGET, Role.WEAPON, Role.MEASURE})
_SLASH = "/"
_LISTED = (Role.VICTIM, Role.TARGET, Role.WEAPON, Role.MEASURE, Role.TOPIC, Role.ADDRESSEE)


def split(question: Question) -> Iterator[tuple[Question, ...]]:
    """Ways to part a question at its coordinators, the closest to its wording first.

    The parts are the members of a list: mentions of one role. What stands beside a member goes
    with it; what restricts (a party, a place, a time said once) and what stands beside none holds
    for all.
    """
    for role in _LISTED:
        parts = _parted(question.mentions, role)
        if len(parts) > 1:
            yield tuple(_member(question, part, parts, borrows=False) for part in parts)
            yield tuple(_member(question, part, parts, borrows=True) for part in parts)
    if len(question.periods) > 1:
        yield tuple(question.only(question.mentions, (timed,)) for timed in question.periods)


def apart(question: Question) -> tuple[Question, ...]:
    """Each coordinate with what stands in it, and what restricts: "children and massacres"."""
    heads = [m for m in question.mentions if m.roles & _COUNTED and not _is_party(m)]
    numbers = sorted({mention.part for mention in heads})
    parts = [tuple(m for m in heads if m.part == number) for number in numbers]
    joined = (_is_joined(question, (*one, *other)) for one, other in pairwise(parts))
    if len(parts) <= 1 or not all(joined):
        return ()
    shared = tuple(mention for mention in question.mentions if mention not in heads)
    return tuple(question.only((*part, *shared), _times(question, part)) for part in parts)


def listed(question: Question) -> Iterator[tuple[Question, ...]]:
    """The same, if an "and" stands between two groups or buildings: "civilians and children"."""
    if _is_joined(question, [m for m in question.mentions if m.roles & _BODIES]):
        yield from split(question)


def _is_joined(question: Question, mentions: Sequence[Mention]) -> bool:
    """Whether an "and" or a slash stands between the first and the last of `mentions`."""
    at = [mention.at for mention in mentions]
    spans, tokens = question.spotted.spans, question.spotted.tokens
    between = spans[min(at, default=0) + 1 : max(at, default=0) + 1]
    return any(
        "cue-and" in span.concepts
        or is_joined(tokens[span.start].key)
        or tokens[span.start].gap.strip() == _SLASH
        for span in between
    )


def without_context(question: Question) -> Question | None:
    """The question without the topics of clauses other than the one that asks "how many"."""
    asking = set(map(question.spotted.clause, question.spotted.places("how-many")))
    kept = tuple(
        mention
        for mention in question.mentions
        if mention.roles != _TOPIC or mention.clause in asking
    )
    return (
        question.only(kept, question.periods)
        if asking and len(kept) < len(question.mentions)
        else None
    )


def _parted(mentions: Sequence[Mention], role: Role) -> list[tuple[Mention, ...]]:
    """The members of a list in `role`, each with what stands in its part of the question."""
    kinds = _HEADS | {role}
    heads = [mention for mention in mentions if mention.roles & kinds and not _is_party(mention)]
    numbers = sorted({mention.part for mention in heads if role in mention.roles})
    return [tuple(m for m in heads if m.part == number) for number in numbers]


def _is_party(mention: Mention) -> bool:
    return Role.PERPETRATOR in mention.roles or Role.PLACE in mention.roles


def _member(
    question: Question,
    part: tuple[Mention, ...],
    parts: Sequence[tuple[Mention, ...]],
    *,
    borrows: bool,
) -> Question:
    """The question about one member, which may borrow a measure from the nearest other one."""
    members = {mention for other in parts for mention in other}
    shared = tuple(mention for mention in question.mentions if mention not in members)
    roles = {role for mention in (*part, *shared) for role in mention.roles}
    lent = [
        mention
        for other in parts
        for mention in other
        if borrows and Role.MEASURE in mention.roles and Role.MEASURE not in roles
    ]
    if not roles & {Role.VICTIM, Role.TARGET}:
        victims = [m for other in parts for m in other if m.roles == _VICTIM]
        lent += [m for m in victims if not _is_asked_apart(question, part, m)]
    nearest = sorted(lent, key=lambda mention: abs(mention.at - part[0].at))[:1]
    return question.only((*part, *nearest, *shared), _times(question, part))


def _is_asked_apart(question: Question, part: tuple[Mention, ...], other: Mention) -> bool:
    """Whether an "and how many" stands between a part and `other`, which follows it."""
    tokens, spans = question.spotted.tokens, question.spotted.spans
    between = range(max(mention.at for mention in part) + 1, other.at)
    return any(
        "cue-and" in spans[at - 1].concepts or is_joined(tokens[spans[at].start].key)
        for at in between
        if "how-many" in spans[at].concepts
    )


def _times(question: Question, part: tuple[Mention, ...]) -> tuple[Timed, ...]:
    """The times said in this part, or else all that were said."""
    own = tuple(timed for timed in question.periods if timed.part == part[0].part)
    return own if own and len(question.periods) > 1 else question.periods
