"""The words that nothing explains, and which of them may change what is asked.

A strange word is let pass only where it can't restrict the question: not where a group, a party or
a place would stand. Those places are right beside what is counted, after "how many", after "did",
after a preposition, and a name with a capital letter anywhere.
"""

from collections.abc import Collection
from itertools import pairwise

from bot.answering.question import Leftover, Question
from bot.answering.spans import Span
from bot.knowledge.model import Fact, Role, Unit

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
_ASIDE = 4
_NAMES = 2
_COURTESY = frozenset({"thanks", "goodbye"})
_TIMES = "cue-times"
_PARTITIVE = frozenset({"cue-of", "follow-up"})


def restricting(question: Question, *, counted: bool) -> tuple[Leftover, ...]:
    """The strange words of `question` that may say of whom, by whom, where or when.

    `counted` says that the answer is a figure: any strange word beside the "how many" may then
    narrow it, or where the question names no deed itself be the deed ("how many schools did Russia
    inspect").
    """
    clauses = {mention.clause for mention in question.mentions}
    spotted = question.spotted
    asking = set(map(spotted.clause, spotted.places("how-many")))
    deed = not counted or any(Role.MEASURE in mention.roles for mention in question.mentions)
    return tuple(
        left
        for left in question.leftovers
        if (left.clause in clauses or _is_aside(question, left.clause))
        and (
            not deed
            or left.clause not in clauses
            or _may_restrict(
                question, left, any_word=counted and left.clause in (asking or clauses)
            )
        )
        and not _asks_aside(question, left)
        and not _signs(question, left)
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


def counts_deeds(question: Question, fact: Fact, bodily: Collection[str]) -> str | None:
    """The deeds that are counted where `fact` counts people: "how many raids killed children".

    Those that are `bodily` name who suffers them: "how many displaced went home".
    """
    if fact.unit is not Unit.PERSON:
        return None
    spotted = question.spotted
    besides = set(fact.also.get(Role.MEASURE, ())).difference(bodily)
    for before, span in pairwise(spotted.spans):
        if "how-many" in before.concepts and not besides.isdisjoint(span.concepts):
            return spotted.raw(span)
    return None


def counts_party(question: Question, fact: Fact) -> bool:
    """Whether a party is what is counted, where `fact` counts its victims: "how many of the army".

    Not so of its deeds and its dead: "how many of Russia's killings".
    """
    spans = question.spotted.spans
    asking = question.spotted.places("how-many")
    if fact.unit is not Unit.PERSON or any(Role.VICTIM in m.roles for m in question.mentions):
        return False
    told = [m for m in question.mentions if asking and m.at > asking[-1]]
    if not told or Role.PERPETRATOR not in told[0].roles:
        return False
    between = spans[asking[-1] + 1 : told[0].at]
    of_it = [s for s in between if _PARTITIVE & set(s.concepts)]
    idle = all(s.kind == "filler" or s in of_it for s in between)
    deeds = {m.at for m in told if Role.MEASURE in m.roles}
    return bool(of_it) and idle and told[0].at + 1 not in deeds


def counts_times(question: Question) -> bool:
    """Whether it asks how many times something was done, and not to how many."""
    return bool(question.spotted.places(_TIMES))


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


def wholes(question: Question) -> frozenset[float]:
    """The figures of which a part is asked: "of the 107, how many"."""
    spans = question.spotted.spans
    return frozenset(
        span.number
        for at, span in enumerate(spans)
        if span.number in question.figures
        and any("cue-of" in before.concepts for before in spans[max(0, at - 2) : at])
    )


def together(question: Question) -> bool:
    """Whether it asks what several parties did jointly, or which of them did it."""
    parties = [m.at for m in question.mentions if Role.PERPETRATOR in m.roles and m.at >= 0]
    if len(parties) <= 1:
        return False
    spans = question.spotted.spans
    either = any("cue-or" in span.concepts for span in spans[min(parties) : max(parties)])
    return either or bool(question.spotted.places("cue-together"))


def strange_figure(question: Question, known: Collection[float]) -> bool:
    """Whether a "how many" question has a number that is no figure of the report: an age.

    One that is to be checked may be any: "is it true that the number is 7,000", or "2,000 children
    are said to be dead. How many are?".
    """
    counts = "how-many" in question.asks and "check" not in question.asks
    return counts and any(
        figure not in known and not _is_said_before(question, figure)
        for figure in question.figures
    )


def _is_said_before(question: Question, figure: float) -> bool:
    """Whether a figure stands beside who is counted, in a sentence before the "how many"."""
    spotted, heads = question.spotted, {m.at for m in question.mentions if m.roles & _COUNTED}
    asking = min(map(spotted.clause, spotted.places("how-many")), default=0)
    return any(
        span.number == figure and at + 1 in heads and spotted.clause(at) < asking
        for at, span in enumerate(spotted.spans)
    )


def _is_aside(question: Question, clause: int) -> bool:
    """Whether a clause is a few words thrown in, which may narrow the question (", bulgarian")."""
    return sum(token.clause == clause for token in question.spotted.tokens) <= _ASIDE


def _asks_aside(question: Question, left: Leftover) -> bool:
    """Whether it is a misspelt question word that is a clause by itself: ", corect?"."""
    tokens = question.spotted.tokens
    alone = sum(token.clause == left.clause for token in tokens) == 1
    return alone and left.misspelt and bool(question.spotted.spans[left.at].concepts)


def _signs(question: Question, left: Leftover) -> bool:
    """Whether it is a name after a courtesy at the end: "Kind regards, Margaret"."""
    spans = question.spotted.spans
    courtesies = [at for at, span in enumerate(spans) if _COURTESY & set(span.concepts)]
    after = spans[courtesies[-1] + 1 :] if courtesies else ()
    named = [span for span in after if span.kind == "unknown"]
    only = len(named) <= _NAMES and all(span.kind in {"unknown", "filler"} for span in after)
    return only and any(span is spans[left.at] for span in named)


def _may_restrict(question: Question, left: Leftover, *, any_word: bool) -> bool:
    spans = question.spotted.spans
    if spans[left.at].concepts and left.misspelt:
        return left.at > 0 and _is_governed(spans, left.at)
    foreign = question.spotted.arabizi or not left.key.isascii()
    if left.misspelt:
        return _is_governed(spans, left.at)
    if any_word or foreign or not left.key.isalpha():
        return True
    named = left.word[:1].isupper() and left.at > 0
    heads = {mention.at for mention in question.mentions if mention.roles & _COUNTED}
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
