import pytest

from tests.botapi import BotApi


async def test_a_button_shows_its_fact_in_its_language(bot: BotApi) -> None:
    person = bot.person(77)
    await person.says("women killed?")
    press = await person.presses("f:children-killed:ar", await person.reply())
    assert (await press.answer()).text == ""
    assert (await person.reply()).bold == ["1928"]


async def test_for_a_fact_that_is_gone_comes_the_menu(bot: BotApi) -> None:
    person = bot.person(77, language_code="en")
    await person.says("women killed?")
    answer = await (await person.presses("f:gone:ar", await person.reply())).answer()
    assert "لم يعد" in answer.text
    assert answer.show_alert
    assert (await person.reply()).button("القتلى")


@pytest.mark.parametrize("data", ["f:children-killed:fr", "x", "l:fr"])
async def test_a_button_that_means_nothing_any_more_says_so(bot: BotApi, data: str) -> None:
    person = bot.person(77)
    answer = await (await person.presses(data)).answer()
    assert "no longer" in answer.text
    assert answer.show_alert
    assert not person.unread


async def test_the_copy_button_holds_figure_and_link(bot: BotApi) -> None:
    person = bot.person(77)
    await person.says("kids killed?")
    copy = (await person.reply()).button("Copy with source").copy
    assert "1,928" in copy
    assert "https://sn4hr.org/" in copy
    assert len(copy) <= 256
