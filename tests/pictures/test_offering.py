from dataclasses import replace

from bot.language import Language
from bot.pictures.offering import card_shown, chart_shown, charts_offered
from bot.replies.message import Copy, Press
from bot.replies.reply import Replies
from tests.pictures.little import LITTLE, REPLIES


def test_a_card_comes_with_the_reply_its_charts_and_a_copy_button() -> None:
    shown = card_shown("children-killed", Language.AR, REPLIES)
    reply = REPLIES.fact("children-killed", Language.AR)
    assert shown is not None
    assert reply is not None
    assert shown.caption.body == reply.body
    first, second, copy = shown.caption.buttons
    assert first == Press("رسم بياني: القتلى المدنيون", "g:who-was-killed:ar")
    assert second == Press("رسم بياني: الأطفال والنساء", "g:beside:ar")
    assert isinstance(copy, Copy)
    assert "200" in copy.content


def test_a_chart_leads_to_its_facts_in_words() -> None:
    shown = chart_shown("attacked", Language.EN, REPLIES)
    assert shown is not None
    assert shown.caption.buttons == (
        Press("Attacks on schools", "f:schools-attacked:en"),
        Press("Attacks on medical facilities", "f:medical-attacked:en"),
    )


def test_what_is_not_there_is_not_shown() -> None:
    assert card_shown("gone", Language.EN, REPLIES) is None
    assert chart_shown("gone", Language.EN, REPLIES) is None


def test_every_chart_is_offered_without_a_figure() -> None:
    offered = charts_offered(REPLIES, Language.EN)
    assert [button.text for button in offered.buttons] == [
        *("Civilians killed", "What was attacked", "Children and women"),
    ]
    assert not any(char.isdigit() for char in offered.body.plain)


def test_a_report_without_charts_says_so() -> None:
    replies = Replies(replace(LITTLE, charts={}), REPLIES.today)
    offered = charts_offered(replies, Language.EN)
    assert offered.body.plain == "The report’s data have no charts."
    assert not offered.buttons
