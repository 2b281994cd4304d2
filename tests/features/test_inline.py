from dataclasses import replace

import pytest

from bot.settings import Settings
from tests.botapi import Blocked, BotApi, InlineAnswer, Person
from tests.conftest import Clock, Running


async def _offered(person: Person, text: str) -> InlineAnswer:
    return await (await person.asks(text)).answer()


@pytest.mark.parametrize(
    ("text", "title", "parts"),
    [
        (
            "children killed",
            "Children killed, whole period",
            ("1,928", "30 September 2015 to 30 September 2019", "(SNHR)"),
        ),
        (
            "كم طفلاً قُتل؟",
            "القتلى من الأطفال، كامل المدة",
            ("1928", "من 30 أيلول 2015 إلى 30 أيلول 2019", "الشبكة السورية لحقوق الإنسان"),
        ),
    ],
)
async def test_a_card_shows_figure_period_and_source_and_sends_the_whole_statement(
    bot: BotApi, text: str, title: str, parts: tuple[str, ...]
) -> None:
    person = bot.person(1)
    answer = await _offered(person, text)
    card = answer.results[0]
    assert card["title"] == title
    sent = await person.chooses(card)
    assert sent.bold == [parts[0]]
    for part in parts:
        assert part in card["description"]
        assert part in sent.text
    assert sent.links[0].url.startswith("https://sn4hr.org/")
    (button,) = (button for row in sent.buttons for button in row)
    assert button.url.startswith("https://t.me/tawthiq_bot?start=russia-2019_children-killed_")


async def test_near_facts_are_cards_too_and_each_is_there_once(bot: BotApi) -> None:
    answer = await _offered(bot.person(1), "children killed")
    assert "Children killed, fourth year" in answer.titles
    assert len(set(answer.titles)) == len(answer.titles)
    assert not answer.button


async def test_an_answer_with_two_facts_is_one_card_and_each_alone(bot: BotApi) -> None:
    person = bot.person(1)
    answer = await _offered(person, "how many women and children were killed?")
    assert answer.titles[1:3] == ["Women killed, whole period", "Children killed, whole period"]
    assert (await person.chooses(answer.results[0])).bold == ["908", "1,928"]


async def test_a_figure_that_was_asked_about_is_checked_on_the_card(bot: BotApi) -> None:
    answer = await _offered(bot.person(1), "is it true that 5000 children were killed?")
    assert answer.results[0]["description"].startswith("No: the figure in the report is 1,928.")


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Civilians killed, whole period"), ("ar-SA", "القتلى من المدنيين، كامل المدة")],
)
async def test_before_anything_is_written_the_headlines_are_there(
    bot: BotApi, language: str, title: str
) -> None:
    answer = await _offered(bot.person(1, language_code=language), "")
    assert answer.titles[0] == title
    assert len(answer.results) == 5


async def test_what_may_be_of_any_language_comes_in_the_one_that_the_person_chose(
    bot: BotApi,
) -> None:
    person = bot.person(1)
    await person.says("/language")
    await (await person.presses((await person.reply()).button("العربية"))).answer()
    await person.reply()
    assert (await _offered(person, "")).titles[0] == "القتلى من المدنيين، كامل المدة"
    assert (await _offered(person, "women killed")).titles[0] == "Women killed, whole period"


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("children killed by the US", "Not in the report: the United States", "en"),
        ("كم طفلاً قتل النظام؟", "ليس في التقرير: النظام السوري", "ar"),
        ("how many xqzzy were killed?", "Not understood: “xqzzy”", "en"),
        ("do you like pizza?", "The report does not answer this. Ask something else", "en"),
        ("my brother is missing?", "This report has figures, not names. Open the bot", "en"),
    ],
)
async def test_what_the_report_does_not_count_is_declined_in_a_line_that_opens_the_bot(
    bot: BotApi, text: str, hint: str, language: str
) -> None:
    answer = await _offered(bot.person(1), text)
    assert not answer.results
    assert answer.button == {"text": hint, "start_parameter": language}


async def test_a_hint_is_never_longer_than_a_line(bot: BotApi) -> None:
    answer = await _offered(bot.person(1), f"how many {'x' * 39} and {'y' * 39} were killed?")
    assert 0 < len(answer.button["text"]) <= 64


@pytest.mark.parametrize(
    ("text", "welcome"),
    [("kids killed by the US?", "questions about a report"), ("كم قتل النظام؟", "أجيب عن أسئلة")],
)
async def test_who_opens_the_bot_from_there_is_welcomed_in_the_language_of_the_question(
    bot: BotApi, text: str, welcome: str
) -> None:
    person = bot.person(1)
    await person.starts((await _offered(person, text)).button["start_parameter"])
    assert welcome in (await person.reply()).text


async def test_the_readings_of_a_choice_are_cards(bot: BotApi) -> None:
    answer = await _offered(bot.person(1), "the medical sector?")
    assert answer.titles[:2] == ["Attacks on medical facilities", "Medical and Civil Defense dead"]


@pytest.mark.parametrize(
    "text",
    ["children killed by the Ira", "children killed by ", "how many civilians did the Syrian re"],
)
async def test_half_a_question_gets_no_figure_and_no_decline(bot: BotApi, text: str) -> None:
    answer = await _offered(bot.person(1), text)
    assert not answer.results
    assert answer.button["text"] == "Go on, or end your question with “?”"


@pytest.mark.parametrize(
    ("text", "title"),
    [("how many chil", "Children killed, whole period"), ("attacks on sch", "Attacks on schools"),
     ("الاعتداءات على المدا", "الاعتداءات على المدارس")],
)  # fmt: skip
async def test_half_a_word_finds_the_cards_that_have_all_of_it_in_their_title(
    bot: BotApi, text: str, title: str
) -> None:
    assert (await _offered(bot.person(1), text)).titles[0] == title


async def test_what_one_person_gets_is_shown_to_nobody_else_and_not_for_long(bot: BotApi) -> None:
    answer = await _offered(bot.person(1), "children killed")
    assert answer.is_personal
    assert 0 < answer.cache_time <= 300


async def test_a_conversation_is_not_disturbed_by_cards(bot: BotApi) -> None:
    person = bot.person(1)
    await person.says("kids killed?")
    await person.reply()
    answer = await _offered(person, "attacks on schools")
    await person.chooses(answer.results[0], here=True)
    await person.says("and women?")
    assert (await person.reply()).bold == ["908"]
    assert not person.unread


async def test_greetings_get_the_headlines(bot: BotApi) -> None:
    answer = await _offered(bot.person(1), "hello!")
    assert len(answer.results) == 5
    assert answer.button["text"] == "Ask about the report"


async def test_a_query_of_256_letters_is_answered(bot: BotApi) -> None:
    assert (await _offered(bot.person(1), "y " * 128)).button


async def test_a_query_that_is_too_old_disturbs_nobody(
    bot: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    person = bot.person(1)
    question = await person.asks("a secret question")
    bot.world.questions[question.query_id].expired = True
    assert (await _offered(person, "women killed")).results
    assert "secret" not in caplog.text
    assert "WARNING" not in caplog.text
    assert not person.unread


async def test_who_never_stops_typing_is_told_to_wait_in_place(
    running: Running, settings: Settings, clock: Clock
) -> None:
    limits = settings.limits.model_copy(update={"messages": 2, "seconds": 60})
    async with running(settings.model_copy(update={"limits": limits})) as api:
        person = api.person(1)
        answers = [await _offered(person, "women killed") for _ in range(21)]
        assert all(answer.results for answer in answers[:20])
        assert answers[20].button["text"] == "Too many questions at once. Please wait a moment"
        assert answers[20].cache_time == 0
        await person.says("women killed?")
        assert (await person.reply()).bold == ["908"]
        clock.time += 60
        assert (await _offered(person, "women killed")).results


async def test_what_fails_is_not_said_where_the_bot_has_not_been(bot: BotApi) -> None:
    person = bot.person(1)
    bot.fault(Blocked(), method="answerInlineQuery")
    await person.asks("women killed")
    assert (await _offered(person, "women killed")).results
    assert not person.unread


@pytest.mark.parametrize("data", ["f:children-killed:ar", "f:gone:en", "l:ar", "s:en", "x"])
async def test_a_button_under_a_card_is_answered_though_the_chat_is_unknown(
    bot: BotApi, data: str
) -> None:
    person = bot.person(1)
    answer = await _offered(person, "women killed")
    sent = await person.chooses(answer.results[0])
    press = await person.presses(replace(sent.button("Ask more about this"), data=data))
    told = await press.answer()
    assert told.text or told.url == "https://t.me/tawthiq_bot?start=russia-2019_children-killed_ar"
    assert not person.unread
