import pytest

from bot.app import World
from bot.language import Language
from bot.settings import Settings
from bot.storage.chats import Chats, Known
from tests.botapi import BotApi
from tests.conftest import Running


@pytest.fixture
def chats(world: World) -> Chats:
    return Chats(world.database)


async def test_blocking_unsubscribes_and_unblocking_does_not_subscribe(
    bot: BotApi, chats: Chats
) -> None:
    person = bot.person(1)
    await person.says("/subscribe")
    await person.reply()
    await person.blocks()
    await bot.drained()
    await person.unblocks()
    await person.says("/stop")
    assert "not subscribed" in (await person.reply()).text
    assert await chats.known(1) == Known(1, Language.EN, subscribed=False)


async def test_who_blocks_the_bot_in_a_flood_is_unsubscribed(
    running: Running, settings: Settings, chats: Chats
) -> None:
    limits = settings.limits.model_copy(update={"messages": 1})
    async with running(settings.model_copy(update={"limits": limits})) as api:
        person = api.person(1)
        for _ in range(3):
            await person.says("/subscribe")
        await api.drained()
        await person.blocks()
        await api.drained()
    assert await chats.known(1) == Known(1, Language.EN, subscribed=False)


async def test_a_group_that_adds_the_bot_is_subscribed_and_told_so(
    bot: BotApi, chats: Chats
) -> None:
    group = bot.group()
    await group.administrator(2, language_code="ar").adds_bot()
    reply = await group.reply()
    assert "هذه المجموعة إعلانات بالعربية" in reply.text
    assert reply.buttons[0][0].text == "إيقاف الإعلانات"
    assert await chats.known(group.id) == Known(group.id, Language.AR, subscribed=True)
    await group.administrator(2).removes_bot()
    await bot.drained()
    await group.administrator(2).adds_bot()
    assert "بالعربية" in (await group.reply()).text


async def test_a_channel_that_adds_the_bot_is_subscribed_without_a_word(
    running: Running, chats: Chats
) -> None:
    async with running() as api:
        channel = api.channel()
        administrator = channel.administrator(2, language_code="ar")
        await administrator.adds_bot()
        await api.drained()
    assert await chats.known(channel.id) == Known(channel.id, Language.AR, subscribed=True)
    async with running() as api:
        await administrator.removes_bot()
        await api.drained()
    assert await chats.known(channel.id) == Known(channel.id, Language.AR, subscribed=False)
    assert not channel.messages


async def test_a_group_keeps_its_subscription_when_it_gets_a_new_id(
    running: Running, chats: Chats
) -> None:
    async with running() as api:
        group, supergroup = api.group(-77), api.group(-1_001_234_567_890)
        administrator = group.administrator(2, language_code="ar")
        await administrator.adds_bot()
        await group.reply()
        await group.becomes(supergroup, administrator)
        await api.drained()
    assert await chats.latest(5) == [Known(supergroup.id, Language.AR, subscribed=True)]
