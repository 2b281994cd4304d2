from tests.botapi import BotApi


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
