from urllib.parse import parse_qs, urlsplit

import pytest

from bot.knowledge.base import Knowledge
from bot.language import Language
from bot.replies.links import start_of
from tests.botapi import BotApi
from tests.features.reading import shown


async def test_start_says_what_one_can_ask_in_the_language_of_the_app(bot: BotApi) -> None:
    english, arabic = bot.person(1, language_code="en"), bot.person(2, language_code="ar")
    await english.starts()
    await arabic.starts()
    assert "Syrian Network for Human Rights" in (text := (await english.reply()).text)
    assert "• How many children were killed?" in text
    assert "كم طفلاً قُتل؟" in (await arabic.reply()).text


async def test_start_shows_no_figure(bot: BotApi) -> None:
    person = bot.person(1, language_code="")
    await person.starts()
    assert "1,928" not in (await person.reply()).text


async def test_start_offers_the_topics_to_whoever_is_alone_with_the_bot(bot: BotApi) -> None:
    person, group = bot.person(1, language_code="ar"), bot.group()
    await person.starts()
    assert (await person.reply()).button("القتلى")
    await group.member(2).says("/start@tawthiq_bot")
    assert (await group.reply()).buttons == []


async def test_a_shared_link_opens_its_fact_in_its_language(bot: BotApi) -> None:
    sender, receiver = bot.person(1), bot.person(2, language_code="en")
    await sender.says("كم طفلاً قُتل؟")
    shared = (await sender.reply()).button("مشاركة الرابط").url
    (link,) = parse_qs(urlsplit(shared).query)["url"]
    assert link.startswith("https://t.me/tawthiq_bot?start=")
    await receiver.starts(link.partition("=")[2])
    reply = await receiver.reply()
    assert reply.bold == ["1928"]
    assert reply.button("العودة إلى: القتلى")


@pytest.mark.parametrize(
    "start",
    [
        "anything",
        "russia-2019_gone_en",
        "gone_children-killed_en",
        "russia-2019_children-killed_fr",
    ],
)
async def test_a_link_that_leads_nowhere_says_so_and_offers_the_topics(
    bot: BotApi, start: str
) -> None:
    person = bot.person(1, language_code="ar")
    await person.starts(start)
    reply = await person.reply()
    assert "ما يشير إليه هذا الرابط غير موجود" in reply.text
    assert reply.button("القتلى")


async def test_every_link_opens_its_fact(bot: BotApi, knowledge: Knowledge) -> None:
    person = bot.person(1)
    for fact in knowledge.facts.values():
        for language in Language:
            await person.starts(start_of(fact, language))
            statement = fact.statement(language).replace("**", "")
            assert shown((await person.reply()).text).startswith(statement)
