import asyncio
from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from telegram import Bot, Update

from bot.announcements.announcements import Announcements
from bot.announcements.status import Kind, Mark, Reason, State, Status, Subject
from bot.answering.engine import Engine
from bot.features.administrators import Administrators
from bot.features.board import Board
from bot.features.people import Preferences
from bot.features.sending import Outbox
from bot.features.telling import Telling
from bot.language import Language
from bot.replies.editions import Editions
from tests.botapi import Blocked, BotApi, Refuse, Reply, TooManyRequests
from tests.conftest import TODAY, Clock
from tests.features.announcing import FIRST, SECOND

NOW = datetime.fromtimestamp(1000, UTC)


def _sending(sent: int, state: State = State.SENDING, reason: Reason | None = None) -> Status:
    counts = {Language.EN: {Mark.SENT: sent, Mark.PENDING: 10 - sent}}
    english = frozenset({Language.EN})
    return Status(
        number=1,
        subject=Subject(Kind.TEXT),
        state=state,
        silent=False,
        languages=english,
        created=NOW,
        started=NOW,
        reason=reason,
        counts=counts,
    )


@pytest.fixture
def board(announcements: Announcements, engine: Engine, clock: Clock) -> Board:
    telling = Telling(Preferences(), Outbox(clock.sleep))
    administrators = Administrators((FIRST, SECOND), telling)
    editions = Editions(engine, lambda: TODAY, clock.now)
    return Board(administrators, announcements, editions, clock.now, clock.sleep)


@pytest.fixture
async def watched(botapi: BotApi, board: Board) -> AsyncGenerator[Board]:
    """The board at work."""
    async with Bot(botapi.token, base_url=botapi.base_url) as bot, asyncio.TaskGroup() as group:
        running = group.create_task(board.run(bot))
        yield board
        running.cancel()


async def test_every_administrator_follows_what_is_sent(botapi: BotApi, watched: Board) -> None:
    admins = [botapi.person(FIRST), botapi.person(SECOND)]
    await watched.watch(_sending(2))
    shown = [await admin.reply() for admin in admins]
    assert all("2 of 10" in reply.text for reply in shown)
    await watched.watch(_sending(5))
    for reply in shown:
        assert "5 of 10" in (await reply.edited()).text
    assert not any(admin.unread for admin in admins)


async def test_messages_are_edited_at_most_every_three_seconds(
    botapi: BotApi, watched: Board, clock: Clock
) -> None:
    admin = botapi.person(FIRST)
    botapi.person(SECOND)
    for sent in range(1, 10):
        await watched.watch(_sending(sent))
        await botapi.called("sendMessage", times=2)
    shown = await admin.reply()
    while "9 of 10" not in shown.text:
        shown = await shown.edited()
    rounds = 1 + len(botapi.calls("editMessageText", chat_id=FIRST))
    assert set(clock.slept) == {3.0}
    assert len(clock.slept) >= rounds - 1


async def test_the_end_is_a_message_of_its_own_since_an_edit_makes_no_sound(
    botapi: BotApi, watched: Board
) -> None:
    admin = botapi.person(FIRST)
    await watched.watch(_sending(2))
    followed = await admin.reply()
    await watched.watch(replace(_sending(10, State.DONE), ended=NOW))
    summary = await admin.reply()
    assert "Sent: 10" in summary.text
    assert followed.now.text == summary.text
    for number in (1, 2):
        await watched.watch(replace(_sending(10, State.DONE), ended=NOW, number=number))
    assert "Announcement 2" in (await admin.reply()).text


@pytest.mark.parametrize("reason", [Reason.REFUSED, Reason.BROKEN, Reason.DATABASE])
async def test_what_somebody_must_mend_is_told_once_as_a_new_message(
    botapi: BotApi, watched: Board, reason: Reason
) -> None:
    admin = botapi.person(FIRST)
    await watched.watch(_sending(2))
    await admin.reply()
    await watched.watch(_sending(2, State.PAUSED, reason))
    told = await admin.reply()
    await watched.watch(_sending(3, State.PAUSED, reason))
    assert "3 of 10" in (await told.edited()).text
    assert admin.unread == []


async def test_what_ended_is_not_left_as_being_sent_where_somebody_looked_meanwhile(
    botapi: BotApi, board: Board, announcements: Announcements
) -> None:
    await announcements.schedule(await announcements.draft(Subject(Kind.TEXT), {}))
    admin = botapi.person(FIRST)
    async with Bot(botapi.token, base_url=botapi.base_url) as bot, asyncio.TaskGroup() as group:
        running = group.create_task(board.run(bot))
        await board.watch(replace(_sending(10, State.DONE), ended=NOW))
        summary = await admin.reply()
        context: Any = SimpleNamespace(bot=bot)
        await board.show(1, _press(summary), context)
        shown = summary.now
        assert "Sent: 10" not in shown.text
        await board.watch(replace(_sending(10, State.DONE), ended=NOW))
        assert "Sent: 10" in (await shown.edited()).text
        running.cancel()
    assert admin.unread == []


def _press(shown: Reply) -> Update:
    person = {"id": FIRST, "is_bot": False, "first_name": "Person"}
    message = {
        "message_id": shown.message_id,
        "date": 1,
        "chat": {"id": FIRST, "type": "private"},
        "from": person,
    }
    query = {"id": "1", "from": person, "chat_instance": "1", "message": message}
    found = Update.de_json({"update_id": 1, "callback_query": query}, None)
    assert found is not None
    return found


async def test_an_administrator_without_a_chat_is_tried_once_and_the_others_are_told(
    botapi: BotApi, watched: Board, caplog: pytest.LogCaptureFixture
) -> None:
    second = botapi.person(SECOND)
    botapi.fault(Blocked(), chat_id=FIRST, times=None)
    await watched.watch(_sending(2))
    shown = await second.reply()
    await watched.watch(_sending(3))
    assert "3 of 10" in (await shown.edited()).text
    assert len(botapi.calls(chat_id=FIRST)) == 1
    assert "An administrator was not told: Forbidden" in caplog.text
    assert str(FIRST) not in caplog.text


async def test_a_message_that_was_deleted_is_replaced(botapi: BotApi, watched: Board) -> None:
    admin = botapi.person(FIRST)
    await watched.watch(_sending(2))
    await admin.reply()
    lost = Refuse(400, "Bad Request: message to edit not found")
    botapi.fault(lost, method="editMessageText", chat_id=FIRST)
    await watched.watch(_sending(3))
    await botapi.called("editMessageText", chat_id=FIRST)
    await watched.watch(_sending(4))
    assert "4 of 10" in (await admin.reply()).text


async def test_a_flood_limit_is_waited_out(botapi: BotApi, watched: Board) -> None:
    admin = botapi.person(FIRST)
    await watched.watch(_sending(2))
    shown = await admin.reply()
    botapi.fault(TooManyRequests(30), method="editMessageText", chat_id=FIRST)
    await watched.watch(_sending(3))
    await botapi.called("editMessageText", chat_id=FIRST)
    await watched.watch(_sending(4))
    assert "4 of 10" in (await shown.edited()).text
