"""What a question says that the report's own people did: admit something, deny it, be propaganda.

The same words are a question where Russia is said to do so ("does Russia deny …").
"""

from collections.abc import Iterable, Iterator

from bot.answering.question import Mention
from bot.answering.sentence import Sentence
from bot.knowledge.model import Role

_SAYINGS = frozenset({"admission", "accusation"})
_AFTER = "admission"
"""What a verb says, which stands before its subject in Arabic."""
_OWN = frozenset({"report", "chairman", "publisher"})
_GOVERNING = ("cue-in", "cue-according", "cue-of", "cue-by", "cue-from", "cue-to")
_PARTIES = frozenset({Role.PERPETRATOR, Role.SPEAKER})


def accused(sentence: Sentence, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """`mentions`; what others are said to do is no bar, unlike the same of the report itself."""
    for mention in mentions:
        sayings = _SAYINGS.intersection(mention.concepts)
        if not sayings:
            yield mention
        elif _is_of_the_report(sentence, mention):
            bar = tuple(c for c in mention.concepts if c in sayings)
            yield mention._replace(concepts=bar, roles=frozenset({Role.BAR}))
        elif rest := tuple(c for c in mention.concepts if c not in sayings):
            yield mention._replace(concepts=rest, roles=mention.roles - {Role.BAR})


def _is_of_the_report(sentence: Sentence, mention: Mention) -> bool:
    """Whether the report, or who made it, is the subject of what is said."""
    before, after = _subject(sentence, mention.at, -1), _subject(sentence, mention.at, 1)
    arabic = sentence.spotted.arabizi or not mention.word.isascii()
    if arabic and mention.is_(_AFTER) and after is not None:
        roles = sentence.roles(sentence.spans[after])
        if roles & _PARTIES:
            return _is_own(sentence, after)
    return before is not None and _is_own(sentence, before)


def _subject(sentence: Sentence, at: int, step: int) -> int | None:
    """The nearest span that means something, adjectives aside ("western propaganda")."""
    here = sentence.neighbour(at, step)
    while here is not None and (
        sentence.spans[here].kind == "unknown"
        or (here == at - 1 and sentence.is_cue(here, "nationality"))
    ):
        here = sentence.neighbour(here, step)
    return here


def _is_own(sentence: Sentence, at: int) -> bool:
    governed = sentence.is_cue(sentence.neighbour(at, -1), *_GOVERNING)
    governed = governed or any(
        sentence.is_cue(here, *_GOVERNING) for here in range(max(0, at - 2), at)
    )
    return not governed and any(concept in _OWN for concept in sentence.spans[at].concepts)
