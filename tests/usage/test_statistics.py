import pytest

from bot.language import Language
from bot.replies.reply import Replies
from bot.storage.usage import Sum, Use
from bot.usage.recorder import DAY
from bot.usage.statistics import Statistics, Written

EN, AR = Language.EN, Language.AR
TODAY = 20_000 * DAY
SUMS = {
    Sum(TODAY, Use.QUESTION, EN, "answer"): 1200,
    Sum(TODAY, Use.QUESTION, AR, "answer"): 30,
    Sum(TODAY - DAY, Use.QUESTION, AR, "decline"): 10,
    Sum(TODAY - DAY, Use.QUESTION, AR, "choice"): 2,
    Sum(TODAY, Use.FACT, EN, "women-killed"): 5,
    Sum(TODAY, Use.FACT, EN, "children-killed"): 4,
    Sum(TODAY, Use.FACT, AR, "children-killed"): 3,
    Sum(TODAY, Use.FACT, AR, "a-fact-that-is-gone"): 99,
    Sum(TODAY, Use.HELPFUL, AR, "children-killed"): 3,
    Sum(TODAY, Use.UNHELPFUL, EN, "children-killed"): 1,
}


def _written(replies: Replies, language: Language, found: Statistics) -> str:
    return Written(found, replies, language).message().body.plain


def test_all_of_it_in_english(replies: Replies) -> None:
    found = Statistics(SUMS, {EN: 3, AR: 5}, TODAY, 7)
    assert _written(replies, EN, found).splitlines() == [
        "From 28 Sep to 4 Oct",
        "Questions: 1,242 (177.4 a day)",
        "English 1,200 (answered 1,200, asked back 0, declined 0)",
        "Arabic 42 (answered 30, asked back 2, declined 10)",
        "",
        "4 Oct: 1,230 (English 1,200, Arabic 30)",
        "3 Oct: 12 (English 0, Arabic 12)",
        "",
        "Answered most often:",
        "1. Children killed, whole period: 7",
        "2. Women killed, whole period: 5",
        "",
        "👍 helpful: 3 · 👎 not what was asked: 1",
        "Subscribers: English 3, Arabic 5",
    ]


def test_all_of_it_in_arabic(replies: Replies) -> None:
    found = Statistics(SUMS, {EN: 3, AR: 5}, TODAY, 7)
    lines = _written(replies, AR, found).splitlines()
    assert lines[0] == "من 28 أيلول إلى 4 تشرين الأول"
    assert lines[3] == "العربية 42 (أُجيب عنها 30، طُلب توضيحها 2، بلا جواب 10)"
    assert "المشتركون: الإنكليزية 3، العربية 5" in lines


def test_a_bot_that_nobody_asks_says_so_shortly(replies: Replies) -> None:
    found = Statistics({}, {EN: 0, AR: 0}, TODAY, 30)
    assert _written(replies, EN, found).splitlines() == [
        "From 5 Sep to 4 Oct",
        "Questions: 0 (0 a day)",
        "",
        "👍 helpful: 0 · 👎 not what was asked: 0",
        "Subscribers: English 0, Arabic 0",
    ]


@pytest.mark.parametrize("language", Language)
def test_a_month_fits_into_a_message(replies: Replies, language: Language) -> None:
    sums = {
        Sum(TODAY - n * DAY, Use.QUESTION, each, "answer"): 123_456
        for n in range(30)
        for each in Language
    }
    found = Statistics(sums, {EN: 10**6, AR: 10**6}, TODAY, 30)
    assert len(_written(replies, language, found)) < 4096
