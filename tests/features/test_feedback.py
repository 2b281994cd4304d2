import pytest

from bot.app import World
from bot.language import Language
from bot.storage.unanswered import UnansweredTexts
from bot.storage.usage import Sum, Usage, Use
from tests.botapi import BotApi, Person, Reply, TooManyRequests
from tests.conftest import Running

EN, AR = Language.EN, Language.AR
HELPFUL, NOT_ASKED = "👍 Helpful", "👎 Not what I asked"
WORDS = {EN: (HELPFUL, NOT_ASKED), AR: ("👍 مفيد", "👎 لا يجيب عن سؤالي")}
QUESTIONS = {EN: "kids killed?", AR: "كم طفلاً قُتل؟"}


async def _answered(person: Person, question: str = "kids killed?") -> Reply:
    await person.says(question)
    return await person.reply()


async def _sums(world: World) -> dict[tuple[Use, str], int]:
    found = await Usage(world.database).since(0)
    return {(sum_.use, sum_.language): times for sum_, times in found.items()}


@pytest.mark.parametrize("language", Language)
async def test_who_finds_an_answer_helpful_is_thanked_and_counted_once(
    running: Running, world: World, language: Language
) -> None:
    helpful, not_asked = WORDS[language]
    async with running() as api:
        person = api.person(1)
        reply = await _answered(person, QUESTIONS[language])
        button = reply.button(helpful)
        assert (await (await person.presses(button)).answer()).text
        left = [key.text for row in (await reply.edited()).buttons for key in row]
        assert helpful not in left
        assert not_asked not in left
        assert len(left) == len([key for row in reply.buttons for key in row]) - 2
        await (await person.presses(button)).answer()
        assert person.unread == []
    sums = await Usage(world.database).since(0)
    assert sums[Sum(0, Use.HELPFUL, language, "children-killed")] == 1


@pytest.mark.parametrize("language", Language)
async def test_who_asked_something_else_is_told_how_to_ask_and_shown_what_is_near(
    running: Running, world: World, language: Language
) -> None:
    _, not_asked = WORDS[language]
    async with running() as api:
        person = api.person(1)
        reply = await _answered(person, QUESTIONS[language])
        await (await person.presses(reply.button(not_asked))).answer()
        help_ = await person.reply()
        assert not help_.bold
        assert ("in other words" if language is EN else "بكلمات أخرى") in help_.text
        near = help_.buttons[0][0]
        await (await person.presses(near)).answer()
        assert (await person.reply()).bold
    assert (await _sums(world))[Use.UNHELPFUL, language] == 1


async def test_the_buttons_work_after_a_restart_and_still_count_once(
    running: Running, world: World
) -> None:
    async with running() as api:
        person = api.person(1)
        reply = await _answered(person)
    async with running():
        await (await person.presses(reply.button(NOT_ASKED))).answer()
        assert "in other words" in (await person.reply()).text
        await reply.edited()
    async with running():
        await (await person.presses(reply.button(NOT_ASKED))).answer()
        assert person.unread == []
    assert (await _sums(world))[Use.UNHELPFUL, EN] == 1


async def test_two_presses_at_once_count_once(running: Running, world: World) -> None:
    async with running() as api:
        person = api.person(1)
        reply = await _answered(person)
        presses = [await person.presses(reply.button(HELPFUL)) for _ in range(2)]
        for press in presses:
            await press.answer()
    assert (await _sums(world))[Use.HELPFUL, EN] == 1


async def test_a_question_that_three_people_found_misread_is_kept(
    running: Running, world: World
) -> None:
    async with running() as api:
        for number in (1, 2, 3):
            person = api.person(number)
            reply = await _answered(person, "Kids killed, please?")
            await (await person.presses(reply.button(NOT_ASKED))).answer()
            await person.reply()
    (kept,) = await UnansweredTexts(world.database).most()
    assert (kept.text, kept.declined, kept.disliked) == ("kids killed please", 0, 3)


async def test_another_question_meanwhile_is_not_taken_for_the_one_that_was_misread(
    running: Running, world: World
) -> None:
    async with running() as api:
        for number in (1, 2, 3):
            person = api.person(number)
            reply = await _answered(person)
            await _answered(person, "women killed?")
            await (await person.presses(reply.button(NOT_ASKED))).answer()
            await person.reply()
    assert await UnansweredTexts(world.database).most() == []


async def test_a_forged_press_counts_nothing(running: Running, world: World) -> None:
    async with running() as api:
        person = api.person(1)
        await person.says("/help")
        reply = await person.reply()
        for data in ("+:children-killed:en", "-:no-such-fact:en"):
            await (await person.presses(data, reply)).answer()
            await (await person.presses(data)).answer()
        assert person.unread == []
    assert await _sums(world) == {}


async def test_a_fact_that_is_gone_is_not_counted(running: Running, world: World) -> None:
    async with running() as api:
        person = api.person(1)
        reply = await _answered(person)
        gone = "-:no-such-fact:en"
        reply.raw["reply_markup"] = {"inline_keyboard": [[{"text": "👎", "callback_data": gone}]]}
        await (await person.presses(gone, reply)).answer()
        assert "in other words" in (await person.reply()).text
    assert (Use.UNHELPFUL, EN) not in await _sums(world)


async def test_telegram_that_is_in_the_way_does_not_keep_help_back(
    running: Running, world: World
) -> None:
    async with running() as api:
        person = api.person(1)
        reply = await _answered(person)
        api.fault(TooManyRequests(100), method="editMessageReplyMarkup")
        await (await person.presses(reply.button(NOT_ASKED))).answer()
        assert "in other words" in (await person.reply()).text


async def test_only_an_answer_to_a_question_is_judged(bot: BotApi) -> None:
    person = bot.person(1)
    for said in ("how many children did the regime kill?", "hello", "/help"):
        reply = await _answered(person, said)
        assert HELPFUL not in [key.text for row in reply.buttons for key in row]
