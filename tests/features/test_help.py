from bot.features.menu import OF_ADMINISTRATORS
from tests.botapi import BotApi
from tests.features.announcing import FIRST, STRANGER


async def test_help_tells_how_to_ask(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("/help")
    text = (await person.reply()).text
    assert "• how many women were killed?" in text
    assert "/language" in text


async def test_only_administrators_read_what_they_can_do(office: BotApi) -> None:
    admin, reader = office.person(FIRST), office.person(STRANGER)
    for person in (admin, reader):
        await person.says("/help")
    told = (await admin.reply()).text
    assert "For administrators:\n/announce – Announce to the subscribers" in told
    assert [name for name in OF_ADMINISTRATORS if f"/{name} – " not in told] == []
    assert "/announce" not in (await reader.reply()).text


async def test_in_a_group_nobody_reads_it(office: BotApi) -> None:
    member = office.group().member(FIRST)
    await member.says("/help")
    assert "/announce" not in (await member.chat.reply()).text
