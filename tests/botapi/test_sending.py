"""What a bot sends and changes: PTB must take the look-alike's answers for Telegram's."""

import io
import struct
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReactionTypeEmoji,
    ReplyParameters,
)
from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    TelegramError,
)

from tests.botapi import (
    BotApi,
)


def keyboard(**button: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton("Button", **button)]])


def png(width: int = 8, height: int = 8) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\2\0\0\0"


async def test_get_me_gives_the_username_that_commands_need(bot: Bot, botapi: BotApi) -> None:
    assert (await bot.get_me()).username == botapi.username


async def test_a_sent_message_comes_back_with_date_chat_and_entities(bot: Bot) -> None:
    message = await bot.send_message(
        77, "<b>٦٬٦٨٦</b> 😀 <a href='https://sn4hr.org'>x</a>", "HTML", protect_content=True
    )
    assert abs(message.date - datetime.now(UTC)) < timedelta(minutes=1)  # noqa: TID251
    assert message.text == "٦٬٦٨٦ 😀 x"
    assert list(message.parse_entities().values()) == ["٦٬٦٨٦", "x"]
    assert message.chat.type == "private"
    assert message.has_protected_content


async def test_every_call_is_recorded_with_its_parameters(bot: Bot, botapi: BotApi) -> None:
    preview = LinkPreviewOptions(is_disabled=True)
    await bot.send_message(77, "123", link_preview_options=preview)
    (call,) = botapi.calls("sendMessage", chat_id=77)
    assert call.parameters["link_preview_options"] == {"is_disabled": True}
    assert (call.parameters["text"], call.status, call.time > 0) == ("123", 200, True)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<b>open", 'find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'byte offset 7, expected "</i>", found "</b>"'),
        ("<h1>x</h1>", 'start tag "h1" at byte offset 0'),
        ("<br/>", 'start tag "br/" at byte offset 0'),
        ("ب<abac>", 'start tag "abac" at byte offset 2'),
        ("5 < 6", 'start tag "" at byte offset 2'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<a href=http://x.y>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span class='red'>x</span>", 'must have class "tg-spoiler"'),
        ('<tg-emoji emoji-id="x">😀</tg-emoji>', "Invalid custom emoji identifier"),
    ],
)
async def test_wrong_html_is_refused_as_telegram_refuses_it(
    bot: Bot, botapi: BotApi, html: str, words: str
) -> None:
    with pytest.raises(BadRequest, match="Can't parse entities"):
        await bot.send_message(77, html, "HTML")
    assert words in botapi.calls("sendMessage")[0].error
    assert not botapi.person(77).messages


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("a &amp; b &lt;c&gt; &quot;", 'a & b <c> "'),
        ("a & b &nbsp; &copy;", "a & b &nbsp; &copy;"),
        ("&#1593;&#x2e;", "ع."),
        ("<B>x</B> <i>y</>", "x y"),
        ("<blockquote expandable>x</blockquote>", "x"),
        ("\n  <b> x</b> \n", "x"),
        ("a\u202bb\u2067c\u2069", "ab\u2067c\u2069"),
    ],
)
async def test_html_is_read_as_telegram_reads_it(bot: Bot, html: str, plain: str) -> None:
    assert (await bot.send_message(77, html, "HTML")).text == plain


async def test_a_wrong_address_loses_the_link_but_not_the_text(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    await bot.send_message(77, "<a href='nowhere'>x</a> <a href='http://sn4hr.org'>y</a>", "HTML")
    assert (await person.reply()).links == [("y", "http://sn4hr.org/")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * 4097, "Message is too long"),
        ("😀" * 2049, "Message is too long"),
        ("   ", "Text must be non-empty"),
        ("\u200f\u2060", "Text must be non-empty"),
        ("<b></b>", "Text must be non-empty"),
        ("", "Message text is empty"),
    ],
)
async def test_a_text_too_long_or_empty_is_refused(bot: Bot, text: str, words: str) -> None:
    with pytest.raises(BadRequest, match=words):
        await bot.send_message(77, text, "HTML")


async def test_length_counts_after_the_entities_are_parsed(bot: Bot) -> None:
    message = await bot.send_message(77, f"<b>{'😀' * 2048}</b>", "HTML")
    assert message.text == "😀" * 2048


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"callback_data": "ع" * 33}, "BUTTON_DATA_INVALID"),
        ({"copy_text": CopyTextButton("x" * 257)}, "BUTTON_COPY_TEXT_INVALID"),
        ({"url": "nowhere"}, "URL 'nowhere' is invalid: Wrong HTTP URL"),
        ({"url": "ftp://sn4hr.org"}, "Unsupported URL protocol"),
        ({}, "Text buttons are unallowed"),
        ({"callback_data": "x", "api_kwargs": {"style": "red"}}, "BUTTON_STYLE_INVALID"),
    ],
)
async def test_a_wrong_button_is_refused(
    bot: Bot, botapi: BotApi, button: dict[str, Any], words: str
) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(77, "x", reply_markup=keyboard(**button))
    assert words in botapi.calls("sendMessage")[0].error


async def test_more_than_100_buttons_are_refused(bot: Bot) -> None:
    rows = [[InlineKeyboardButton("x", callback_data=str(n))] for n in range(101)]
    with pytest.raises(BadRequest, match="too long"):
        await bot.send_message(77, "x", reply_markup=InlineKeyboardMarkup(rows))


async def test_a_reply_reads_as_a_person_reads_it(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    markup = keyboard(copy_text=CopyTextButton("1,928"))
    html = "😀 <b>1,928</b> <a href='https://sn4hr.org/a#:~:text=x'>source</a>"
    await bot.send_message(77, html, "HTML", reply_markup=markup)
    reply = await person.reply()
    assert (reply.text, reply.html, reply.bold) == ("😀 1,928 source", html, ["1,928"])
    assert reply.links == [("source", "https://sn4hr.org/a#:~:text=x")]
    assert reply.button("Button").copy == "1,928"


async def test_reply_parameters_must_name_a_message(bot: Bot) -> None:
    first = await bot.send_message(77, "first")
    reply = await bot.send_message(
        77, "x", reply_parameters=ReplyParameters(first.id, quote="first")
    )
    assert reply.reply_to_message
    assert reply.reply_to_message.id == first.id
    with pytest.raises(BadRequest, match="to be replied not found"):
        await bot.send_message(77, "x", reply_parameters=ReplyParameters(999))
    lenient = ReplyParameters(999, allow_sending_without_reply=True)
    assert (await bot.send_message(77, "x", reply_parameters=lenient)).reply_to_message is None


async def test_a_photo_is_kept_and_can_be_sent_again_by_its_id(bot: Bot, botapi: BotApi) -> None:
    first = await bot.send_photo(
        77, io.BytesIO(png(800, 418)), caption="<b>c</b>", parse_mode="HTML"
    )
    assert (first.caption, first.photo[-1].width) == ("c", 800)
    assert [size.width for size in first.photo] == [90, 800]
    again = await bot.send_photo(78, first.photo[-1].file_id)
    file = await bot.get_file(again.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == png(800, 418)
    document = await bot.send_document(77, io.BytesIO(b"a,b"), filename="facts.csv")
    assert document.document
    assert document.document.file_name == "facts.csv"


@pytest.mark.parametrize(
    ("data", "words"), [(b"text", "IMAGE_PROCESS"), (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS")]
)
async def test_a_wrong_image_is_refused(bot: Bot, botapi: BotApi, data: bytes, words: str) -> None:
    with pytest.raises(BadRequest):
        await bot.send_photo(77, io.BytesIO(data))
    assert words in botapi.calls("sendPhoto")[0].error


async def test_an_empty_file_is_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="ile must be non-empty"):
        await bot.send_document(77, b"", filename="a.csv")


async def test_a_file_can_be_read_as_its_reader_gets_it(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    await bot.send_document(
        77, b"a,b", filename="facts.csv", caption="<b>c</b>", parse_mode="HTML"
    )
    reply = await person.reply()
    assert (reply.file_name, reply.file, reply.bold) == ("facts.csv", b"a,b", ["c"])


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot) -> None:
    message = await bot.send_message(
        77, "<b>x</b>", "HTML", reply_markup=keyboard(callback_data="1")
    )
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text(
            "<b>x</b>", 77, message.id, parse_mode="HTML", reply_markup=keyboard(callback_data="1")
        )
    edited = await bot.edit_message_text("<i>x</i>", 77, message.id, parse_mode="HTML")
    assert isinstance(edited, Message)
    assert edited.reply_markup is None
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(77, message.id)


async def test_what_is_gone_or_never_was_cannot_be_changed(bot: Bot, botapi: BotApi) -> None:
    message = await bot.send_message(77, "x")
    await bot.delete_message(77, message.id)
    for change in (
        bot.edit_message_text("y", 77, message.id),
        bot.delete_message(77, message.id),
        bot.copy_message(77, 77, 999),
    ):
        with pytest.raises(BadRequest, match="not found"):
            await change
    said = await botapi.person(77).says("mine")
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("y", 77, said["message_id"])


async def test_a_copy_keeps_the_formatting_and_the_caption_can_be_edited(
    bot: Bot, botapi: BotApi
) -> None:
    reader = botapi.person(78)
    photo = await bot.send_photo(77, png(), caption="<b>c</b>", parse_mode="HTML")
    copy = await bot.copy_message(78, 77, photo.id)
    reply = await reader.reply()
    assert (reply.message_id, reply.bold) == (copy.message_id, ["c"])
    await bot.edit_message_caption(78, copy.message_id, caption="d")
    assert (await reply.edited()).text == "d"


async def test_a_reaction_is_seen_on_the_message(bot: Bot, botapi: BotApi) -> None:
    person = botapi.person(77)
    said = await person.says("thanks")
    await bot.set_message_reaction(77, said["message_id"], [ReactionTypeEmoji("👍")])
    assert botapi.world.messages[77, said["message_id"]].reactions[0]["emoji"] == "👍"
    with pytest.raises(BadRequest):
        await bot.set_message_reaction(77, said["message_id"], [ReactionTypeEmoji("🇸🇾")])


async def test_descriptions_and_commands_are_kept_by_language_and_scope(
    bot: Bot, botapi: BotApi
) -> None:
    await bot.set_my_description("وصف", language_code="ar")
    await bot.set_my_name("Documentation")
    await bot.set_my_short_description("short")
    scope = BotCommandScopeChat(77)
    await bot.set_my_commands([BotCommand("ask", "اسأل")], scope=scope, language_code="ar")
    assert (await bot.get_my_description("ar")).description == "وصف"
    assert (await bot.get_my_description("fr")).description == ""
    assert (await bot.get_my_name("ar")).name == "Documentation"
    assert botapi.profile.commands_for("ar", type="chat", chat_id=77) == ["ask"]
    assert await bot.get_my_commands() == ()
    for wrong in (BotCommand("Ask", "x"), BotCommand("ask", "x" * 257)):
        with pytest.raises(BadRequest):
            await bot.set_my_commands([wrong])
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_description("x" * 513)


async def test_chats_are_known_left_and_lost(bot: Bot, botapi: BotApi) -> None:
    group = botapi.group(-1_001_000, title="Newsroom")
    assert (await bot.get_chat(group.id)).title == "Newsroom"
    assert (await bot.get_chat_member(group.id, bot.id)).user.id == bot.id
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match="not a member"):
        await bot.send_message(group.id, "x")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(-5, "x")


async def test_a_method_that_is_not_there_says_so(bot: Bot) -> None:
    with pytest.raises(TelegramError, match="not found"):
        await bot.do_api_request("sendNothing")
    with pytest.raises(NetworkError, match="not implemented"):
        await bot.send_dice(77)
