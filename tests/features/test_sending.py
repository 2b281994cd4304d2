from collections.abc import AsyncGenerator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.features.sending import Outbox, Spot, keyboard
from bot.language import Language
from bot.replies.markup import Body, Plain
from bot.replies.message import Copy, Link, Message, Open, Press, Share, in_a_row
from tests.botapi import (
    Blocked,
    BotApi,
    ChatNotFound,
    DroppedAfter,
    Fault,
    Migrated,
    ServerError,
    TooManyRequests,
)
from tests.conftest import Clock

HELLO = Message(Body(((Plain("hello"),),), Language.EN))


@pytest.fixture
async def caller(botapi: BotApi) -> AsyncGenerator[Bot]:
    async with Bot(botapi.token, base_url=botapi.base_url) as bot:
        yield bot


def test_every_kind_of_button_has_a_row_of_its_own() -> None:
    buttons = (Press("a", "f:x:en"), Copy("b", "words"), Link("c", "https://x.org"))
    markup = keyboard(buttons)
    assert markup is not None
    (press,), (copy,), (link,) = markup.inline_keyboard
    assert press.callback_data == "f:x:en"
    assert copy.copy_text is not None
    assert copy.copy_text.text == "words"
    assert link.url == "https://x.org"
    assert keyboard(()) is None


def test_a_row_has_its_buttons_side_by_side() -> None:
    row = in_a_row(Language.EN, Press("a", "f:x:en"), Press("b", "f:y:en"))
    markup = keyboard((row, Press("c", "f:z:en")))
    assert markup is not None
    assert [[each.text for each in row] for row in markup.inline_keyboard] == [["a", "b"], ["c"]]


async def test_a_button_opens_this_bot_at_what_it_is_started_with_or_just_so(
    botapi: BotApi, caller: Bot, clock: Clock
) -> None:
    person = botapi.person(1)
    rows = (Open("Fact", "r_schools_ar"), Open("Bot", ""))
    await Outbox(clock.sleep).send(caller, 1, replace(HELLO, rows=rows))
    reply = await person.reply()
    assert reply.button("Fact").url == "https://t.me/tawthiq_bot?start=r_schools_ar"
    assert reply.button("Bot").url == "https://t.me/tawthiq_bot"


async def test_a_reply_to_a_group_that_moved_goes_there_without_its_spot(
    botapi: BotApi, caller: Bot, clock: Clock
) -> None:
    old, new = botapi.group(-5), botapi.group(-1_001_000_000_777)
    botapi.fault(Migrated(new.id), chat_id=old.id)
    number = await Outbox(clock.sleep).send(caller, old.id, HELLO, Spot(topic=3, question=4))
    assert (await new.reply()).message_id == number


async def test_a_shared_link_leads_to_this_bot_with_words_of_any_script(
    botapi: BotApi, caller: Bot, clock: Clock
) -> None:
    person = botapi.person(1)
    share = Share("Share", "r_schools_ar", "مدارس & more")
    await Outbox(clock.sleep).send(caller, 1, replace(HELLO, rows=(share,)))
    shared = parse_qs(urlsplit((await person.reply()).button("Share").url).query)
    assert shared == {
        "url": ["https://t.me/tawthiq_bot?start=r_schools_ar"],
        "text": [share.words],
    }


async def test_a_group_that_moved_is_followed(botapi: BotApi, caller: Bot, clock: Clock) -> None:
    old, new = botapi.group(-5), botapi.group(-1_001_000_000_005)
    botapi.fault(Migrated(new.id), chat_id=old.id)
    await Outbox(clock.sleep).send(caller, old.id, HELLO)
    assert (await new.reply()).text == "hello"


async def test_what_was_surely_not_sent_is_sent_again(
    botapi: BotApi, caller: Bot, clock: Clock
) -> None:
    person = botapi.person(1)
    botapi.fault(TooManyRequests(5), times=2)
    await Outbox(clock.sleep).send(caller, 1, HELLO)
    assert (await person.reply()).text == "hello"
    assert clock.slept == [5.0, 5.0]


async def test_an_unreachable_telegram_is_tried_three_times(
    botapi: BotApi, caller: Bot, clock: Clock
) -> None:
    async with botapi.down():
        with pytest.raises(NetworkError):
            await Outbox(clock.sleep).send(caller, 1, HELLO)
    assert clock.slept == [1.0, 1.0]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (TooManyRequests(600), RetryAfter),
        (Blocked(), Forbidden),
        (ChatNotFound(), BadRequest),
        (ServerError(), NetworkError),
        (DroppedAfter(), NetworkError),
    ],
)
async def test_what_may_have_been_sent_or_never_can_be_is_tried_once(
    botapi: BotApi, caller: Bot, clock: Clock, fault: Fault, error: type[Exception]
) -> None:
    botapi.person(1)
    botapi.fault(fault)
    with pytest.raises(error):
        await Outbox(clock.sleep).send(caller, 1, HELLO)
    assert len(botapi.calls("sendMessage")) == 1
