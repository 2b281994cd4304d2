"""What `/stats` says: questions by day, language and outcome, facts, feedback, subscribers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.language import Language
from bot.replies.markup import Body, Bold, Line, Plain
from bot.replies.message import Message, Press, in_a_row
from bot.replies.reply import Replies
from bot.replies.texts import texts
from bot.storage.usage import Sum, Use
from bot.usage.actions import ShowStatistics
from bot.usage.formats import number, short_day
from bot.usage.recorder import DAY, OUTCOMES

SPANS = (7, 30)
"""How many days one can look back."""
_TOP = 5


@dataclass(frozen=True, slots=True)
class Statistics:
    """The sums of the last `days` up to `today`, and how many are subscribed."""

    sums: Mapping[Sum, int]
    subscribers: Mapping[Language, int]
    today: int
    days: int

    @property
    def first(self) -> int:
        """When the first of the days began."""
        return self.today - (self.days - 1) * DAY

    def of(self, use: Use) -> Mapping[Sum, int]:
        """The sums of one kind."""
        return {sum_: times for sum_, times in self.sums.items() if sum_.use is use}

    def total(self, use: Use) -> int:
        """How often in all."""
        return sum(self.of(use).values())

    def facts(self) -> list[tuple[str, int]]:
        """The facts that were answered most often."""
        counted = Counter[str]()
        for sum_, times in self.of(Use.FACT).items():
            counted[sum_.subject] += times
        return sorted(counted.items(), key=lambda item: (-item[1], item[0]))


class Written:
    """Statistics in words of one language."""

    def __init__(self, found: Statistics, replies: Replies, language: Language) -> None:
        self._found, self._replies, self._language = found, replies, language
        self._texts = texts(language)

    def message(self) -> Message:
        """All of it, with a button for each other span."""
        spans = (
            Press(self._texts.say("stats-span", count=days, number=str(days)), str(action))
            for days in SPANS
            if (action := ShowStatistics(days)).days != self._found.days
        )
        return Message(
            Body(tuple(self._lines()), self._language), (in_a_row(self._language, *spans),)
        )

    def _lines(self) -> Iterator[Line]:
        found = self._found
        total = found.total(Use.QUESTION)
        heading = self._texts.say(
            "stats-heading", first=self._day(found.first), last=self._day(found.today)
        )
        yield (Bold(heading),)
        yield self._texts.line(
            "stats-questions", number=self._number(total), rate=self._number(total / found.days)
        )
        if total:
            yield from map(self._of_language, Language)
            yield ()
            yield from self._days()
        yield from self._facts()
        yield ()
        yield self._texts.line(
            "stats-feedback",
            helpful=self._number(found.total(Use.HELPFUL)),
            unhelpful=self._number(found.total(Use.UNHELPFUL)),
        )
        yield self._texts.line("stats-subscribers", counts=self._by_language(found.subscribers))

    def _of_language(self, language: Language) -> Line:
        """How many questions came in a language, and what became of them."""
        counted = Counter[str]()
        for sum_, times in self._found.of(Use.QUESTION).items():
            if sum_.language is language:
                counted[sum_.subject] += times
        parts = (
            self._texts.say(f"stats-{outcome}", number=self._number(counted[outcome]))
            for outcome in OUTCOMES
        )
        line = self._count(language, counted.total())
        return self._texts.line("count-divided", line=line, parts=self._joined(parts))

    def _days(self) -> Iterator[Line]:
        """The days on which somebody asked, the latest first."""
        counted: dict[int, Counter[Language]] = {}
        for sum_, times in self._found.of(Use.QUESTION).items():
            counted.setdefault(sum_.day, Counter())[sum_.language] += times
        for day, by_language in sorted(counted.items(), reverse=True):
            line = self._texts.say(
                "stats-day", day=self._day(day), number=self._number(by_language.total())
            )
            parts = self._by_language(by_language)
            yield self._texts.line("count-divided", line=line, parts=parts)

    def _facts(self) -> Iterator[Line]:
        """The facts that are still there; what was removed has no name any more."""
        known = self._replies.knowledge.facts
        top = [(known[id_], times) for id_, times in self._found.facts() if id_ in known][:_TOP]
        if not top:
            return
        yield ()
        yield self._texts.line("stats-facts")
        labels = self._replies.labels.labels([fact for fact, _ in top], self._language)
        for place, (label, (_, times)) in enumerate(zip(labels, top, strict=True), 1):
            yield (Plain(f"{place}. {label}: {self._number(times)}"),)

    def _by_language(self, counts: Mapping[Language, int]) -> str:
        return self._joined(self._count(each, counts.get(each, 0)) for each in Language)

    def _count(self, language: Language, times: int) -> str:
        name = self._texts.say(f"in-{language}")
        return self._texts.say("count-of-language", language=name, number=self._number(times))

    def _joined(self, parts: Iterator[str]) -> str:
        return self._texts.say("count-between").join(parts)

    def _number(self, value: float) -> str:
        return number(value, self._language)

    def _day(self, second: int) -> str:
        return short_day(second, self._language)
