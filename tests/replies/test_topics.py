from dataclasses import replace
from datetime import date

import pytest

from bot.knowledge.base import Knowledge
from bot.knowledge.charts import Chart
from bot.knowledge.model import Report
from bot.language import Language
from bot.replies.actions import BrowseFact, ShowTopic, ShowTopics
from bot.replies.message import Message, Press, Row
from bot.replies.reply import Replies
from tests.replies.facts import LITTLE, REPORT


def _replies(*reports: Report, knowledge: Knowledge = LITTLE) -> Replies:
    known = {report.id: report for report in reports} or knowledge.reports
    return Replies(replace(knowledge, reports=known), lambda: date(2020, 1, 1))


def _report(id_: str = "r", **fields: object) -> Report:
    return Report.model_validate({**REPORT, "id": id_, **fields})


def _texts(message: Message | None) -> list[list[str]]:
    """The words on the buttons, row by row as they are seen from the left."""
    assert message is not None
    rows = (row.buttons if isinstance(row, Row) else (row,) for row in message.rows)
    return [[button.text for button in row] for row in rows]


def test_the_menu_begins_with_the_topics_and_the_other_language() -> None:
    first = _replies().topics.first(Language.EN)
    assert _texts(first) == [["All facts"], ["العربية"]]
    assert "report of the Network, 30 September 2019" in first.body.plain
    assert "Page" not in first.body.plain
    _, other = first.buttons
    assert other == Press("العربية", "t:r:0:ar")


def test_the_menu_leads_to_charts_where_there_are_some() -> None:
    bar = {"en": "X", "ar": "س"}
    chart = Chart.model_validate(
        {"id": "c", "report": "r", "title": bar, "bars": {"schools": bar, "cluster": bar}}
    )
    first = _replies(knowledge=replace(LITTLE, charts={"c": chart})).topics.first(Language.AR)
    assert first.buttons[1] == Press("رسوم بيانية", "h:ar")


def test_a_topic_shows_its_facts_in_the_order_of_its_file() -> None:
    topics = _replies().topics
    first = topics.shown(ShowTopic("r", "facts", 0, Language.EN))
    assert _texts(first) == [
        ["Civilians killed"],
        ["Children killed, whole period"],
        ["Women killed"],
        ["Children killed, fourth year"],
        ["Attacks on schools"],
        ["Next", "All topics"],
    ]
    assert first is not None
    assert "All facts" in first.body.plain
    assert "Page 1 of 2" in first.body.plain
    assert first.buttons[0] == Press("Civilians killed", "m:civilians-killed:en")


def test_arabic_turns_the_pages_from_the_right() -> None:
    topics = _replies().topics
    first = topics.shown(ShowTopic("r", "facts", 0, Language.AR))
    last = topics.shown(ShowTopic("r", "facts", 1, Language.AR))
    assert _texts(first)[-1] == ["كل المواضيع", "التالي"]
    assert _texts(last)[-1] == ["كل المواضيع", "السابق"]
    assert [len(row) for row in _texts(first)[:-1]] == [1] * 5


def test_a_page_past_the_end_is_the_last_one() -> None:
    topics = _replies().topics
    assert topics.shown(ShowTopic("r", "facts", 9, Language.EN)) == topics.shown(
        ShowTopic("r", "facts", 1, Language.EN)
    )
    assert topics.shown(ShowTopics("r", 9, Language.EN)) == topics.first(Language.EN)


@pytest.mark.parametrize(
    "wanted",
    [
        ShowTopics("gone", 0, Language.EN),
        ShowTopic("gone", "facts", 0, Language.EN),
        ShowTopic("r", "gone", 0, Language.EN),
    ],
)
def test_what_is_gone_is_not_shown(wanted: ShowTopics | ShowTopic) -> None:
    assert _replies().topics.shown(wanted) is None


def test_a_fact_of_the_menu_stays_in_it_and_leads_back_to_its_page() -> None:
    replies = _replies()
    asked, browsed = (show("cluster", Language.EN) for show in (replies.fact, replies.browsed))
    assert asked is not None
    assert browsed is not None
    assert browsed.body == asked.body
    assert browsed.buttons[-1] == Press("Back to: All facts", "o:r:facts:1:en")
    shown = replies.browsed("children-killed", Language.EN)
    assert shown is not None
    assert shown.buttons[0] == Press("Children killed, fourth year", "m:children-four:en")
    assert replies.browsed("gone", Language.EN) is None


def test_a_topic_leads_back_to_its_page_among_the_topics() -> None:
    titles = {f"t{number}": {"en": f"T {number}", "ar": "م"} for number in range(9)}
    facts = {
        id_: fact.model_copy(update={"topic": f"t{number % 9}"})
        for number, (id_, fact) in enumerate(LITTLE.facts.items())
    }
    topics = _replies(_report(topics=titles), knowledge=replace(LITTLE, facts=facts)).topics
    shown = topics.shown(ShowTopic("r", "t8", 0, Language.EN))
    assert shown is not None
    assert shown.buttons[-1] == Press("All topics", "t:r:1:en")


def test_a_topic_without_facts_is_not_offered_and_a_fact_without_one_leads_to_the_topics() -> None:
    replies = _replies(_report(topics={"empty": {"en": "Empty", "ar": "فارغ"}}))
    assert _texts(replies.topics.first(Language.EN)) == [["العربية"]]
    browsed = replies.browsed("schools", Language.EN)
    assert browsed is not None
    assert browsed.buttons[-1] == Press("All topics", "t:r:0:en")


def test_an_older_report_is_offered_by_its_date() -> None:
    older = _report("older", published=date(2018, 9, 30), topics={})
    topics = _replies(_report(), older).topics
    assert ["Report of 30 September 2018"] in _texts(topics.first(Language.EN))
    assert ["Report of 30 September 2019"] in _texts(
        topics.shown(ShowTopics("older", 0, Language.EN))
    )


@pytest.mark.parametrize("language", Language)
def test_the_menu_of_the_shipped_knowledge_fits_into_its_buttons(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    for fact in knowledge.facts.values():
        assert len(str(BrowseFact(fact.id, language)).encode()) <= 64
        back = replies.topics.back(fact, language)
        assert len(back.action.encode()) <= 64
