"""Every message that one can read by pressing buttons, on a small screen or read aloud."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.replies.actions import ShowTopic, ShowTopics
from bot.replies.judging import with_judging
from bot.replies.markup import length
from bot.replies.message import Message, Row
from bot.replies.reply import Replies
from bot.replies.subscription import offered

LONGEST_FACT = 850
LONGEST_PAGE = 250
MOST_ROWS = 9
LONGEST_BUTTON = 60
LONGEST_BESIDE = 24
"""Letters of a button that shares its row with another."""
MOST_BESIDE = 3
MOST_PAGES = 5
"""More than any list has."""


def _pages(knowledge: Knowledge, replies: Replies, language: Language) -> Iterator[Message]:
    """Every page of the menu."""
    for report in knowledge.reports.values():
        pages = [
            ShowTopics(report.id, 0, language),
            *(ShowTopic(report.id, topic, 0, language) for topic in report.topics),
        ]
        for page in pages:
            for number in range(MOST_PAGES):
                shown = replies.topics.shown(replace(page, page=number))
                assert shown is not None
                yield shown


def _facts(knowledge: Knowledge, replies: Replies, language: Language) -> Iterator[Message]:
    """Every fact, as an answer with all its buttons and as a page of the menu."""
    for fact in knowledge.facts.values():
        answer, page = (show(fact.id, language) for show in (replies.fact, replies.browsed))
        assert answer is not None
        assert page is not None
        yield offered(with_judging(answer, fact))
        yield page


@pytest.mark.parametrize("language", Language)
def test_every_fact_and_every_page_fits_on_a_small_screen(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    for message in _facts(knowledge, replies, language):
        assert length(message.html) <= LONGEST_FACT, message.body.plain
        _fits(message)
    for page in _pages(knowledge, replies, language):
        assert length(page.html) <= LONGEST_PAGE, page.body.plain
        _fits(page)


def _fits(message: Message) -> None:
    assert len(message.rows) <= MOST_ROWS, [button.text for button in message.buttons]
    for row in message.rows:
        if not isinstance(row, Row):
            assert len(row.text) <= LONGEST_BUTTON, row.text
            continue
        assert len(row.buttons) <= MOST_BESIDE
        assert all(len(button.text) <= LONGEST_BESIDE for button in row.buttons), row


@pytest.mark.parametrize("language", Language)
def test_nothing_is_said_by_a_picture_alone(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    for message in (*_facts(knowledge, replies, language), *_pages(knowledge, replies, language)):
        for said in (*message.body.plain.split("\n"), *(each.text for each in message.buttons)):
            assert not said or any(map(str.isalpha, said)), said
        assert not any(unicodedata.category(char) == "So" for char in message.body.plain)


@pytest.mark.parametrize("language", Language)
def test_no_two_buttons_of_a_message_sound_alike(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    for message in (*_facts(knowledge, replies, language), *_pages(knowledge, replies, language)):
        said = [button.text for button in message.buttons]
        assert len(said) == len(set(said)), said


def test_in_arabic_only_short_buttons_that_turn_pages_or_judge_share_a_row(
    knowledge: Knowledge, replies: Replies
) -> None:
    facts = _facts(knowledge, replies, Language.AR)
    pages = _pages(knowledge, replies, Language.AR)
    shared = {
        button.text
        for message in (*facts, *pages)
        for row in message.rows
        if isinstance(row, Row)
        for button in row.buttons
    }
    assert shared == {"السابق", "التالي", "كل المواضيع", "👍 مفيد", "👎 لا يجيب عن سؤالي"}
