import asyncio

import pytest
from sqlalchemy import select, update

from bot.app import World
from bot.storage.tables import uploads
from tests.botapi import BotApi, Person, Refuse, TooManyRequests
from tests.conftest import Clock, Running

CARD = "p:children-killed:ar"
LOST = "Bad Request: wrong file identifier/HTTP URL specified"


async def _wants_card(person: Person) -> None:
    await person.says("/charts")
    await person.presses(CARD, await person.reply())


async def _settled(person: Person) -> None:
    """What a person wants comes in turn: once this is answered, the picture is kept."""
    await person.says("/charts")
    await person.reply()


def _uploads(api: BotApi) -> list[bool]:
    """For each picture that was asked to be sent: whether its file came along."""
    return [bool(call.uploads) for call in api.calls("sendPhoto")]


async def test_a_picture_is_uploaded_once_also_after_a_restart(running: Running) -> None:
    async with running() as api:
        for number in (77, 78):
            person = api.person(number)
            await _wants_card(person)
            await person.reply()
    async with running() as api:
        await _wants_card(person)
        await person.reply()
        assert _uploads(api) == [True, False, False]


async def test_many_who_want_a_new_picture_at_once_share_one_upload(bot: BotApi) -> None:
    people = [bot.person(number) for number in range(1, 9)]
    for person in people:
        await _wants_card(person)
    await asyncio.gather(*(person.reply() for person in people))
    assert sum(_uploads(bot)) == 1


@pytest.mark.parametrize(
    "refusal", [LOST, "Bad Request: wrong remote file identifier specified: Wrong padding length"]
)
async def test_a_file_that_telegram_has_lost_is_uploaded_again(bot: BotApi, refusal: str) -> None:
    person = bot.person(77)
    await _wants_card(person)
    await person.reply()
    bot.fault(Refuse(400, refusal), method="sendPhoto")
    await _wants_card(person)
    await person.reply()
    await _wants_card(person)
    await person.reply()
    assert _uploads(bot) == [True, False, True, False]


async def test_a_picture_that_says_something_else_now_is_uploaded_anew(
    bot: BotApi, world: World
) -> None:
    person = bot.person(77)
    await _wants_card(person)
    await person.reply()
    await _settled(person)
    async with world.database.write() as connection:
        await connection.execute(update(uploads).values(version="of before"))
    await _wants_card(person)
    await person.reply()
    assert _uploads(bot) == [True, True]
    async with world.database.read() as connection:
        assert len((await connection.execute(select(uploads))).all()) == 1


async def test_a_picture_waits_where_telegram_asks_for_it(bot: BotApi, clock: Clock) -> None:
    bot.fault(TooManyRequests(3), method="sendPhoto")
    person = bot.person(77)
    await _wants_card(person)
    assert (await person.reply()).bold == ["1928"]
    assert clock.slept == [3.0]


async def test_another_refusal_is_not_taken_for_a_lost_file(bot: BotApi) -> None:
    person = bot.person(77)
    await _wants_card(person)
    await person.reply()
    bot.fault(Refuse(400, "Bad Request: chat not found"), method="sendPhoto")
    await _wants_card(person)
    await bot.called("sendPhoto", times=2)
    assert _uploads(bot) == [True, False]
    assert not person.unread
