"""The knowledge is changed under a bot that answers, and loaded again."""

import asyncio
import os
import time
from collections.abc import AsyncGenerator
from multiprocessing import active_children
from pathlib import Path

import pytest

from bot.answering.engine import Engine
from bot.knowledge.load import load
from bot.settings import Settings
from tests.botapi import BotApi, Person, Reply
from tests.conftest import Running
from tests.features.announcing import FIRST, SECOND, presses, texts_until
from tests.features.correcting import correct
from tests.knowledge.editing import Copy
from tests.knowledge.two_reports import add_report

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])
QUESTION = "how many children were killed"
LONG = 60.0


@pytest.fixture
def copy(tmp_path: Path, flawless: Path) -> Copy:
    return Copy(tmp_path / "knowledge", flawless)


@pytest.fixture
def engine(copy: Copy) -> Engine:
    return Engine(load(copy.folder))


@pytest.fixture
def reloading(administered: Settings, copy: Copy) -> Settings:
    return administered.model_copy(update={"knowledge": copy.folder})


@pytest.fixture
async def bot(running: Running, reloading: Settings) -> AsyncGenerator[BotApi]:
    async with running(reloading) as api:
        yield api


async def _asks(person: Person) -> Reply:
    await person.says("/reload")
    return await person.reply()


async def _reloads(person: Person) -> Reply:
    """What an administrator reads at the end."""
    await _asks(person)
    return await person.reply(timeout=LONG)


SAID = {
    "en": ("Checking the knowledge.", "was loaded again", "Facts changed: 1"),
    "ar": ("يجري فحص قاعدة المعرفة.", "أُعيد تحميل", "المعطيات المعدّلة: 1"),
}


@LANGUAGES
async def test_a_changed_figure_is_answered_and_told(
    bot: BotApi, copy: Copy, language: str
) -> None:
    checking, done, changed = SAID[language]
    admin, reader = bot.person(FIRST, language_code=language), bot.person(77)
    await reader.says(QUESTION)
    assert (await reader.reply()).bold == ["200"]
    correct(copy)
    assert checking in (await _asks(admin)).text
    told = await admin.reply(timeout=LONG)
    assert done in told.text
    assert changed in told.text
    assert told.spans("pre") == ["children-killed"]
    await reader.says(QUESTION)
    assert (await reader.reply()).bold == ["210"]


async def test_the_bot_answers_while_it_checks(bot: BotApi, copy: Copy) -> None:
    os.mkfifo(copy.folder / "concepts" / "endless.yaml")  # nobody ever writes into it
    admin = bot.person(FIRST)
    await _asks(admin)
    await admin.says(QUESTION)
    assert (await admin.reply()).bold == ["200"]


@pytest.mark.parametrize(("language", "kept"), [("en", "was not loaded"), ("ar", "لم تُحمَّل")])
async def test_with_a_mistake_the_old_knowledge_stays(
    bot: BotApi, copy: Copy, language: str, kept: str
) -> None:
    correct(copy)
    line = copy.change("killed", "**600**", "600")
    admin = bot.person(FIRST, language_code=language)
    told = await _reloads(admin)
    assert kept in told.text
    (problem,) = told.spans("pre")
    assert problem.startswith(f"{copy.file('killed')}:{line}: civilians-killed: en: must show")
    await admin.says(QUESTION)
    assert (await admin.reply()).bold == ["200"]


@LANGUAGES
async def test_many_mistakes_come_as_a_file_too(bot: BotApi, copy: Copy, language: str) -> None:
    copy.add("things", "".join(f"x{number}: {{rolle: 1}}\n" for number in range(300)))
    admin = bot.person(FIRST, language_code=language)
    told, every = await _reloads(admin), await admin.reply()
    assert every.file_name == "problems.txt"
    assert every.file.count(b"x299: ") > 0
    assert len(told.text) < len(every.file.decode())


async def test_broken_yaml_is_said_with_its_line(bot: BotApi, copy: Copy) -> None:
    line = copy.add("killed", "  {{{\n")
    told = await _reloads(bot.person(FIRST))
    assert "broken YAML" in told.text
    assert f"killed.yaml:{line}" in told.text or "killed.yaml:" in told.text


@pytest.mark.parametrize(("language", "why"), [("en", "Reason: "), ("ar", "السبب: ")])
async def test_a_folder_that_vanished_is_said_to_have(
    bot: BotApi, copy: Copy, language: str, why: str
) -> None:
    copy.folder.rename(copy.folder.with_name("elsewhere"))
    admin = bot.person(FIRST, language_code=language)
    told = await _reloads(admin)
    assert f"{why}{copy.folder}: there is no such folder" in told.text.replace(
        "\u2068", ""
    ).replace("\u2069", "")
    await admin.says(QUESTION)
    assert (await admin.reply()).bold == ["200"]


async def test_a_check_that_takes_for_ever_is_given_up(
    bot: BotApi, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.features.reload._PATIENCE", 1.0)
    os.mkfifo(copy.folder / "concepts" / "endless.yaml")
    assert "did not end within 1 seconds" in (await _reloads(bot.person(FIRST))).text


async def test_that_nothing_changed_is_said(bot: BotApi) -> None:
    assert "Nothing has changed." in (await _reloads(bot.person(FIRST))).text


async def test_two_who_ask_at_once_both_hear_of_it(bot: BotApi, copy: Copy) -> None:
    first, second = bot.person(FIRST), bot.person(SECOND, language_code="ar")
    correct(copy)
    await first.says("/reload")
    await second.says("/reload")
    heard = [[await each.reply(timeout=LONG) for _ in range(2)] for each in (first, second)]
    assert "was loaded again" in heard[0][1].text
    assert "أُعيد تحميل" in heard[1][1].text
    await first.says(QUESTION)
    assert (await first.reply()).bold == ["210"]


async def test_stopping_in_the_middle_of_a_check_is_quick_and_leaves_no_process(
    running: Running, reloading: Settings, copy: Copy
) -> None:
    os.mkfifo(copy.folder / "concepts" / "endless.yaml")
    async with running(reloading) as api:
        await _asks(api.person(FIRST))
        while not active_children():
            await asyncio.sleep(0)
        began = time.monotonic()
    assert time.monotonic() - began < 5
    assert not active_children()


@LANGUAGES
async def test_a_button_to_a_fact_that_is_gone_says_so(
    bot: BotApi, copy: Copy, language: str
) -> None:
    admin = bot.person(FIRST, language_code=language)
    await admin.says("how many women were killed")
    reply = await admin.reply()
    text = copy.text("killed")
    gone = text[text.index("  children-killed-year-four:") :]
    copy.change("killed", gone, "")
    told = await _reloads(admin)
    assert told.spans("pre") == ["children-killed-year-four"]
    press = await admin.presses(f"f:children-killed-year-four:{language}", reply)
    gone_answer = {"en": "no longer in the report", "ar": "لم يعد هذا ضمن"}[language]
    assert gone_answer in (await press.answer()).text


async def test_a_conversation_is_not_continued_with_what_was_said_before(
    bot: BotApi, copy: Copy
) -> None:
    admin = bot.person(FIRST)
    await admin.says(QUESTION)
    assert (await admin.reply()).bold == ["200"]
    correct(copy)
    await _reloads(admin)
    await admin.says("and in the fourth year?")
    assert not (await admin.reply()).bold


async def test_a_new_report_is_there_for_every_command(bot: BotApi, copy: Copy) -> None:
    add_report(copy)
    admin = bot.person(FIRST)
    told = await _reloads(admin)
    assert "Reports added: 1" in told.text
    await admin.says("/about")
    assert "A later report" in (await admin.reply()).text
    await admin.says("/cite")
    assert "Which report" in (await admin.reply()).text
    await admin.says("/announce")
    assert (await admin.reply()).button("A later report")


@LANGUAGES
async def test_only_administrators_can_and_only_in_private(
    bot: BotApi, copy: Copy, language: str
) -> None:
    correct(copy)
    stranger = bot.person(5, language_code=language)
    await stranger.says("/reload")
    refusal = {"en": "Only administrators of this bot can do that.", "ar": "وحدهم"}[language]
    assert refusal in (await stranger.reply()).text
    member = bot.group().member(FIRST, language_code=language)
    await member.says("/reload")
    assert {"en": "in a private chat", "ar": "محادثة خاصة"}[language] in (
        await member.reply()
    ).text
    await stranger.says(QUESTION)
    assert (await stranger.reply()).bold == ["200"]


async def test_an_announcement_written_before_is_held_back_if_its_figure_has_changed(
    bot: BotApi, copy: Copy
) -> None:
    correct(copy)
    admin = bot.person(FIRST)
    await _reloads(admin)
    await admin.says("/subscribe")
    await admin.reply()
    await admin.says("/announce")
    await presses(admin, await admin.reply(), "Correction")
    _, asked = await texts_until(admin, "Recipients")
    copy.change("killed", "value: 210", "value: 211")
    for _ in ("en", "ar"):
        copy.change("killed", "**210**", "**211**")
    copy.change("questions", "computed: 35", "computed: 35.2")
    await _reloads(admin)
    await presses(admin, asked, "Send now")
    await presses(admin, asked, "Yes, send it now")
    _, held = await texts_until(admin, "It is held back")
    assert "210" not in held.text
