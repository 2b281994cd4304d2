"""What a fact is called on a button: words without a figure, made from what the fact is about.

An editor may have written one. Else a count is named by its concepts ("Children killed, fourth
year"); anything else by one of the phrasings that an editor wrote for it.
"""

import re
from collections.abc import Iterable

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Role
from bot.language import Language
from bot.replies.silence import Silence
from bot.replies.texts import texts

_LENGTH = 48
_QUESTION_MARKS = {"?", "؟"}
_COMMA = re.compile("[,،]")
_COUNTED = {Role.MEASURE, Role.VICTIM, Role.TARGET, Role.WEAPON, Role.PLACE}
_SUBJECTS = (Role.VICTIM, Role.TARGET, Role.WEAPON)
_PATTERNS = {
    ("killing", Role.VICTIM): ("label-killed", "who"),
    ("return", Role.VICTIM): ("label-returned", "who"),
    ("attack", Role.TARGET): ("label-attacked", "what"),
    ("attack", Role.WEAPON): ("label-weapon", "what"),
}


class Labels:
    """The labels of a knowledge's facts, made when they are first wanted."""

    def __init__(self, knowledge: Knowledge, silence: Silence) -> None:
        self._knowledge, self._silence = knowledge, silence
        self._made: dict[tuple[str, Language], str] = {}

    def label(self, fact: Fact, language: Language) -> str:
        """What `fact` is called."""
        key = (fact.id, language)
        if key not in self._made:
            self._made[key] = self._label(fact, language)
        return self._made[key]

    def labels(self, facts: Iterable[Fact], language: Language) -> tuple[str, ...]:
        """The labels of `facts` side by side, no two alike if their phrasings allow it."""
        found: list[str] = []
        for fact in facts:
            ways = [self.label(fact, language), *self._phrasings(fact, language)]
            found.append(next((way for way in ways if way not in found), ways[0]))
        return tuple(found)

    def counted(self, fact: Fact, language: Language) -> str:
        """What `fact` counts, whenever and whoever says it; nothing where that has no name."""
        counted = self._placed(fact, language) if self._is_count(fact) else ""
        return counted[:1].upper() + counted[1:]

    def _label(self, fact: Fact, language: Language) -> str:
        if fact.label:
            return fact.label.in_(language)
        label = self._counted(fact, language) if self._is_count(fact) else ""
        if not label or not self._silence.kept_by(label):
            label = next(iter(self._phrasings(fact, language)), "") or self._named(fact, language)
        return label[:1].upper() + label[1:]

    def _is_count(self, fact: Fact) -> bool:
        about = set(fact.about)
        return fact.value is not None and Role.MEASURE in about and about <= _COUNTED

    def _counted(self, fact: Fact, language: Language) -> str:
        say = texts(language).say
        label = self._placed(fact, language)
        if not self._knowledge.is_own(fact):
            speaker = self._knowledge.concepts[fact.speaker].name.in_(language)
            label = say("label-claim", label=label, speaker=speaker)
        period = self._period(fact, language)
        return say("label-over", label=label, period=period) if period else label

    def _placed(self, fact: Fact, language: Language) -> str:
        label = self._measured(fact, language)
        if Role.PLACE not in fact.about:
            return label
        place = self._names(fact, Role.PLACE, language)
        return texts(language).say("label-in", label=label, place=place)

    def _measured(self, fact: Fact, language: Language) -> str:
        measure = fact.about[Role.MEASURE][0]
        say = texts(language).say
        for role in _SUBJECTS:
            if role in fact.about:
                names = self._names(fact, role, language)
                key, hole = _PATTERNS.get((measure, role), ("", ""))
                if key:
                    return say(key, **{hole: names})
                return say(
                    "label-of", measure=self._names(fact, Role.MEASURE, language), who=names
                )
        return self._names(fact, Role.MEASURE, language)

    def _names(self, fact: Fact, role: Role, language: Language) -> str:
        names = [self._knowledge.concepts[id_].name.in_(language) for id_ in fact.about[role]]
        return listed(names, language)

    def period(self, fact: Fact, language: Language) -> str:
        """What the period of `fact` is called."""
        here = self._knowledge.period_id(fact)
        if here == self._knowledge.reports[fact.report].defaults[Role.PERIOD]:
            return texts(language).say("whole-period")
        concept = self._knowledge.concepts.get(here)
        name = concept.name.in_(language) if concept else ""
        return _COMMA.split(name)[0].removeprefix("the ")

    def _period(self, fact: Fact, language: Language) -> str:
        """The period, where it is unusual or the same is counted over another one too."""
        here = self._knowledge.period_id(fact)
        if here != self._knowledge.reports[fact.report].defaults[Role.PERIOD]:
            return self.period(fact, language)
        twins = map(fact.is_twin, self._knowledge.facts.values())
        return self.period(fact, language) if any(twins) else ""

    def _phrasings(self, fact: Fact, language: Language) -> tuple[str, ...]:
        """The editor's phrasings that can stand on a button, a short one first."""
        lines = fact.ask.ar if language is Language.AR else fact.ask.en
        silent = [line for line in lines if self._silence.kept_in_words_by(line)]
        ordered = sorted(silent, key=lambda line: len(line) > _LENGTH)
        return tuple(_asking(line, language) for line in ordered)

    def _named(self, fact: Fact, language: Language) -> str:
        named = (*fact.about.values(), *fact.also.values())
        concepts = [self._knowledge.concepts[id_] for ids in named for id_ in ids]
        names = [concept.name.in_(language) for concept in concepts]
        silent = [name for name in names if self._silence.kept_by(name)]
        title = self._knowledge.reports[fact.report].publisher.in_(language)
        return texts(language).say("label-more", name=next(iter(silent), title))


def listed(names: Iterable[str], language: Language) -> str:
    """Names in a row: "a, b and c"."""
    *first, last = tuple(names) or ("",)
    if not first:
        return last
    say = texts(language).say
    return say("listed", first=say("comma").join(first), last=last)


def _asking(line: str, language: Language) -> str:
    """`line` with a capital, and with its question mark where it begins like a question."""
    say, line = texts(language).say, line.strip()
    asks = line.partition(" ")[0].casefold() in say("question-openers").split()
    mark = say("question-mark") if asks and line[-1:] not in _QUESTION_MARKS else ""
    return line[:1].upper() + line[1:] + mark
