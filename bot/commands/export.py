"""`bot.py export`: all facts as CSV or JSON."""

import sys
from argparse import Namespace

from bot.commands.talking import opened
from bot.commands.unknown import unknown
from bot.commands.writing import write
from bot.replies.files import as_csv, as_json

_WRITERS = {"csv": as_csv, "json": as_json}


def export(options: Namespace) -> int:
    """Write the facts to the file that was named, else to standard output."""
    knowledge = opened(options.knowledge).replies.knowledge
    reports = knowledge.reports
    if options.report is not None and options.report not in reports:
        raise unknown("report", options.report, reports)
    chosen = (reports[options.report],) if options.report else reports.values()
    data = _WRITERS[options.format](knowledge, chosen)
    if options.output is not None:
        write(options.output, data)
        return 0
    sys.stdout.buffer.write(data)
    sys.stdout.flush()
    return 0
