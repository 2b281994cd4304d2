import csv
import io
import json
from pathlib import Path

import pytest

from bot.answering.engine import Engine
from bot.knowledge.load import load
from tests.botapi import BotApi, TooManyRequests
from tests.conftest import Clock, Running
from tests.knowledge.editing import Copy
from tests.knowledge.two_reports import add_report

LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])


@pytest.fixture
def two(tmp_path: Path) -> Engine:
    copy = Copy(tmp_path / "knowledge")
    add_report(copy)
    return Engine(load(copy.folder))


@LANGUAGES
async def test_all_facts_come_as_a_table_and_for_programs(bot: BotApi, language: str) -> None:
    person = bot.person(77, language_code=language)
    await person.says("/facts")
    table, objects = await person.reply(), await person.reply()
    assert (table.file_name, objects.file_name) == ("russia-2019.csv", "russia-2019.json")
    rows = list(csv.DictReader(io.StringIO(table.file.decode("utf-8-sig"), newline="")))
    facts = json.loads(objects.file)["facts"]
    assert [row["id"] for row in rows] == [fact["id"] for fact in facts]
    children = next(row for row in rows if row["id"] == "children-killed")
    assert (children["value"], children["qualifier"]) == ("1928", "documented")
    assert {"en": "published later", "ar": "لاحقة"}[language] in table.text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Syrian Network for Human Rights (SNHR), “Russian Forces Killed 6,686"),
        ("ar", "الشبكة السورية لحقوق الإنسان، «القوات الروسية قتلت 6686 مدنياً"),
    ],
)
async def test_the_report_can_be_copied_as_a_source(
    bot: BotApi, language: str, words: str
) -> None:
    person = bot.person(77, language_code=language)
    await person.says("/cite")
    plain, bibtex = (await person.reply()).spans("pre")
    assert plain.startswith(words)
    assert plain.endswith("\nhttps://sn4hr.org/blog/2019/09/30/54271/")
    assert bibtex.startswith("@techreport{russia-2019,")


@LANGUAGES
@pytest.mark.parametrize("command", ["/facts", "/cite"])
async def test_where_there_are_several_reports_the_person_chooses(
    running: Running, two: Engine, command: str, language: str
) -> None:
    async with running(engine=two) as api:
        person = api.person(77, language_code=language)
        await person.says(command)
        asked = await person.reply()
        await person.presses(asked.button({"en": "A later report", "ar": "تقرير لاحق"}[language]))
        given = await person.reply()
    if command == "/facts":
        assert given.file_name == "later.csv"
        assert given.file.count(b"\r\n") == 2
    else:
        address = {"en": "https://example.org/later/", "ar": "https://example.org/ar/later/"}
        assert given.spans("pre")[0].endswith(address[language])


@pytest.mark.parametrize(
    ("language", "words"), [("en", "no longer"), ("ar", "لم يعد هذا ضمن بيانات التقرير")]
)
async def test_a_report_that_is_gone_is_said_to_be(bot: BotApi, language: str, words: str) -> None:
    person = bot.person(77, language_code=language)
    await person.says("kids killed?")
    press = await person.presses(f"x:gone:{language}", await person.reply())
    assert words in (await press.answer()).text
    assert not person.unread


async def test_a_file_waits_as_long_as_telegram_says(bot: BotApi, clock: Clock) -> None:
    bot.fault(TooManyRequests(7), chat_id=77)
    person = bot.person(77)
    await person.says("/facts")
    assert (await person.reply()).file_name == "russia-2019.csv"
    assert clock.slept == [7.0]
