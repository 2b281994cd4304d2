"""Inline mode: who writes `@bot` and a question in any chat gets cards with statements to send.

Nothing of it is kept, and what is written so belongs to no conversation.
"""

from collections.abc import Iterable

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.ext import InlineQueryHandler

from bot.features import Context, Handler
from bot.features.people import Preferences
from bot.features.sending import markup
from bot.language import Language, language_of
from bot.replies.editions import Editions
from bot.replies.offers import Card, offer
from bot.replies.texts import texts

_CACHED = 60
"""For how many seconds Telegram may show one person the same again without asking."""


class Inline:
    """Offers statements in chats that the bot is not in."""

    def __init__(self, editions: Editions, preferences: Preferences) -> None:
        self._editions, self._preferences = editions, preferences

    def handlers(self) -> Iterable[Handler]:
        """One for what is being written."""
        return (InlineQueryHandler(self._offer),)

    async def _offer(self, update: Update, context: Context) -> None:
        query = update.inline_query
        if query is None:
            return
        language = language_of(query.query, self._preferences.language(update))
        offered = offer(self._editions.current, query.query, language)
        await query.answer(
            [_article(card, context) for card in offered.cards],
            cache_time=_CACHED,
            is_personal=True,
            button=_line(offered.hint, language) if offered.hint else None,
        )


async def wait(query: InlineQuery, language: Language) -> None:
    """Ask somebody who is too fast for patience."""
    hint = texts(language).say("hint-limited")
    await query.answer((), cache_time=0, is_personal=True, button=_line(hint, language))


def _line(hint: str, language: Language) -> InlineQueryResultsButton:
    """A line above the cards that opens the bot, which welcomes in that language."""
    return InlineQueryResultsButton(hint, start_parameter=str(language))


def _article(card: Card, context: Context) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        card.message.html,
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(
        card.id,
        card.title,
        content,
        reply_markup=markup(context.bot, card.message),
        description=card.description,
    )
