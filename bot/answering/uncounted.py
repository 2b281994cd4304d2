"""What a question counts or says that the facts found for it do not."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from bot.answering.check import is_no_check, numbers_all
from bot.answering.gate import (
    counts_deeds,
    counts_means,
    counts_party,
    counts_times,
    other_deed,
    restricting,
    strange_figure,
    wholes,
)
from bot.answering.missing import Absences
from bot.answering.outcome import Answer, Choice, Missing, Note, Reason
from bot.answering.overlooked import passed_over
from bot.answering.question import Leftover, Question
from bot.knowledge.base import Knowledge
from bot.knowledge.fields import divided
from bot.knowledge.model import Fact, Role, Unit
from bot.stem import stem
from bot.text import labels, normalize

_BODIES = frozenset({Role.VICTIM, Role.TARGET})
_HEADS = _BODIES | {Role.MEASURE, Role.WEAPON, Role.TOPIC}


class Uncounted:
    """Holds what is about to be stated against the words of the question, the last gate."""

    def __init__(
        self, knowledge: Knowledge, absences: Absences, figures: Mapping[float, Fact]
    ) -> None:
        self._absences, self._figures = absences, figures
        self._usual = knowledge.usual
        concepts = knowledge.concepts.values()
        self._bodily = frozenset(c.id for c in concepts if Role.VICTIM in c.implies)
        idle = labels(divided(knowledge.fillers.idle))
        self._idle = frozenset(word for key in idle for word in key)

    def missing(
        self, question: Question, outcome: Answer | Choice, facts: tuple[Fact, ...]
    ) -> tuple[Missing, ...]:
        """What `outcome`, which states `facts`, would leave out of `question`; else nothing."""
        if facts and facts[0].value is not None:
            notes = outcome.notes if isinstance(outcome, Answer) else ()
            found = self._otherwise(question, facts, notes)
        elif isinstance(outcome, Choice):
            headed = any(mention.roles & _HEADS for mention in question.mentions)
            found = () if headed else self._overlooked(question, ())
        else:
            found = self._absences.jointly(question) or self._overlooked(question, facts)
        return found or self._unexplained(question, facts)

    def _otherwise(
        self, question: Question, facts: tuple[Fact, ...], notes: tuple[Note, ...]
    ) -> tuple[Missing, ...]:
        """What the question counts, which the figure of the first of `facts` does not."""
        asked = facts[0]
        strange = strange_figure(question, self._figures) or is_no_check(question, asked)
        if strange and not numbers_all(question, facts):
            return tuple(map(_unknown, (f"{figure:,g}" for figure in question.figures)))
        if _is_miscounted(question, asked):
            return (Missing(Reason.MEASURE, question.text.strip()),)
        if word := counts_deeds(question, asked, self._bodily):
            return (Missing(Reason.MEASURE, word),)
        if parts := self._other_part(question, asked, notes):
            return parts
        if not asked.about.keys() & _BODIES:
            return () if Role.MEASURE in asked.about else self._overlooked(question, (asked,))
        word = passed_over(question, self._idle)
        return (_unknown(word),) if word else ()

    def _other_part(
        self, question: Question, asked: Fact, notes: tuple[Note, ...]
    ) -> tuple[Missing, ...]:
        """The figure of which a part is asked that is not `asked`, or what is narrower than it."""
        named = wholes(question)
        if asked.value in named:
            about = {id_ for ids in asked.about.values() for id_ in ids}
            same = {
                m.word for m in question.mentions if m.roles & _BODIES and about & {*m.concepts}
            }
            if notes or len(same) <= 1:
                return self._absences.narrower(question, notes)
            return (Missing(Reason.NOT_COMPUTABLE, ""),)
        strange = (figure for figure in named if self._is_apart(figure, asked))
        return tuple(_unknown(f"{figure:,g}") for figure in strange)

    def _is_apart(self, figure: float, asked: Fact) -> bool:
        """Whether `asked` is no part of a figure: not of civilians, nor of its own count."""
        whole = self._figures.get(figure)
        if whole is None:
            return False
        usual = self._usual & set(whole.about.get(Role.VICTIM, ()))
        return not (usual or whole.id == asked.whole or whole.is_twin(asked))

    def _overlooked(self, question: Question, facts: tuple[Fact, ...]) -> tuple[Missing, ...]:
        """What a "how many" may count, where the phrasings of `facts` don't speak of it."""
        word = passed_over(question, self._idle) if "how-many" in question.asks else None
        if word is None or any(normalize(word) in line for line in _lines(facts)):
            return ()
        return (_unknown(word),)

    def _unexplained(self, question: Question, facts: tuple[Fact, ...]) -> tuple[Missing, ...]:
        """The words that nothing explains, not even the phrasings of `facts`."""
        counted = "how-many" in question.asks or any(fact.value is not None for fact in facts)
        named = facts and facts[0].about.keys() == {Role.DOCUMENT}
        strange = question.leftovers if named else restricting(question, counted=counted)
        lines = _lines(facts) if strange else []
        return tuple(
            _unknown(left.word) for left in strange if not _is_phrased(question, left, lines)
        )


def _is_miscounted(question: Question, asked: Fact) -> bool:
    """Whether another deed, its times or its means are counted, and not what `asked` counts."""
    times = asked.unit is Unit.PERSON and counts_times(question)
    deed = Role.MEASURE in asked.about and other_deed(question)
    party = counts_party(question, asked)
    return times or deed or party or counts_means(question, asked)


def _unknown(word: str) -> Missing:
    return Missing(Reason.UNKNOWN_WORDS, word)


def _lines(facts: Iterable[Fact]) -> list[tuple[str, ...]]:
    """The phrasings of `facts`, as normalised words."""
    return labels([line for fact in facts for line in fact.ask.all()])


def _is_phrased(question: Question, left: Leftover, lines: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of `lines` has the word; after a "how many", as what it counts too."""
    spotted, key = question.spotted, stem(left.key)
    before = spotted.spans[max(0, left.at - 1)]
    if "how-many" not in before.concepts:
        return any(key in map(stem, line) for line in lines)
    counted = stem(spotted.tokens[before.stop - 1].key), key
    return any(counted in pairwise(map(stem, line)) for line in lines)
