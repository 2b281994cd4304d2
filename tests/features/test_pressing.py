from tests.botapi import BotApi


async def test_a_press_that_is_too_old_to_be_acknowledged_still_brings_its_fact(
    bot: BotApi,
) -> None:
    person = bot.person(77)
    await person.says("kids killed?")
    reply = await person.reply()
    await person.presses(reply.button("Children killed, fourth year"), expired=True)
    assert (await person.reply()).bold == ["79"]
