from collections.abc import AsyncGenerator

import pytest

from bot.announcements.content import Content
from bot.announcements.sender import (
    BLOCKED,
    FAILED,
    GONE,
    SENT,
    UNKNOWN,
    Moved,
    Outcome,
    Unreached,
    Wait,
)
from bot.features.sender import TelegramSender
from tests.botapi import (
    BadGateway,
    Blocked,
    BotApi,
    ChatNotFound,
    Deactivated,
    DroppedAfter,
    DroppedBefore,
    Fault,
    Kicked,
    Migrated,
    Refuse,
    ServerError,
    TooManyRequests,
    Unauthorized,
)

HELLO = Content(html="<b>hello</b>")


@pytest.fixture
async def sender(
    botapi: BotApi, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[TelegramSender]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    sender = TelegramSender(botapi.token, botapi.root_url, 4)
    yield sender
    await sender.close()


async def test_a_copy_arrives(botapi: BotApi, sender: TelegramSender) -> None:
    person = botapi.person(1)
    assert await sender.send(1, HELLO, silent=True) == SENT
    reply = await person.reply()
    assert reply.bold == ["hello"]
    assert reply.parameters["disable_notification"]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (Blocked(), BLOCKED),
        (Kicked(), BLOCKED),
        (Deactivated(), GONE),
        (ChatNotFound(), GONE),
        (Refuse(403, "Forbidden: the group chat was deleted"), GONE),
        (Refuse(400, "Bad Request: PEER_ID_INVALID"), GONE),
        (Refuse(400, "Bad Request: not enough rights to send text messages to the chat"), FAILED),
        (Migrated(-1_001_000_000_005), Moved(-1_001_000_000_005)),
        (TooManyRequests(7), Wait(7.0)),
        (Unauthorized(), Unreached()),
        (ServerError(), UNKNOWN),
        (BadGateway(), UNKNOWN),
        (DroppedBefore(), UNKNOWN),
        (DroppedAfter(), UNKNOWN),
    ],
    ids=str,
)
async def test_an_answer_says_what_became_of_the_copy(
    botapi: BotApi, sender: TelegramSender, fault: Fault, outcome: Outcome
) -> None:
    botapi.person(1)
    botapi.fault(fault)
    assert await sender.send(1, HELLO, silent=False) == outcome
    assert len(botapi.calls("sendMessage")) == 1


async def test_where_nobody_listens_nothing_was_sent(
    botapi: BotApi, sender: TelegramSender
) -> None:
    async with botapi.down():
        assert await sender.send(1, HELLO, silent=False) == Unreached()
