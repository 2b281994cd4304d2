import pytest

from tests.botapi import BotApi
from tests.conftest import Running


async def test_an_edited_question_is_answered_anew(bot: BotApi) -> None:
    person = bot.person(77)
    message = await person.says("women killed?")
    assert (await person.reply()).bold == ["908"]
    await person.edits(message, "kids killed?")
    assert (await person.reply()).bold == ["1,928"]


async def test_a_text_of_4096_letters_is_declined_and_not_repeated(bot: BotApi) -> None:
    person = bot.person(77)
    await person.says("why " * 1024)
    assert "one sentence" in (await person.reply()).text


async def test_markup_in_a_question_is_shown_as_it_was_written(bot: BotApi) -> None:
    person = bot.person(77)
    await person.says("how many <xqzzy>&amp; lions did Putin adopt?")
    assert (await person.reply()).text


async def test_a_message_without_letters_is_answered_in_the_persons_language(bot: BotApi) -> None:
    person = bot.person(77, language_code="ar-SA")
    await person.says("؟؟؟ 🙏")
    assert "سؤال" in (await person.reply()).text


async def test_a_text_in_a_group_is_left_alone(bot: BotApi) -> None:
    member = bot.group().member(5)
    await member.says("kids killed?")
    await member.says("/help")
    assert "For example" in (await member.reply()).text
    assert not member.unread


async def test_chats_are_answered_side_by_side_and_each_in_order(bot: BotApi) -> None:
    people = [bot.person(number) for number in range(100, 120)]
    for person in people:
        await person.says("kids killed?")
        await person.says("women killed?")
    for person in people:
        assert (await person.reply()).bold == ["1,928"]
        assert (await person.reply()).bold == ["908"]


@pytest.mark.parametrize(
    ("wish", "figure", "topic"),
    [("in English please", "1,928", "People killed"), ("بالعربي", "1928", "القتلى")],
)
async def test_a_wish_for_a_language_repeats_the_reply_and_counts_from_then_on(
    bot: BotApi, wish: str, figure: str, topic: str
) -> None:
    person = bot.person(77, language_code="ar" if "English" in wish else "en")
    await person.says("kids killed?" if "English" not in wish else "كم طفلاً قُتل؟")
    await person.reply()
    await person.says(wish)
    assert (await person.reply()).bold == [figure]
    await person.says("/topics")
    assert (await person.reply()).button(topic)


async def test_the_fact_of_a_pressed_button_is_what_is_repeated(bot: BotApi) -> None:
    person = bot.person(77)
    await person.says("kids killed?")
    await (await person.presses((await person.reply()).button("Women killed"))).answer()
    await person.reply()
    await person.says("بالعربي")
    assert (await person.reply()).bold == ["908"]


async def test_a_wish_for_a_language_leaves_nothing_in_the_database(running: Running) -> None:
    async with running() as api:
        person = api.person(77, language_code="en")
        await person.says("بالعربي")
        await person.reply()
    async with running():
        await person.says("/topics")
        assert (await person.reply()).button("People killed")
