from tests.botapi import BotApi


async def test_help_tells_how_to_ask(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/help")
    text = (await person.reply()).text
    assert "• how many women were killed?" in text
    assert "/language" in text
