"""Changing a message that the bot has sent."""

from telegram import Bot, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.features.sending import markup
from bot.replies.message import Message

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def edit(bot: Bot, chat: int, number: int, message: Message) -> None:
    """Let the message `number` be `message`; raises what Telegram said when it can't."""
    try:
        await bot.edit_message_text(
            message.html,
            chat,
            number,
            parse_mode=ParseMode.HTML,
            reply_markup=markup(bot, message),
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        if "message is not modified" not in str(error).casefold():
            raise


async def edit_pressed(update: Update, bot: Bot, message: Message) -> int | None:
    """Let the message whose button was pressed be `message`; its number."""
    chat, pressed = update.effective_chat, update.effective_message
    if chat is None or pressed is None:
        return None
    await edit(bot, chat.id, pressed.message_id, message)
    return pressed.message_id


async def post(bot: Bot, chat: int, message: Message) -> int:
    """Send `message` once; its number, by which it can be changed."""
    sent = await bot.send_message(
        chat,
        message.html,
        parse_mode=ParseMode.HTML,
        reply_markup=markup(bot, message),
        link_preview_options=_NO_PREVIEW,
    )
    return sent.message_id
