from tests.botapi import BotApi


async def test_start_says_what_one_can_ask_in_the_language_of_the_app(bot: BotApi) -> None:
    english, arabic = bot.person(1, language_code="en"), bot.person(2, language_code="ar")
    await english.starts()
    await arabic.starts("anything")
    assert "Syrian Network for Human Rights" in (text := (await english.reply()).text)
    assert "• How many children were killed?" in text
    assert "كم طفلاً قُتل؟" in (await arabic.reply()).text


async def test_start_shows_no_figure(bot: BotApi) -> None:
    person = bot.person(1, language_code="")
    await person.starts()
    assert "1,928" not in (await person.reply()).text
