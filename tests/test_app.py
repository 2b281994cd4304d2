"""The whole bot, end to end over real HTTP against the look-alike Bot API."""

import asyncio
import logging
import time
from dataclasses import replace

import psycopg
import pytest
from pydantic import SecretStr

from bot.announcements.announcements import Announcements
from bot.announcements.lease import Lease
from bot.announcements.status import Mark
from bot.answering.engine import Engine
from bot.app import App, RunError, World
from bot.settings import Settings
from bot.storage.database import Database
from tests.announcements.posts import CONTENTS, OWN_TEXT, subscribe
from tests.botapi import (
    BotApi,
    DroppedBefore,
    Refuse,
    ServerError,
    Silent,
    TooManyRequests,
    Unauthorized,
)
from tests.conftest import Clock, Running
from tests.storage.databases import DIALECTS


async def test_a_question_is_answered_with_the_figure_in_bold_and_a_link_to_the_passage(
    bot: BotApi,
) -> None:
    person = bot.person(77)
    await person.says("kids killed?")
    reply = await person.reply()
    assert reply.bold == ["1,928"]
    assert "30 September 2015 to 30 September 2019" in reply.text
    assert reply.links[0].url.startswith("https://sn4hr.org/blog/2019/09/30/54271/#:~:text=")
    assert reply.parameters["link_preview_options"]


async def test_an_arabic_question_is_answered_in_arabic_read_from_the_right(bot: BotApi) -> None:
    person = bot.person(77, language_code="en")
    await person.says("كم طفلاً قُتل؟")
    reply = await person.reply()
    assert reply.bold == ["1928"]
    for line in filter(None, reply.text.split("\n")):
        assert line[0] == "\u200f" or "\u0620" <= line[0] <= "\u064a"


async def test_another_party_is_declined_by_name_without_a_figure(bot: BotApi) -> None:
    person = bot.person(77)
    await person.says("how many children did the US coalition kill?")
    reply = await person.reply()
    assert "the US-led coalition" in reply.text
    assert not reply.bold
    assert "1,928" not in reply.text


async def test_a_button_still_works_after_a_restart(running: Running) -> None:
    async with running() as api:
        person = api.person(77)
        await person.says("kids killed?")
        reply = await person.reply()
    async with running():
        press = await person.presses(reply.button("Children killed, fourth year"))
        await press.answer()
        assert (await person.reply()).bold == ["79"]


async def test_a_follow_up_is_understood_in_its_own_chat_only(bot: BotApi) -> None:
    first, second = bot.person(1), bot.person(2)
    await first.says("how many children were killed?")
    assert (await first.reply()).bold == ["1,928"]
    await first.says("and women?")
    assert (await first.reply()).bold == ["908"]
    await second.says("and in the last year?")
    assert not (await second.reply()).bold


@pytest.fixture
def app(botapi: BotApi, engine: Engine, settings: Settings, world: World) -> App:
    return App(settings, SecretStr(botapi.token), engine, world)


async def test_a_wrong_token_ends_the_bot_with_a_reason(botapi: BotApi, app: App) -> None:
    botapi.fault(Unauthorized(), method="getMe", times=None)
    with pytest.raises(RunError, match="refuses the token"):
        await app.run(asyncio.Event())


async def test_a_token_that_is_revoked_meanwhile_ends_the_bot(botapi: BotApi, app: App) -> None:
    async with asyncio.TaskGroup() as group:
        run = group.create_task(_reason(app))
        await botapi.polling()
        botapi.fault(Unauthorized(), method="getUpdates", times=None)
        await botapi.person(77).says("kids killed?")
    assert "refuses the token" in run.result()


async def test_a_second_poller_ends_the_bot_once_there_is_no_patience_left(
    botapi: BotApi, engine: Engine, settings: Settings, world: World
) -> None:
    impatient = settings.telegram.model_copy(update={"conflict_seconds": 0})
    changed = settings.model_copy(update={"telegram": impatient})
    app = App(changed, SecretStr(botapi.token), engine, world)
    botapi.fault(Refuse(409, "Conflict: terminated by other"), method="getUpdates", times=None)
    with pytest.raises(RunError, match="another program"):
        await app.run(asyncio.Event())


async def _reason(app: App) -> str:
    try:
        await app.run(asyncio.Event())
    except RunError as error:
        return str(error)
    return ""


async def test_a_reply_waits_as_long_as_telegram_says(bot: BotApi, clock: Clock) -> None:
    person = bot.person(77)
    bot.fault(TooManyRequests(7), chat_id=77)
    await person.says("kids killed?")
    assert (await person.reply()).bold == ["1,928"]
    assert clock.slept == [7.0]


async def test_a_reply_that_may_have_arrived_is_not_sent_twice(
    bot: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    person = bot.person(77)
    bot.fault(ServerError(), chat_id=77)
    await person.says("kids killed?")
    await bot.drained()
    await bot.called("sendMessage")
    await person.says("women killed?")
    assert (await person.reply()).bold == ["908"]
    assert "did not reach Telegram: NetworkError" in caplog.text


async def test_the_commands_and_descriptions_are_published_in_both_languages(bot: BotApi) -> None:
    await bot.called("setMyShortDescription", times=2)
    codes = {call.parameters.get("language_code") or "" for call in bot.calls("setMyCommands")}
    assert codes == {"", "ar"}


async def test_no_token_and_no_text_of_a_person_reaches_the_log(
    botapi: BotApi, running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    botapi.fault(DroppedBefore(), method="getMe")
    async with running() as api:
        person = api.person(770077)
        api.fault(ServerError(), chat_id=770077)
        await person.says("my secret question")
        await api.called("sendMessage")
        await person.says("kids killed?")
        await person.reply()
    for secret in (botapi.token, "secret question", "770077"):
        assert secret not in caplog.text


async def test_what_is_scheduled_reaches_every_subscriber_once(
    running: Running, botapi: BotApi, world: World
) -> None:
    announcements = Announcements(world.database, world.time)
    await subscribe(world.database, [77])
    await subscribe(world.database, [78], "ar")
    people = botapi.person(77), botapi.person(78)
    await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
    async with running() as api:
        assert [(await person.reply()).text for person in people] == ["News", "خبر"]
    assert len(api.calls("sendMessage")) == 2
    assert (await announcements.status(1)).count(Mark.SENT) == 2


@pytest.fixture
def second(botapi: BotApi, engine: Engine, settings: Settings, world: World) -> App:
    """Another bot on the same database."""
    return App(settings, SecretStr(botapi.token), engine, world)


async def test_a_second_bot_on_the_same_database_says_at_once_what_it_waits_for_and_is_refused(
    running: Running, second: App, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    name = world.database.name
    async with running():
        with pytest.raises(RunError, match=f"another bot runs with {name}"):
            await second.run(asyncio.Event())
    told = f"Another bot runs with {name}: waiting up to 30 seconds for it to end"
    assert [record.getMessage() for record in caplog.records].count(told) == 1


async def test_who_waits_for_another_bot_to_end_can_be_stopped(
    running: Running, second: App
) -> None:
    stop = asyncio.Event()
    async with running():
        stop.set()
        await second.run(stop)


async def test_whoever_lost_the_database_to_another_bot_ends(
    botapi: BotApi,
    engine: Engine,
    settings: Settings,
    world: World,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.announcements.dispatcher._LOOK", 0.01)
    app = App(settings, SecretStr(botapi.token), engine, world)
    await subscribe(world.database, [77])
    async with asyncio.TaskGroup() as group:
        run = group.create_task(_reason(app))
        await botapi.polling()
        await Lease(world.database, "another", world.time).take()
        announcements = Announcements(world.database, world.time)
        await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
    assert "another bot has taken over" in run.result()
    assert not botapi.calls("sendMessage")


async def test_stopping_in_the_middle_of_an_announcement_leaves_a_true_ledger(
    running: Running, botapi: BotApi, world: World
) -> None:
    announcements = Announcements(world.database, world.time)
    await subscribe(world.database, range(1, 50))
    await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
    botapi.fault(Silent(), method="sendMessage", times=None)
    async with running() as api:
        await api.sent(1)
        began = time.monotonic()
    assert time.monotonic() - began < 5
    status = await announcements.status(1)
    assert status.count(Mark.UNKNOWN) == api.pace.total
    assert status.count(Mark.PENDING) == 49 - api.pace.total


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot that waits long for its database, and stops soon."""
    monkeypatch.setattr("bot.storage.engine._BUSY_SECONDS", 1000)
    monkeypatch.setattr("bot.app._SETTLING", 0.1)


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("dialect", DIALECTS[1:], indirect=True)
async def test_a_database_that_does_not_answer_does_not_keep_the_bot_from_stopping(
    botapi: BotApi, engine: Engine, settings: Settings, world: World, place: str
) -> None:
    stop = asyncio.Event()
    async with Database.open(place) as database:
        await subscribe(database, range(1, 50))
        announcements = Announcements(database, world.time)
        await announcements.schedule(await announcements.draft(OWN_TEXT, CONTENTS))
        app = App(settings, SecretStr(botapi.token), engine, replace(world, database=database))
        async with (
            asyncio.timeout(30),
            await psycopg.AsyncConnection.connect(place) as other,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(app.run(stop))
            await botapi.sent(1)
            await other.execute("LOCK TABLE deliveries")
            stop.set()
        assert (await announcements.status(1)).count(Mark.PENDING)
