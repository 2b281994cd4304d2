"""The measure for `whole_bot.py`: a bare bot that sends one canned reply with the same buttons.

It has what any bot has, python-telegram-bot with concurrent updates, and nothing of ours. Run as a
module (`python -m benchmarks.bare_bot`): as a script it would have this folder on its path.
"""

import json
import os
import sys

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import Application, ContextTypes, MessageHandler, filters


def main() -> None:
    """Poll the address given, with the reply given on standard input."""
    canned = json.load(sys.stdin)
    markup = InlineKeyboardMarkup.de_json(canned["markup"])
    preview = LinkPreviewOptions(is_disabled=True)

    async def reply(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message  # noqa: S101 - nothing else comes
        await update.message.reply_text(
            canned["html"],
            parse_mode=ParseMode.HTML,
            link_preview_options=preview,
            reply_markup=markup,
        )

    application = (
        Application.builder()
        .token(os.environ["BOT_TOKEN"])
        .base_url(f"{sys.argv[1]}/bot")
        .concurrent_updates(64)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, reply))
    application.run_polling()


if __name__ == "__main__":
    main()
