from tests.botapi import BotApi
from tests.features.announcing import FIRST, presses, texts_until


async def test_each_text_stands_below_who_gets_it(office: BotApi) -> None:
    admin = office.person(FIRST)
    await admin.says("/announce")
    await presses(admin, await admin.reply(), "Report “")
    shown, _ = await texts_until(admin, "Recipients")
    assert [shown[0].text, shown[2].text] == [
        "For those who read English (3):",
        "For those who read Arabic (5):",
    ]
    assert shown[1].text.isascii() or "SNHR" in shown[1].text
    assert all(reply.chat_id == FIRST for reply in shown)
    assert not any(call.chat_id != FIRST for call in office.calls("sendMessage"))
