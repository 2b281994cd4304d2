"""The texts of an announcement, each exactly as its subscribers will see it."""

from telegram import Update
from telegram.error import BadRequest

from bot.announcements.concerns import Recipients
from bot.announcements.content import Contents
from bot.features import Context
from bot.features.contents import send
from bot.features.telling import Telling
from bot.language import Language
from bot.replies.numbers import number
from bot.replies.texts import texts


class Preview:
    """Shows contents to whoever prepares them."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling

    async def show(
        self, contents: Contents, recipients: Recipients, update: Update, context: Context
    ) -> bool:
        """Show every text with how many get it; False where Telegram does not take one."""
        for language in Language:
            key = "announce-preview" if language in contents else "announce-preview-none"
            count = recipients.get(language, 0)
            await self._say(key, language, count, update, context)
            if not await self._shown(contents, language, update, context):
                await self._say("announce-refused", language, count, update, context)
                return False
        return True

    async def _shown(
        self, contents: Contents, language: Language, update: Update, context: Context
    ) -> bool:
        chat = update.effective_chat
        if chat is None or language not in contents:
            return True
        try:
            await send(context.bot, chat.id, contents[language])
        except BadRequest:
            return False
        return True

    async def _say(
        self, key: str, language: Language, count: int, update: Update, context: Context
    ) -> None:
        reader = self._telling.language(update)
        say = texts(reader)
        name = say.say(f"in-{language}")
        line = say.line(key, language=name, number=number(count, reader))
        await self._telling.lines((line,), update, context)
