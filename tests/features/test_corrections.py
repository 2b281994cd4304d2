"""A corrected fact says so on every path: answers, sums, follow-ups, buttons, copied text."""

from pathlib import Path

import pytest

from bot.answering.engine import Engine
from bot.knowledge.load import load
from tests.botapi import BotApi, Reply
from tests.features.correcting import correct
from tests.knowledge.editing import Copy

EN = "Corrected on 1 November 2026: was 200. Reason: the source had a misprint."
AR = "صُحّح هذا الرقم بتاريخ 1 تشرين الثاني 2026، وكان 200. السبب: ورد خطأ مطبعي في المصدر."


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    copy = Copy(tmp_path / "knowledge")
    correct(copy)
    return Engine(load(copy.folder))


async def _said(api: BotApi, *texts: str) -> Reply:
    """The reply to the last of `texts`."""
    person = api.person(77)
    for text in texts:
        await person.says(text)
    replies = [await person.reply() for _ in texts]
    return replies[-1]


@pytest.mark.parametrize(
    ("texts", "line"),
    [
        (["how many children were killed"], EN),
        (["كم طفلاً قُتل"], AR),
        (["is it true that 200 children were killed"], EN),
        (["children and women killed"], f"Children killed, whole period: {EN}"),
        (["كم طفلاً وامرأة قُتلوا"], f"القتلى من الأطفال، كامل المدة: {AR}"),
        (
            ["what share of the civilians killed were children"],
            f"Children killed, whole period: {EN}",
        ),
        (["how many children were killed per year"], EN),
        (["how many women were killed", "and children?"], EN),
        (["how many children were killed", "in Arabic please"], AR),
    ],
    ids=str,
)
async def test_every_reply_with_the_fact_says_so(bot: BotApi, texts: list[str], line: str) -> None:
    reply = await _said(bot, *texts)
    lines = [each.replace("\u200f", "").replace("\u2068", "") for each in reply.text.split("\n")]
    assert line in [each.replace("\u2069", "") for each in lines]


@pytest.mark.parametrize(
    ("data", "line"), [("f:children-killed:en", EN), ("f:children-killed:ar", AR)]
)
async def test_an_old_button_shows_the_new_figure_and_the_old_one(
    bot: BotApi, data: str, line: str
) -> None:
    person = bot.person(77)
    await person.says("how many women were killed")
    await person.presses(data, await person.reply())
    reply = await person.reply()
    assert reply.bold == ["210"]
    assert line in reply.text


@pytest.mark.parametrize(("language", "line"), [("en", EN), ("ar", AR)])
async def test_pictures_menus_and_links_say_so_too(bot: BotApi, language: str, line: str) -> None:
    person = bot.person(77, language_code=language)
    await person.starts(f"little_children-killed_{language}")
    linked = await person.reply()
    await person.presses(f"p:children-killed:{language}", linked)
    pictured = await person.reply(timeout=30)
    await person.says("/topics")
    menu = await person.reply()
    await person.presses(f"m:children-killed:{language}", menu)
    for shown in (linked, pictured, await menu.edited()):
        assert line in shown.text
        assert "210" in shown.text


async def test_what_is_copied_says_so_in_both_languages(bot: BotApi) -> None:
    reply = await _said(bot, "كم طفلاً قُتل")
    assert "وكان 200." in reply.button("نسخ مع المصدر").copy
    copied = reply.button("نسخ بالإنكليزية مع المصدر").copy
    assert "210" in copied
    assert "Corrected on 1 November 2026: was 200." in copied


async def test_a_fact_beside_it_does_not_say_so(bot: BotApi) -> None:
    assert "Corrected" not in (await _said(bot, "how many women were killed")).text


@pytest.mark.parametrize("text", ["children killed by the coalition", "children killed in Gaza"])
async def test_a_decline_shows_neither_figure(bot: BotApi, text: str) -> None:
    reply = await _said(bot, text)
    shown = " ".join([reply.text, *(button.text for row in reply.buttons for button in row)])
    assert "200" not in shown
    assert "210" not in shown
