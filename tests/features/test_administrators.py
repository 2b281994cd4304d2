import logging

import pytest

from bot.app import World
from bot.language import Language
from bot.replies.markup import length
from bot.replies.texts import texts
from bot.storage.errors import Trouble, UnavailableError
from tests.botapi import BotApi
from tests.features.announcing import FIRST, STRANGER


async def test_somebody_else_is_refused_and_logged_without_a_name(
    office: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    person = office.person(STRANGER, name="Robin", username="robin")
    for command in ("/announce", "/announcements", "/stats", "/unanswered"):
        await person.says(command)
        said = (await person.reply()).text
        assert said.startswith("Only administrators of this bot can do that.")
        assert str(STRANGER) in said
    assert caplog.text.count("no administrator tried to do") == 4
    assert "robin" not in caplog.text.casefold()
    assert str(STRANGER) not in caplog.text


async def test_a_forged_button_is_refused(office: BotApi) -> None:
    person = office.person(STRANGER)
    await person.says("/help")
    reply = await person.reply()
    for data in (
        "a:r:russia-2019",
        "a:t:",
        "skip:en",
        "d:x:yes",
        "n:1:cancel!",
        "r:x",
        "stats:7",
        "vain:0:a:drop",
    ):
        answer = await (await person.presses(data, reply)).answer()
        assert answer.show_alert
        assert "Only administrators" in answer.text
    assert person.unread == []


async def test_nothing_is_prepared_where_others_read_along(office: BotApi) -> None:
    member = office.group().member(FIRST)
    await member.says("/announce")
    assert "in a private chat" in (await member.chat.reply()).text


async def test_a_stranger_in_a_group_gets_no_answer(
    office: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    member = office.group().member(STRANGER)
    await member.says("/announce")
    await office.drained()
    assert member.chat.unread == []
    assert "tried to do" in caplog.text


async def test_the_commands_are_shown_to_administrators_alone(office: BotApi) -> None:
    await office.called("setMyCommands", times=8)
    profile = office.profile
    for language in ("", "ar"):
        assert "announce" not in profile.commands_for(language, type="default")
        for person in (501, 502):
            shown = profile.commands_for(language, type="chat", chat_id=person)
            administrators = ["announce", "announcements", "stats", "unanswered", "reload"]
            assert shown[:5] == administrators
            assert shown[5:] == profile.commands_for(language, type="default")


async def test_who_is_no_administrator_any_more_is_not_shown_the_commands(
    office: BotApi,
) -> None:
    person = office.person(STRANGER)
    await person.says("/announce")
    await person.reply()
    calls = await office.called("deleteMyCommands", times=2)
    assert {call.text("language_code") for call in calls} == {"", "ar"}
    assert all(call.object("scope")["chat_id"] == STRANGER for call in calls)


async def test_a_database_that_can_not_be_used_is_said_and_nothing_is_done(
    office: BotApi, world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails() -> None:
        raise UnavailableError(Trouble.LOCKED)

    caplog.set_level(logging.WARNING)
    monkeypatch.setattr(world.database, "read", fails)
    person = office.person(FIRST)
    await person.says("/announcements")
    assert "The database can’t be used now" in (await person.reply()).text
    assert "locked" in caplog.text


@pytest.mark.parametrize("language", Language)
def test_what_is_said_over_a_button_is_not_too_long_for_that(language: Language) -> None:
    say = texts(language).say
    keys = (
        *("announce-in-private", "announce-stale", "announce-already", "announce-disturbed"),
        *("announcements-gone", "announcements-impossible", "gone"),
    )
    said = [*map(say, keys), say("not-administrator", id=str(2**52))]
    assert max(map(length, said)) <= 200
