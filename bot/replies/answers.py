"""An answer as a person reads it: the statement, its period, who says it, and where it stands."""

from collections.abc import Iterator
from datetime import date

from bot.answering.outcome import Answer, Checked, Computed, Note, Operation, Verdict
from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Qualifier, Role, Unit
from bot.language import Language
from bot.replies.citations import TIMELESS, passages, source, stretch
from bot.replies.corrections import corrected
from bot.replies.declines import Declines
from bot.replies.labels import Labels
from bot.replies.markup import Bold, Line, Plain, bolded
from bot.replies.numbers import formula, number, qualified
from bot.replies.texts import Texts, texts

_BLANK: Line = ()


class Answers:
    """Writes answers from a knowledge."""

    def __init__(self, knowledge: Knowledge, labels: Labels, declines: Declines) -> None:
        self._knowledge, self._labels, self._declines = knowledge, labels, declines

    def lines(self, answer: Answer, language: Language, today: date) -> Iterator[Line]:
        """The lines of `answer`, an empty one between paragraphs."""
        if answer.checked and not self._is_another(answer):
            yield from _checked(answer.checked, answer.facts[0], language)
        for fact in answer.facts:
            yield bolded(fact.statement(language))
        yield from self._computed(answer, language)
        yield _BLANK
        yield from self._provenance(answer.facts, language)
        yield from self._remarks(answer, language, today)
        yield _BLANK
        yield from self._sources(answer.facts, language)

    def _is_another(self, answer: Answer) -> bool:
        """Whether the right figure stands for more than was asked, or is a claim: no "yes"."""
        right = answer.checked is not None and answer.checked.verdict is Verdict.RIGHT
        return right and (bool(answer.notes) or not self._knowledge.is_own(answer.facts[0]))

    def _computed(self, answer: Answer, language: Language) -> Iterator[Line]:
        if not answer.computed:
            return
        yield _BLANK
        for computed in answer.computed:
            yield self._result(computed, language)
        yield texts(language).line("computed-own")

    def _result(self, computed: Computed, language: Language) -> Line:
        say = texts(language)
        value = Bold(_with_unit(computed, language))
        shown = formula(computed.formula, language)
        if computed.operation is Operation.AVERAGE:
            key = f"computed-average-{computed.unit.removeprefix('per-')}"
            return say.line(key, value=value, formula=shown)
        if computed.operation is not Operation.COMPARISON:
            return say.line(f"computed-{computed.operation}", value=value, formula=shown)
        if computed.value == 0:
            return say.line("computed-equal", formula=shown)
        larger = self._labels.label(max(computed.of, key=lambda fact: fact.value or 0), language)
        return say.line("computed-comparison", larger=larger, value=value, formula=shown)

    def _provenance(self, facts: tuple[Fact, ...], language: Language) -> Iterator[Line]:
        """Period and speaker; once where several facts share them."""
        yield from self.periods(facts, language)
        yield from self._attributions(facts, language)

    def _period(self, fact: Fact, language: Language) -> Iterator[Line]:
        if over := stretch(self._knowledge, fact, language):
            yield (Plain(over),)

    def _attributions(self, facts: tuple[Fact, ...], language: Language) -> tuple[Line, ...]:
        """Each once, and the shorter of two that say the same not at all."""
        lines = dict.fromkeys(line for fact in facts for line in self._attribution(fact, language))
        for report in {
            fact.report: self._knowledge.reports[fact.report] for fact in facts
        }.values():
            say, publisher = texts(language).line, report.publisher.in_(language)
            if say("documented", publisher=publisher) in lines:
                lines.pop(say("documented-at-least", publisher=publisher), None)
        return tuple(lines)

    def _attribution(self, fact: Fact, language: Language) -> Iterator[Line]:
        report = self._knowledge.reports[fact.report]
        say, publisher = texts(language), report.publisher.in_(language)
        if not self._knowledge.is_own(fact):
            yield self._spoken(fact, say, publisher)
        elif fact.value is not None and fact.unit not in TIMELESS:
            yield say.line(_firmness(fact), publisher=publisher)

    def _spoken(self, fact: Fact, say: Texts, publisher: str) -> Line:
        """A person of the report is quoted; what anybody else says is a claim."""
        speaker = self._knowledge.concepts[fact.speaker]
        name = speaker.name.in_(say.language)
        if Role.DOCUMENT in speaker.role:
            return say.line("quoted", speaker=name)
        return say.line("claimed", speaker=name, publisher=publisher)

    def periods(self, facts: tuple[Fact, ...], language: Language) -> tuple[Line, ...]:
        """The stretches of time that figures are counted over, each once."""
        lines = (line for fact in facts for line in self._period(fact, language))
        return tuple(dict.fromkeys(lines))

    def terms(self, facts: tuple[Fact, ...], language: Language, today: date) -> Iterator[Line]:
        """What figures must not be shown without: who says them, and remarks."""
        yield from self._attributions(facts, language)
        yield from filter(None, self._remarks(Answer(facts), language, today))

    def basis(self, facts: tuple[Fact, ...], language: Language, today: date) -> Iterator[Line]:
        """What statements need beside them: who says it, remarks, and where they stand."""
        yield from self._attributions(facts, language)
        yield from self._remarks(Answer(facts), language, today)
        yield _BLANK
        yield from self._sources(facts, language)

    def _remarks(self, answer: Answer, language: Language, today: date) -> Iterator[Line]:
        remarks = [
            *(_note(note, language) for note in answer.notes),
            *((Plain(fact.note.in_(language)),) for fact in answer.facts if fact.note),
            *self._corrected(answer.facts, language, today),
            *self._declines.lacks(answer.missing, language),
            *(self._declines.lacks((answer.refused,), language) if answer.refused else ()),
        ]
        if remarks:
            yield _BLANK
            yield from dict.fromkeys(remarks)

    def _corrected(
        self, facts: tuple[Fact, ...], language: Language, today: date
    ) -> Iterator[Line]:
        """Every correction; of which fact it is, where there are several."""
        for fact, name in zip(facts, self._labels.labels(facts, language), strict=True):
            for said in corrected(fact, language, today):
                say = texts(language).line
                yield (
                    (Plain(said),)
                    if len(facts) == 1
                    else say("corrected-of", fact=name, said=said)
                )

    def _sources(self, facts: tuple[Fact, ...], language: Language) -> Iterator[Line]:
        by_report: dict[str, list[Fact]] = {}
        for fact in facts:
            by_report.setdefault(fact.report, []).append(fact)
        for id_, told in by_report.items():
            report = self._knowledge.reports[id_]
            yield source(report, told[0], language)
            if len(told) > 1:
                yield passages(report, tuple(told), self._labels.labels(told, language), language)
            if report.superseded:
                yield (Plain(report.superseded.in_(language)),)


def _checked(checked: Checked, fact: Fact, language: Language) -> Iterator[Line]:
    """What the figure in the question is worth; it is never said again."""
    say, shown = texts(language), qualified(fact, language)
    if checked.verdict is Verdict.RIGHT:
        yield say.line("checked-right")
    elif not shown:
        yield say.line("checked-wrong-plain")
    else:
        yield say.line(f"checked-{checked.verdict}", figure=Bold(shown))


def _firmness(fact: Fact) -> str:
    """The text that says how the publisher came to a figure of its own."""
    if fact.qualifier is Qualifier.DOCUMENTED:
        return "documented"
    counted = fact.qualifier is Qualifier.AT_LEAST and fact.unit is not Unit.PERSON
    return "documented-at-least" if counted else "stated"


def _note(note: Note, language: Language) -> Line:
    asked, wider = note.asked.name.in_(language), note.counted_as.name.in_(language)
    return texts(language).line("counted-as", asked=asked, wider=wider)


def _with_unit(computed: Computed, language: Language) -> str:
    return number(computed.value, language) + ("%" if computed.unit == "percent" else "")
