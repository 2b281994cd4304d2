from datetime import UTC, datetime, timedelta, timezone

from bot.announcements.composing import own
from bot.announcements.drafts import Draft
from bot.announcements.moments import Moment, Wrong
from bot.announcements.questions import ask_moment, check, really
from bot.announcements.status import Kind, Subject
from bot.language import Language
from bot.replies.message import Message, Press

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DRAFT = Draft(Subject(Kind.TEXT), {Language.AR: own("انتقلنا", Language.AR)})
RECIPIENTS = {Language.EN: 1204, Language.AR: 3}


def _buttons(message: Message) -> list[tuple[str, str]]:
    return [(each.text, each.action) for each in message.buttons if isinstance(each, Press)]


def test_a_draft_is_to_be_read_once_more() -> None:
    message = check(DRAFT, "t", RECIPIENTS, Language.EN)
    assert message.body.plain.startswith("Please read what stands above once more")
    assert "Recipients: 3" in message.body.plain
    assert _buttons(message) == [
        ("Send now", "d:t:now"),
        ("Send at a time", "d:t:later"),
        ("Without a sound", "d:t:silent"),
        ("Discard the draft", "d:t:drop"),
    ]


def test_nothing_can_be_sent_now_where_nobody_would_get_it() -> None:
    actions = [action for _, action in _buttons(check(DRAFT, "t", {}, Language.AR))]
    assert actions == ["d:t:later", "d:t:drop"]


def test_it_is_asked_once_more_before_it_is_sent() -> None:
    english = really(DRAFT, "t", RECIPIENTS, Language.EN, NOW)
    assert english.body.plain == "Send this to 3 recipients now? It can’t be called back."
    assert _buttons(english) == [("Yes, send it now", "d:t:yes"), ("Back", "d:t:back")]
    arabic = really(DRAFT, "t", RECIPIENTS, Language.AR, NOW).body.plain
    assert arabic == "هل تريد إرساله الآن إلى 3 مستلمين؟ لا يمكن سحبه بعد إرساله."


def test_a_moment_is_said_in_its_zone_and_in_utc() -> None:
    berlin = timezone(timedelta(hours=1))
    at = Moment(datetime(2026, 11, 25, 18, 0, tzinfo=berlin), "Europe/Berlin")
    draft = Draft(DRAFT.subject, DRAFT.contents, moment=at)
    message = really(draft, "t", RECIPIENTS, Language.EN, NOW)
    assert message.body.plain.split("\n") == [
        (
            "Send this on 25 November 2026, 18:00 (Europe/Berlin), in about 3 days? "
            "Recipients at present: 3."
        ),
        "That is 25 November 2026, 17:00 (UTC).",
    ]
    assert _buttons(message)[0] == ("Yes, send it then", "d:t:yes")


def test_a_moment_in_utc_is_said_once() -> None:
    at = Moment(NOW + timedelta(days=3), "UTC")
    draft = Draft(DRAFT.subject, DRAFT.contents, moment=at)
    assert "\n" not in really(draft, "t", RECIPIENTS, Language.EN, NOW).body.plain


def test_when_to_send_is_asked_with_an_example_of_tomorrow() -> None:
    message = ask_moment("t", Language.EN, NOW)
    assert "2026-11-23 18:00 Asia/Damascus" in message.body.plain
    assert _buttons(message) == [("Back", "d:t:back")]


def test_every_mistake_in_a_moment_has_its_words() -> None:
    for language in Language:
        said = {ask_moment("t", language, NOW, wrong).body.plain for wrong in Wrong}
        assert len(said) == len(Wrong)
