from typing import Any

import pytest

from tests.botapi import BotApi, Person, Reply

CASES = [
    ("kids killed?", "As a picture", "1,928", ("30 September 2015", "a minimum", "later reports")),
    ("كم طفلاً قُتل؟", "صورة للمشاركة", "1928", ("30 أيلول 2015", "الحد الأدنى", "تقارير لاحقة")),
]


@pytest.mark.parametrize(("question", "button", "figure", "terms"), CASES)
async def test_a_fact_is_sent_as_a_picture_with_all_of_it_in_the_caption(
    bot: BotApi, question: str, button: str, figure: str, terms: tuple[str, ...]
) -> None:
    person = bot.person(77)
    await person.says(question)
    reply = await person.reply()
    await person.presses(reply.button(button))
    picture = await person.reply()
    assert _size(picture.raw) == (1080, 1350)
    assert picture.bold == [figure]
    assert [term for term in terms if term not in picture.text] == []
    assert picture.links[0].url.startswith("https://sn4hr.org/blog/2019/09/30/54271/#:~:text=")
    assert picture.text == reply.text


async def test_a_claim_stays_a_claim_under_its_picture(bot: BotApi) -> None:
    person = bot.person(77)
    await person.presses("p:refugees-returned-claim:en", await _anything(person))
    assert "This is a claim by the Russian Ministry of Defense" in (await person.reply()).text


@pytest.mark.parametrize(
    ("code", "title", "figures", "rest"),
    [
        (
            "en",
            "Civilians killed: children, women and others",
            ["6,686", "1,928", "908", "3,850"],
            "Remainder: 6,686 − 1,928 − 908",
        ),
        (
            "ar",
            "القتلى المدنيون: أطفال وسيدات وآخرون",
            ["6686", "1928", "908", "3850"],
            "6686 − 1928 − 908",
        ),
    ],
)
async def test_charts_are_offered_and_sent_with_their_figures_in_words(
    bot: BotApi, code: str, title: str, figures: list[str], rest: str
) -> None:
    person = bot.person(77, language_code=code)
    await person.says("/charts")
    offer = await person.reply()
    assert len(offer.buttons) > 2
    await person.presses(offer.button(title))
    chart = await person.reply()
    assert _size(chart.raw) == (1080, 1350)
    assert chart.bold == [title, *figures]
    assert rest in chart.text
    assert chart.links


@pytest.mark.parametrize(
    ("code", "button", "offer"),
    [("en", "Charts", "Charts of the"), ("ar", "رسوم بيانية", "رسوم بيانية من")],
)
async def test_the_menu_leads_to_the_charts(
    bot: BotApi, code: str, button: str, offer: str
) -> None:
    person = bot.person(77, language_code=code)
    await person.says("/topics")
    await person.presses((await person.reply()).button(button))
    assert (await person.reply()).text.startswith(offer)


async def test_a_chart_leads_to_its_facts_and_a_card_to_its_charts(bot: BotApi) -> None:
    person = bot.person(77)
    await person.presses("p:schools-attacked:en", await _anything(person))
    card = await person.reply()
    await person.presses(card.button("Chart: Attacks on vital civilian facilities"))
    chart = await person.reply()
    await person.presses(chart.button("Attacks on schools"))
    assert (await person.reply()).bold == ["201"]


@pytest.mark.parametrize("data", ["p:gone:en", "g:gone:ar", "g:children-killed:en"])
async def test_a_picture_of_what_is_gone_is_not_sent(bot: BotApi, data: str) -> None:
    person = bot.person(77)
    press = await person.presses(data, await _anything(person))
    assert "no longer" in (await press.answer()).text
    assert not person.unread


async def _anything(person: Person) -> Reply:
    """A message with buttons."""
    await person.says("/charts")
    return await person.reply()


def _size(message: dict[str, Any]) -> tuple[int, int]:
    photo = message["photo"][-1]
    return photo["width"], photo["height"]
