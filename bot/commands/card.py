"""`bot.py card`: a fact or a chart as a PNG file."""

import sys
from argparse import Namespace
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from bot.commands.errors import CommandError
from bot.commands.talking import opened
from bot.language import Language
from bot.pictures.drawing import DoesNotFitError, drawn
from bot.pictures.offering import card_shown, chart_shown
from bot.pictures.picture import Picture
from bot.replies.reply import Replies

_FEW = 10


def card(options: Namespace) -> int:
    """Draw what is named, write it, and print where it is."""
    replies, language = opened(options.knowledge).replies, Language(options.language)
    name = options.fact or options.chart
    file = options.output or Path(f"{name}.{language}.png")
    picture = _picture(options, language, replies)
    try:
        file.write_bytes(drawn(picture))
    except DoesNotFitError:
        raise CommandError(f"{name}: this is too long for a picture") from None
    except OSError as error:
        raise CommandError(f"{file}: can't be written: {error.strerror}") from None
    sys.stdout.write(f"{file}\n")
    return 0


def _picture(options: Namespace, language: Language, replies: Replies) -> Picture:
    knowledge = replies.knowledge
    if options.chart:
        shown = chart_shown(options.chart, language, replies)
        kind, name, known = "chart", options.chart, knowledge.charts
    else:
        shown = card_shown(options.fact, language, replies)
        kind, name, known = "fact", options.fact, knowledge.facts
    if shown is None:
        raise CommandError(f"there is no {kind} {name!r}{_instead(name, known)}")
    return shown.picture


def _instead(name: str, known: Collection[str]) -> str:
    """What may have been meant; all that there is where that is not much."""
    near = get_close_matches(name, known, n=3)
    if near:
        return f"; is it {' or '.join(near)}?"
    return f"; there is {', '.join(known)}" if len(known) < _FEW else ""
