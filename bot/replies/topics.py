"""The menu: the topics of a report and the facts of a topic, to read without typing anything."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from bot.knowledge.base import Knowledge
from bot.knowledge.model import Fact, Report
from bot.language import Language
from bot.replies.actions import BrowseFact, ShowCharts, ShowTopic, ShowTopics
from bot.replies.coverage import Coverage
from bot.replies.labels import Labels
from bot.replies.markup import Body, Bold, Line
from bot.replies.message import Button, Message, Press, Rows, in_a_row
from bot.replies.numbers import day
from bot.replies.pages import Page, page, page_of
from bot.replies.texts import texts


class Topics:
    """Writes the menu of a knowledge."""

    def __init__(self, knowledge: Knowledge, labels: Labels, coverage: Coverage) -> None:
        self._knowledge, self._labels, self._coverage = knowledge, labels, coverage
        self._facts: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in knowledge.facts.values():
            self._facts[fact.report, fact.topic].append(fact)

    def first(self, language: Language) -> Message:
        """Where the menu begins: the topics of the newest report."""
        report = self._coverage.report
        return self._topics(report, ShowTopics(report.id, 0, language))

    def shown(self, wanted: ShowTopics | ShowTopic) -> Message | None:
        """The page that a button asks for; None where its report or topic is gone."""
        report = self._knowledge.reports.get(wanted.report)
        if report is None:
            return None
        if isinstance(wanted, ShowTopics):
            return self._topics(report, wanted)
        return self._topic(report, wanted) if wanted.topic in self._of(report) else None

    def back(self, fact: Fact, language: Language) -> Press:
        """Leads from a fact to its place in the menu."""
        topic = self._knowledge.reports[fact.report].topics.get(fact.topic)
        if topic is None:
            return _to_topics(ShowTopics(fact.report, 0, language))
        beside = self._facts[fact.report, fact.topic]
        number = page_of(beside.index(fact), len(beside))
        title = texts(language).say("topic-back", topic=topic.in_(language))
        return Press(title, str(ShowTopic(fact.report, fact.topic, number, language)))

    def _of(self, report: Report) -> tuple[str, ...]:
        """The topics of `report` that lead somewhere, in its editor's order."""
        return tuple(topic for topic in report.topics if (report.id, topic) in self._facts)

    def _topics(self, report: Report, wanted: ShowTopics) -> Message:
        language = wanted.language
        publisher, when = report.publisher.in_(language), day(report.published, language)
        here = page(self._of(report), wanted.page)
        ask = texts(language).line("topics-ask", publisher=publisher, date=when)
        rows = (
            *(
                Press(
                    report.topics[each].in_(language), str(ShowTopic(report.id, each, 0, language))
                )
                for each in here.entries
            ),
            *_turning(here, wanted),
            *self._charts(report, language),
            *self._other_reports(report, language),
            *_other_languages(replace(wanted, page=here.number)),
        )
        return Message(Body((ask, *_place(here, language)), language), rows)

    def _topic(self, report: Report, wanted: ShowTopic) -> Message:
        language = wanted.language
        facts = self._facts[report.id, wanted.topic]
        labels = self._labels.labels(facts, language)
        here = page(tuple(zip(facts, labels, strict=True)), wanted.page)
        title = (Bold(report.topics[wanted.topic].in_(language)),)
        lines = (title, texts(language).line("topic-ask"), *_place(here, language))
        rows = (
            *(Press(label, str(BrowseFact(fact.id, language))) for fact, label in here.entries),
            *_turning(here, wanted, self._up(report, wanted)),
        )
        return Message(Body(lines, language), rows)

    def _up(self, report: Report, here: ShowTopic) -> Press:
        """Leads from a topic to its place among the others."""
        beside = self._of(report)
        number = page_of(beside.index(here.topic), len(beside))
        return _to_topics(ShowTopics(report.id, number, here.language))

    def _charts(self, report: Report, language: Language) -> Iterator[Press]:
        if any(chart.report == report.id for chart in self._knowledge.charts.values()):
            yield Press(texts(language).say("charts"), str(ShowCharts(language)))

    def _other_reports(self, shown: Report, language: Language) -> Iterator[Press]:
        for report in self._knowledge.reports.values():
            if report.id != shown.id:
                when = day(report.published, language)
                title = texts(language).say("topics-of", date=when)
                yield Press(title, str(ShowTopics(report.id, 0, language)))


def _to_topics(wanted: ShowTopics) -> Press:
    return Press(texts(wanted.language).say("topics-all"), str(wanted))


def _other_languages(here: ShowTopics) -> Iterator[Press]:
    for language in Language:
        if language is not here.language:
            yield Press(
                texts(language).say("language-name"), str(replace(here, language=language))
            )


def _turning(here: Page[object], wanted: ShowTopics | ShowTopic, *back: Button) -> Rows:
    """The row that leads to other pages, and back."""
    say, turned = texts(wanted.language).say, list[Button]()
    if not here.is_first:
        before = replace(wanted, page=here.number - 1)
        turned.append(Press(say("page-previous"), str(before)))
    if not here.is_last:
        after = replace(wanted, page=here.number + 1)
        turned.append(Press(say("page-next"), str(after)))
    row = in_a_row(wanted.language, *turned, *back)
    return (row,) if row.buttons else ()


def _place(here: Page[object], language: Language) -> Iterator[Line]:
    """Where one is in a list of several pages."""
    if here.of > 1:
        yield texts(language).line("page", number=str(here.number + 1), of=str(here.of))
