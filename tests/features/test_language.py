from tests.botapi import BotApi
from tests.conftest import Running


async def test_a_chosen_language_counts_where_the_message_shows_none(bot: BotApi) -> None:
    person = bot.person(1, language_code="en")
    await person.says("/language")
    press = await person.presses((await person.reply()).button("العربية"))
    await press.answer()
    assert "العربية" in (await person.reply()).text
    await person.says("/help")
    assert "اسأل" in (await person.reply()).text
    await person.says("kids killed?")
    assert (await person.reply()).bold == ["1,928"]


async def test_a_forged_choice_is_not_taken(bot: BotApi) -> None:
    person = bot.person(1, language_code="en")
    await (await person.presses("l:xx")).answer()
    await person.says("/help")
    assert "Ask in your own words" in (await person.reply()).text


async def test_a_chosen_language_is_kept_over_a_restart(running: Running) -> None:
    async with running() as api:
        person = api.person(1, language_code="en")
        await person.says("/language")
        await (await person.presses((await person.reply()).button("العربية"))).answer()
        await person.reply()
    async with running():
        await person.says("/help")
        assert "اسأل" in (await person.reply()).text


async def test_an_administrator_chooses_the_language_of_a_group(bot: BotApi) -> None:
    group = bot.group()
    member, administrator = group.member(1), group.administrator(2)
    await member.says("/language@tawthiq_bot")
    button = (await group.reply()).button("العربية")
    refusal = await (await member.presses(button)).answer()
    assert refusal.show_alert
    assert "مشرفي" in refusal.text
    await (await administrator.presses(button)).answer()
    assert "العربية" in (await group.reply()).text


async def test_a_channel_has_a_language_too(bot: BotApi) -> None:
    channel = bot.channel()
    await channel.posts("/language")
    button = (await channel.reply()).button("العربية")
    assert (await (await channel.reader(1).presses(button)).answer()).show_alert
    await (await channel.administrator(2).presses(button)).answer()
    assert "العربية" in (await channel.reply()).text
    await channel.posts("/subscribe")
    assert "إعلانات بالعربية" in (await channel.reply()).text
