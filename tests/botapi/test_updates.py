"""Updates on their way to the bot: polling, webhook, kinds."""

import asyncio
import json

import pytest
from aiohttp import web
from telegram import (
    Bot,
)
from telegram.error import (
    ChatMigrated,
    Conflict,
    Forbidden,
)

from tests.botapi import (
    BotApi,
)
from tests.botapi.client import bot_of


async def test_updates_come_again_until_they_are_acknowledged(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    await person.says("one")
    await person.says("two")
    first = await bot.get_updates(timeout=0)
    assert [update.message.text for update in first if update.message] == ["one", "two"]
    assert await bot.get_updates(timeout=0) == first
    assert len(await bot.get_updates(timeout=0, offset=-1)) == 1
    assert await bot.get_updates(timeout=0, offset=first[-1].update_id + 1) == ()


async def test_a_long_poll_wakes_when_an_update_comes(bot: Bot, botapi: BotApi) -> None:
    polling = asyncio.ensure_future(bot.get_updates(timeout=2))
    await botapi.polling()
    await botapi.person(77).says("hello")
    (update,) = await polling
    assert update.message
    assert update.message.text == "hello"


async def test_of_two_pollers_the_older_gets_409(bot: Bot, botapi: BotApi) -> None:
    async with bot_of(botapi) as other:
        older = asyncio.ensure_future(bot.get_updates(timeout=2))
        await botapi.polling()
        await other.get_updates(timeout=0)
        with pytest.raises(Conflict, match="other getUpdates request"):
            await older


async def test_updates_nobody_asked_for_are_not_delivered(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    await bot.send_message(77, "x")
    await person.reacts(await person.reply())
    await person.says("hello")
    (update,) = await bot.get_updates(timeout=0)
    assert update.message
    assert botapi.inbox.ignored == ["message_reaction"]
    await bot.get_updates(timeout=0, allowed_updates=["message_reaction"])
    await person.says("not asked for")
    assert await bot.get_updates(timeout=0) == ()


async def test_pending_updates_can_be_dropped(bot: Bot, botapi: BotApi) -> None:
    await botapi.person(77).says("old")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates(timeout=0) == ()


async def test_a_webhook_gets_the_secret_and_the_update_until_it_takes_it(
    bot: Bot, botapi: BotApi
) -> None:
    seen: list[tuple[str, int]] = []

    async def hook(request: web.BaseRequest) -> web.Response:
        update = await request.json()
        seen.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], update["update_id"]))
        return web.Response(status=200 if len(seen) > 1 else 500)

    server = web.Server(hook)
    listener = await asyncio.get_running_loop().create_server(server, "127.0.0.1", 0)
    port = listener.sockets[0].getsockname()[1]
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token="s3cret")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates(timeout=0)
    await botapi.person(77).says("hello")
    await botapi.drained()
    assert len(seen) == 2
    assert seen[0] == seen[1]
    assert seen[0][0] == "s3cret"
    await bot.delete_webhook()
    listener.close()
    await server.shutdown()


async def test_every_thing_a_person_does_parses_as_an_update(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    await person.edits(await person.says("/fact@tawthiq_bot https://sn4hr.org"), "edited")
    await person.sends_photo("caption")
    await person.sends_document()
    await person.sends_sticker()
    await person.sends_voice()
    await person.sends_video()
    await person.sends_location()
    await person.sends_contact()
    await person.sends(dice={"emoji": "🎲", "value": 3})
    updates = await bot.get_updates(timeout=0)
    assert updates[0].message
    assert [e.type for e in updates[0].message.entities] == ["bot_command", "url"]
    assert len([update for update in updates if update.effective_message]) == 10


async def test_groups_and_channels_parse_as_updates(bot: Bot, botapi: BotApi) -> None:
    group = botapi.group(-5)
    member = group.member(78, language_code="ar")
    await member.adds_bot()
    await member.says("hello")
    await botapi.channel().posts("news")
    await group.becomes(botapi.group(-1_001_000_000_777), by=member)
    with pytest.raises(ChatMigrated):
        await bot.send_message(group.id, "x")
    await member.removes_bot()
    with pytest.raises(Forbidden, match="kicked from the group chat"):
        await bot.send_message(group.id, "x")
    updates = await bot.get_updates(timeout=0)
    kinds = [kind for update in updates for kind in update.to_dict() if kind != "update_id"]
    assert sorted(set(kinds)) == ["channel_post", "message", "my_chat_member"]
    assert len(kinds) == 6


async def test_who_blocks_the_bot_cannot_be_reached(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    await person.blocks()
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(77, "x")
    await person.unblocks()
    await bot.send_message(77, "x")
    await person.deletes_account()
    with pytest.raises(Forbidden, match="deactivated"):
        await bot.send_chat_action(77, "typing")


async def test_with_privacy_a_group_shows_the_bot_only_what_is_meant_for_it(
    bot: Bot, botapi: BotApi
) -> None:
    member = botapi.group(privacy=True).member(78)
    sent = await bot.send_message(member.chat.id, "x")
    await member.says("among us")
    await member.says("@tawthiq_bot how many?")
    await member.says("/help")
    await member.says("answering", reply_to=json.loads(sent.to_json()))
    texts = [u.message.text for u in await bot.get_updates(timeout=0) if u.message]
    assert texts == ["@tawthiq_bot how many?", "/help", "answering"]
