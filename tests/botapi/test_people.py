"""People who talk with a bot at work on the look-alike."""

from collections.abc import AsyncGenerator
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.error import (
    BadRequest,
    Forbidden,
)
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from tests.botapi import (
    Blocked,
    BotApi,
)

CONTENT = InputTextMessageContent("x")
ARTICLE = InlineQueryResultArticle("1", "T", CONTENT)


@pytest.fixture
async def running(botapi: BotApi) -> AsyncGenerator[BotApi]:
    """A small bot at work on the look-alike."""
    builder = Application.builder().token(botapi.token).base_url(botapi.base_url)
    application = builder.concurrent_updates(8).build()
    application.add_handlers(
        [
            CommandHandler("start", _starts),
            CallbackQueryHandler(_pressed),
            InlineQueryHandler(_asked),
            MessageHandler(filters.TEXT, _echoes),
        ]
    )
    async with application:
        await application.start()
        assert application.updater
        await application.updater.start_polling(poll_interval=0, timeout=2, allowed_updates=[])
        yield botapi
        await application.updater.stop()
        await application.stop()


async def _starts(update: Update, context: Any) -> None:
    assert update.message
    await update.message.reply_html(f"<b>Hi</b> {' '.join(context.args)}")


async def _echoes(update: Update, _context: object) -> None:
    assert update.effective_message
    button = InlineKeyboardButton("More", callback_data="more")
    await update.effective_message.reply_text(
        f"You said: {update.effective_message.text}",
        reply_markup=InlineKeyboardMarkup([[button]]),
    )


async def _pressed(update: Update, _context: object) -> None:
    assert update.callback_query
    await update.callback_query.answer("ok")
    await update.callback_query.edit_message_text("edited")


async def _asked(update: Update, _context: object) -> None:
    assert update.inline_query
    content = InputTextMessageContent("<b>1,928</b>", parse_mode="HTML")
    result = InlineQueryResultArticle("r1", "Children", content)
    await update.inline_query.answer([result], cache_time=5, is_personal=True)


def keyboard(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Button", **button)]])


async def test_a_person_talks_with_a_bot(running: BotApi) -> None:
    person = running.person(77, language_code="ar")
    await person.starts("f_children_ar")
    reply = await person.reply()
    assert (reply.text, reply.bold) == ("Hi f_children_ar", ["Hi"])
    await person.says("كم طفلاً قُتل؟")
    reply = await person.reply()
    press = await person.presses(reply.button("More"))
    assert (await press.answer()).text == "ok"
    assert (await reply.edited()).text == "edited"
    assert not person.unread
    await running.drained()


async def test_people_in_a_group_share_the_replies(running: BotApi) -> None:
    group = running.group()
    for number in (1, 2):
        await group.member(number).says(f"I am {number}")
    replies = {(await group.reply()).text for _ in range(2)}
    assert replies == {"You said: I am 1", "You said: I am 2"}


async def test_an_inline_question_is_answered_and_its_result_chosen(running: BotApi) -> None:
    person = running.person(77)
    question = await person.asks("children")
    answer = await question.answer()
    assert (answer.titles, answer.cache_time, answer.is_personal) == (["Children"], 5, True)
    assert (await person.chooses(answer.results[0])).bold == ["1,928"]


async def test_an_answer_to_an_old_press_is_refused(bot: Bot, botapi: BotApi) -> None:
    press = await botapi.person(77).presses("data", expired=True)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press.query_id)


@pytest.mark.parametrize("html", ["<b>open", "x" * 4097])
async def test_a_wrong_inline_result_is_refused(bot: Bot, botapi: BotApi, html: str) -> None:
    question = await botapi.person(77).asks("x")
    content = InputTextMessageContent(html, parse_mode="HTML")
    results = [InlineQueryResultArticle("1", "T", content)]
    with pytest.raises(BadRequest, match="Can't parse inline query result"):
        await bot.answer_inline_query(question.query_id, results)


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"button": InlineQueryResultsButton("x", start_parameter="a b")}, "Start_param_invalid"),
        ({"button": InlineQueryResultsButton("x")}, "exactly one action"),
        ({"cache_time": -1}, "non-negative"),
        ({"results": [ARTICLE, ARTICLE]}, "Result_id_duplicate"),
        ({"results": [InlineQueryResultArticle("x" * 65, "T", CONTENT)]}, "Result_id_invalid"),
        ({"results": [InlineQueryResultArticle("1", "", CONTENT)]}, "title"),
        ({"results": [InlineQueryResultArticle(str(n), "T", CONTENT) for n in range(51)]}, "much"),
    ],
)
async def test_a_wrong_answer_to_an_inline_question_is_refused(
    bot: Bot, botapi: BotApi, options: dict[str, Any], why: str
) -> None:
    question = await botapi.person(77).asks("x")
    with pytest.raises(BadRequest, match=f"(?i){why}"):
        await bot.answer_inline_query(question.query_id, **_answer_with(options))


def _answer_with(options: dict[str, Any]) -> dict[str, Any]:
    return {"results": [ARTICLE], **options}


async def test_a_message_goes_to_no_topic_that_is_not_there(bot: Bot, botapi: BotApi) -> None:
    group = botapi.group()
    topic = (await group.opens_topic())["message_id"]
    await bot.send_message(group.id, "x", message_thread_id=topic)
    with pytest.raises(BadRequest, match="thread not found"):
        await bot.send_message(group.id, "x", message_thread_id=topic + 1)


async def test_a_missing_reply_fails_with_what_was_called(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    botapi.fault(Blocked(), chat_id=77)
    with pytest.raises(Forbidden):
        await bot.send_message(77, "the figure")
    with pytest.raises(
        AssertionError, match=r"no message came to chat 77[^$]*the figure.*blocked"
    ):
        await person.reply(timeout=0.01)


async def test_the_button_that_is_not_there_fails_with_those_that_are(
    bot: Bot, botapi: BotApi
) -> None:
    person = botapi.person(77)
    await bot.send_message(77, "x", reply_markup=keyboard(url="https://sn4hr.org"))
    reply = await person.reply()
    with pytest.raises(AssertionError, match=r"0 buttons fit 'Source'; there are \['Button'\]"):
        reply.button("Source")
    with pytest.raises(AssertionError, match="sends nothing to the bot"):
        await person.presses(reply.button("Button"))
