import pytest

from bot.language import Language
from bot.replies.actions import Judge, ShowFact, ShowTopics, read
from bot.replies.judging import misread, with_judging
from bot.replies.message import Row
from bot.replies.reply import Replies
from bot.replies.silence import Silence


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, ["👍 Helpful", "👎 Not what I asked"]),
        (Language.AR, ["👎 لا يجيب عن سؤالي", "👍 مفيد"]),
    ],
)
def test_an_answer_gets_two_buttons_beside_each_other_read_from_where_the_language_begins(
    replies: Replies, language: Language, words: list[str]
) -> None:
    fact = replies.knowledge.facts["children-killed"]
    answer = replies.fact(fact.id, language)
    assert answer is not None
    *before, row = with_judging(answer, fact).rows
    assert tuple(before) == answer.rows
    assert isinstance(row, Row)
    assert [button.text for button in row.buttons] == words


def test_both_buttons_of_every_fact_fit(replies: Replies) -> None:
    for id_ in replies.knowledge.facts:
        for helpful in (True, False):
            assert len(str(Judge(id_, Language.AR, helpful=helpful)).encode()) <= 64


@pytest.mark.parametrize("language", Language)
def test_who_was_misread_is_shown_what_is_near_and_no_figure(
    replies: Replies, language: Language
) -> None:
    silence = Silence(replies.knowledge.facts.values())
    for fact in replies.knowledge.facts.values():
        message = misread(replies, fact, language)
        for said in (message.body.plain, *(button.text for button in message.buttons)):
            assert silence.kept_by(said)
        asked = [read(getattr(button, "action", "")) for button in message.buttons]
        assert asked.pop() == ShowTopics(fact.report, 0, language)
        assert all(isinstance(action, ShowFact) for action in asked)
        assert ShowFact(fact.id, language) not in asked


def test_a_fact_that_is_gone_leaves_the_advice_and_the_menu(replies: Replies) -> None:
    message = misread(replies, None, Language.EN)
    assert "in other words" in message.body.plain
    assert [button.text for button in message.buttons] == ["All topics"]
