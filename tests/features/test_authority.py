from tests.botapi import BotApi


async def test_who_writes_in_the_name_of_the_group_may_decide(bot: BotApi) -> None:
    group = bot.group()
    await group.member(1087968824, name="Group").sends(
        text="/subscribe@tawthiq_bot",
        entities=[{"type": "bot_command", "offset": 0, "length": 22}],
        sender_chat=group.described,
    )
    assert "will be told" in (await group.reply()).text
    assert not bot.calls("getChatMember")


async def test_nobody_is_asked_about_in_a_private_chat(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/subscribe")
    await person.reply()
    assert not bot.calls("getChatMember")


async def test_a_press_whose_message_has_no_chat_decides_nothing(bot: BotApi) -> None:
    answer = await (await bot.person(1).presses("s:en")).answer()
    assert answer.show_alert
