from datetime import date

import pytest

from bot.answering.outcome import Answer, Chat, Choice, Decline, Missing, Outcome, Reason, Talk
from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.replies.message import Copy, Message, Press, Row, Share
from bot.replies.reply import Replies
from bot.replies.silence import Silence
from tests.botapi.markup import parse_html
from tests.replies.facts import CHOICE, LITTLE

F = LITTLE.facts
REPLIES = Replies(LITTLE, lambda: date(2020, 1, 1))
NEAR = Decline((Missing(Reason.PLACE, "x"),), near=tuple(F.values()))


def _buttons(outcome: Outcome, language: Language = Language.EN) -> list[tuple[str, str]]:
    buttons = REPLIES.message(outcome, language).buttons
    return [(button.text, button.action) for button in buttons if isinstance(button, Press)]


def test_an_answer_offers_what_is_near_a_copy_and_a_link_to_share() -> None:
    message = REPLIES.message(Answer((F["children-killed"],)), Language.AR)
    assert message.buttons[0] == Press("القتلى من الأطفال، السنة الرابعة", "f:children-four:ar")
    copy, share, picture = message.buttons[-3:]
    assert isinstance(copy, Copy)
    assert share == Share("مشاركة الرابط", "r_children-killed_ar", "القتلى من الأطفال، كامل المدة")
    assert picture == Press("صورة للمشاركة", "p:children-killed:ar")
    assert message.language is Language.AR


def test_what_one_can_do_with_a_fact_shares_a_row_in_english_only() -> None:
    english, arabic = (REPLIES.message(Answer((F["schools"],)), each) for each in Language)
    assert isinstance(english.rows[-2], Row)
    assert arabic.rows == arabic.buttons


def test_a_choice_offers_what_its_editor_wrote() -> None:
    options = tuple((F[option.fact], option) for option in CHOICE.options)
    outcome = Choice(options, CHOICE)
    assert _buttons(outcome, Language.AR) == [
        ("الأطفال", "f:children-killed:ar"),
        ("النساء", "f:women-killed:ar"),
    ]
    assert REPLIES.message(outcome, Language.EN).body.plain == "Which group?"


def test_a_tie_offers_labels() -> None:
    tie = Choice(((F["schools"], None), (F["cluster"], None)))
    assert [text for text, _ in _buttons(tie)] == [
        "Attacks on schools",
        "Attacks with cluster munitions",
    ]
    assert REPLIES.message(tie, Language.EN).body.plain == "Which of these do you mean?"


def test_a_decline_offers_at_most_five() -> None:
    assert len(_buttons(NEAR)) == 5


@pytest.mark.parametrize("reason", [Reason.PERSON, Reason.DANGER, Reason.INJECTION])
def test_nothing_is_offered_to_who_is_in_need(reason: Reason) -> None:
    outcome = Decline((Missing(reason, ""),), near=tuple(F.values()))
    assert _buttons(outcome) == []
    assert REPLIES.near(outcome) == ()


@pytest.mark.parametrize("talk", Talk)
@pytest.mark.parametrize("language", Language)
def test_small_talk_has_a_text_and_no_button(talk: Talk, language: Language) -> None:
    message = REPLIES.message(Chat(talk), language)
    assert message.body.plain
    assert not message.buttons


def test_a_pressed_fact_is_an_answer() -> None:
    asked = REPLIES.message(Answer((F["schools"],)), Language.EN)
    assert REPLIES.fact("schools", Language.EN) == asked
    assert REPLIES.fact("gone", Language.EN) is None


@pytest.mark.parametrize("language", Language)
def test_every_reply_of_the_shipped_knowledge_is_fit_for_telegram(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    for fact in knowledge.facts.values():
        _is_fit(replies.message(Answer((fact,)), language))


def _is_fit(message: Message) -> None:
    plain, _ = parse_html(message.html)
    assert len(plain.encode("utf-16-le")) // 2 <= 4096
    for button in message.buttons:
        assert button.text
        if isinstance(button, Press):
            assert len(button.action.encode()) <= 64
        if isinstance(button, Copy):
            assert len(button.content) <= 256
    if message.language is Language.AR:
        lines = [
            line.removeprefix("<b>").removeprefix("\u2068") for line in message.html.split("\n")
        ]
        assert all(
            "\u0620" <= line[0] <= "\u064a" or line[0] == "\u200f" for line in lines if line
        )


@pytest.mark.parametrize("language", Language)
def test_a_decline_near_any_fact_of_the_shipped_knowledge_shows_no_figure(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    silence = Silence(knowledge.facts.values())
    for fact in knowledge.facts.values():
        message = replies.message(Decline((Missing(Reason.VICTIM, "1928"),), (fact,)), language)
        assert silence.kept_by(message.body.plain)
        assert all(silence.kept_by(button.text) for button in message.buttons)


@pytest.mark.parametrize("language", Language)
def test_a_choice_of_the_shipped_knowledge_shows_no_figure(
    knowledge: Knowledge, replies: Replies, language: Language
) -> None:
    silence = Silence(knowledge.facts.values())
    for entry in knowledge.choices.values():
        options = tuple((knowledge.facts[option.fact], option) for option in entry.options)
        message = replies.message(Choice(options, entry), language)
        shown = [message.body.plain, *(button.text for button in message.buttons)]
        assert all(map(silence.kept_by, shown)), entry.id


def test_a_plain_answer_is_written_once_a_day() -> None:
    day = [date(2020, 1, 1)]
    replies = Replies(LITTLE, lambda: day[0])
    plain = Answer((F["schools"],))
    first = replies.message(plain, Language.EN)
    assert replies.message(plain, Language.EN) is first
    day[0] = date(2020, 1, 2)
    assert replies.message(plain, Language.EN) is not first


def test_an_answer_with_more_to_say_is_not_taken_for_a_plain_one() -> None:
    plain, lacking = (
        Answer((F["schools"],), missing=missing)
        for missing in ((), (Missing(Reason.VICTIM, "x"),))
    )
    shown = [REPLIES.message(answer, Language.EN).body.plain for answer in (plain, lacking)]
    assert "“x”" not in shown[0]
    assert "“x”" in shown[1]
