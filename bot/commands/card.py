"""`bot.py card`: a fact or a chart as a PNG file."""

import sys
from argparse import Namespace
from pathlib import Path

from bot.commands.errors import CommandError, UsageError
from bot.commands.talking import opened
from bot.commands.unknown import unknown
from bot.commands.writing import write
from bot.language import Language
from bot.pictures.drawing import DoesNotFitError, drawn
from bot.pictures.offering import card_shown, chart_shown
from bot.pictures.picture import Picture
from bot.replies.reply import Replies


def card(options: Namespace) -> int:
    """Draw what is named, write it, and print where it is."""
    language, name = Language(options.language), options.fact or options.chart
    file = options.output or Path(f"{name}.{language}.png")
    if file.suffix.lower() not in {".png", ""}:
        raise UsageError(f"{file}: a picture is a PNG file: let its name end in .png")
    picture = _picture(options, language, opened(options.knowledge).replies)
    try:
        data = drawn(picture)
    except DoesNotFitError:
        raise CommandError(f"{name}: this is too long for a picture") from None
    write(file, data)
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
        raise unknown(kind, name, known)
    return shown.picture
