import pytest

from tests.botapi import BotApi, Button, Person, Reply
from tests.conftest import Running


@pytest.fixture
def database_of_bot(place: str) -> str:
    return place


async def _pressed(person: Person, button: Button) -> Reply:
    await (await person.presses(button)).answer()
    return await person.reply()


async def test_who_subscribes_is_told_in_which_language_and_how_to_end_it(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/subscribe")
    reply = await person.reply()
    assert "in English" in reply.text
    assert {"/unsubscribe", "/language", "/privacy"} <= set(reply.text.replace(",", "").split())
    assert "no more announcements" in (await _pressed(person, reply.buttons[0][0])).text


@pytest.mark.parametrize("command", ["/unsubscribe", "/stop"])
async def test_a_subscription_ends_with_a_command(bot: BotApi, command: str) -> None:
    person = bot.person(1)
    for said, answer in (
        ("/subscribe", "will be told"),
        ("/subscribe", "already"),
        (command, "no more announcements"),
        (command, "not subscribed"),
    ):
        await person.says(said)
        assert answer in (await person.reply()).text


async def test_the_button_under_an_answer_subscribes_in_the_language_of_the_answer(
    running: Running,
) -> None:
    async with running() as api:
        person = api.person(1, language_code="en")
        await person.says("كم طفلاً قُتل؟")
        reply = await _pressed(person, (await person.reply()).button("أعلِمني بالتقارير الجديدة"))
        assert "إعلانات بالعربية" in reply.text
        await person.says("/help")
        assert "اسأل" in (await person.reply()).text
    async with running() as api:
        await person.says("/help")
        assert "اسأل" in (await person.reply()).text


async def test_who_is_subscribed_sees_no_button_for_it_even_after_a_restart(
    running: Running,
) -> None:
    async with running() as api:
        person = api.person(1)
        await person.says("/subscribe")
        await person.reply()
        await person.says("kids killed?")
        assert not _offers(await person.reply())
    async with running():
        await person.says("kids killed?")
        reply = await person.reply()
        assert not _offers(reply)
        shown = await _pressed(person, reply.button("Children killed, fourth year"))
        assert not _offers(shown)
        await person.says("/stop")
        await person.reply()
        assert _offers(await _pressed(person, reply.button("Children killed, fourth year")))


def _offers(reply: Reply) -> bool:
    return "Tell me about new reports" in [row[0].text for row in reply.buttons]


async def test_only_an_answer_offers_it(bot: BotApi) -> None:
    person = bot.person(1)
    for question in ("how many children did the US coalition kill?", "hello"):
        await person.says(question)
        assert not _offers(await person.reply())


async def test_an_administrator_decides_for_a_group(bot: BotApi) -> None:
    group = bot.group()
    member, administrator = group.member(1), group.administrator(2)
    await member.says("/subscribe@tawthiq_bot")
    assert "Only administrators" in (await group.reply()).text
    await administrator.says("/subscribe@tawthiq_bot")
    reply = await group.reply()
    assert "will be told" in reply.text
    refusal = await (await member.presses(reply.buttons[0][0])).answer()
    assert refusal.show_alert
    assert "Only administrators" in refusal.text
    assert "no more announcements" in (await _pressed(administrator, reply.buttons[0][0])).text


async def test_a_channel_subscribes_with_a_post_and_its_readers_cannot_end_it(bot: BotApi) -> None:
    channel = bot.channel()
    await channel.posts("/subscribe")
    reply = await channel.reply()
    assert "will be told" in reply.text
    refusal = await (await channel.reader(5).presses(reply.buttons[0][0])).answer()
    assert "Only administrators" in refusal.text
    await channel.posts("/stop")
    assert "no more announcements" in (await channel.reply()).text


async def test_a_forged_button_does_nothing(bot: BotApi) -> None:
    person = bot.person(1)
    await (await person.presses("s:xx")).answer()
    await person.says("/stop")
    assert "not subscribed" in (await person.reply()).text
