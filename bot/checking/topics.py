"""The menu: a button leads to every fact, and says what it leads to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bot.knowledge.base import Knowledge
from bot.knowledge.errors import Problem
from bot.knowledge.model import Fact, Report
from bot.knowledge.places import problem
from bot.language import Language
from bot.replies.actions import ShowTopic
from bot.replies.labels import Labels
from bot.replies.links import LONGEST
from bot.replies.silence import Silence

_LONGEST = 60
"""Letters that a small screen shows on a button."""
_LONGEST_TOPIC = 40
"""A topic stands on a button behind other words."""
_PAGES = 99


def topics(knowledge: Knowledge) -> Iterator[Problem]:
    """Facts that no topic leads to, topics that lead nowhere, buttons that look alike."""
    silence = Silence(knowledge.facts.values())
    labels = Labels(knowledge, silence)
    facts: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in knowledge.facts.values():
        facts[fact.report, fact.topic].append(fact)
        if fact.label and not all(map(silence.kept_by, (fact.label.en, fact.label.ar))):
            yield problem(knowledge, fact, "label", "shows a figure: say it without")
    for report in knowledge.reports.values():
        files = {topic for id_, topic in facts if id_ == report.id}
        for key, what in (*_untitled(report, files), *_titled(report, files)):
            yield problem(knowledge, report, key, what)
    for beside in facts.values():
        for fact, what in _confusing(beside, labels):
            yield problem(knowledge, fact, "label", what)


def _untitled(report: Report, files: Iterable[str]) -> Iterator[tuple[str, str]]:
    for topic in sorted(set(files) - set(report.topics)):
        yield (
            "topics",
            f"no button leads to the facts in {topic}.yaml: add {topic!r} with its name",
        )


def _titled(report: Report, files: Iterable[str]) -> Iterator[tuple[str, str]]:
    for topic in report.topics.keys() - set(files):
        yield f"topics.{topic}", f"there are no facts in facts/{topic}.yaml: remove it"
    for topic in report.topics:
        if len(str(ShowTopic(report.id, topic, _PAGES, Language.AR))) > LONGEST:
            what = f"the file's name is too long for a button of {LONGEST} bytes: shorten it"
            yield f"topics.{topic}", what
    for language in Language:
        named: dict[str, str] = {}
        for topic, name in report.topics.items():
            title = name.in_(language)
            if len(title) > _LONGEST_TOPIC:
                what = f"{title!r} is longer than {_LONGEST_TOPIC} letters: shorten it"
                yield f"topics.{topic}", what
            if title in named:
                yield f"topics.{topic}", f"is called {title!r} as {named[title]!r} is: rename one"
            named[title] = topic


def _confusing(facts: list[Fact], labels: Labels) -> Iterator[tuple[Fact, str]]:
    for language in Language:
        named: dict[str, str] = {}
        for fact, label in zip(facts, labels.labels(facts, language), strict=True):
            if len(label) > _LONGEST:
                what = f"the button {label!r} is longer than {_LONGEST} letters: write a 'label'"
                yield fact, what
            if label in named:
                yield fact, f"{named[label]!r} has the button {label!r} too: write a 'label'"
            named[label] = fact.id
