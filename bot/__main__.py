"""The command line: run · chat · ask · card · check · export · announce · announcements."""

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from bot.commands.errors import CommandError, UsageError
from bot.knowledge import SHIPPED
from bot.knowledge.errors import KnowledgeError
from bot.memory import spare

_INTERRUPTED = 130
_ABOUT = "Tawthiq answers questions about a human-rights report with the report's own figures."
_EPILOG = """exit codes: 0 fine (a decline is fine), 2 the command line can't be understood,
1 anything else: something that it names is not there, or a mistake was found

examples:
  python bot.py ask "how many children were killed?"
  python bot.py chat
  python bot.py card children-killed --language ar -o card.png
  BOT_TOKEN=... python bot.py run --config config.yaml
  python bot.py announce --report russia-2019 --dry-run
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; the exit code."""
    spare()
    _open_streams()
    try:
        options = _parser().parse_args(arguments)
        return _run(options)
    except CommandError as error:
        return _failed(error, 2 if isinstance(error, UsageError) else 1)
    except KnowledgeError as error:
        print(error, file=sys.stderr)  # each line begins with its file
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough; keep the interpreter from trying to flush it again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        place = f"{error.filename}: " if error.filename else "can't write: "
        return _failed(f"{place}{error.strerror}", 1)


def _open_streams() -> None:
    """Let output be readable where it lacks Arabic; what the caller closed is empty."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - to the end
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end
        getattr(sys, name).reconfigure(errors="replace")


def _run(options: Namespace) -> int:
    command = import_module(f"bot.commands.{options.command}")
    return getattr(command, options.command)(options)


def _failed(why: object, code: int) -> int:
    for line in str(why).splitlines():
        print(f"bot.py: {line}", file=sys.stderr)
    return code


class _Parser(ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Exit with 2."""
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


_RUN = """Answer in Telegram until Ctrl-C or SIGTERM.
The token comes from BOT_TOKEN or from a file that the configuration names."""
_CHAT = """Talk in this terminal, without token or network.
Nothing is kept: the history ends with the conversation."""
_ASK = """Print the reply to a question.
With --json: one question a line on standard input, one object a line on standard output."""
_CARD = """Draw a fact as a card to be forwarded, or with --chart a chart, as a PNG file.
`export --format csv` lists the ids of all facts."""
_CHECK = """Print every mistake in the knowledge as file:line: what is wrong and what to do;
exit with 1 if there is one."""
_EXPORT = """Write all facts, with source and evidence, as CSV for a spreadsheet or as JSON."""

_ANNOUNCE = """Show what subscribers will read, and have the running bot send it.
With --dry-run it is only shown."""
_ANNOUNCEMENTS = "Print the latest announcements, or how one of them stands."


def _add_announce(parser: ArgumentParser) -> None:
    subject = parser.add_mutually_exclusive_group(required=True)
    subject.add_argument("--report", metavar="ID", help="the report to announce")
    subject.add_argument(
        "--correction", metavar="FACT", help="the fact whose correction is to be announced"
    )
    parser.add_argument("--dry-run", action="store_true", help="show it and send nothing")
    parser.add_argument(
        "--at", metavar="TIME", help="when, as in '2026-11-25 18:00 Asia/Damascus'"
    )
    parser.add_argument("--silent", action="store_true", help="without a sound")
    _add_config(parser)


def _add_announcements(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what", nargs="?", choices=("list", "status"), default="list", help="default: list"
    )
    parser.add_argument(
        "number", nargs="?", type=int, metavar="NUMBER", help="which one, for status"
    )
    _add_config(parser)


def _add_config(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="the configuration (default: config.yaml if it is there)",
    )


def _add_chat(parser: ArgumentParser) -> None:
    _add_knowledge(parser)
    _add_language(parser)


def _add_ask(parser: ArgumentParser) -> None:
    parser.add_argument("question", nargs="*", help="the question")
    parser.add_argument("--json", action="store_true", help="objects for other programs")
    parser.add_argument(
        "--conversation",
        action="store_true",
        help="with --json: the lines are one conversation; an empty line begins a new one",
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="how the question was understood, instead of the reply",
    )
    _add_language(parser)
    _add_knowledge(parser)


def _add_card(parser: ArgumentParser) -> None:
    subject = parser.add_mutually_exclusive_group(required=True)
    subject.add_argument("fact", nargs="?", metavar="FACT", help="the id of the fact")
    subject.add_argument("--chart", metavar="NAME", help="the id of a chart")
    parser.add_argument(
        "--language", choices=("en", "ar"), default="en", help="of the picture (default: en)"
    )
    _add_output(parser, "its name and language, as in children-killed.en.png")
    _add_knowledge(parser)


def _add_check(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--source",
        type=Path,
        metavar="FILE",
        help="the report's text: proves every evidence phrase",
    )
    parser.add_argument(
        "--write-schemas",
        action="store_true",
        help="write the JSON Schemas for editors anew before checking",
    )
    _add_knowledge(parser)


def _add_export(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=("csv", "json"), required=True, help="the format")
    parser.add_argument("--report", metavar="ID", help="only of this report (default: all)")
    _add_output(parser, "standard output")
    _add_knowledge(parser)


def _add_language(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--language",
        choices=("auto", "en", "ar"),
        default="auto",
        help="of the replies (default: that of the question)",
    )


def _add_output(parser: ArgumentParser, default: str) -> None:
    where = f"where to write it (default: {default})"
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=where)


def _add_knowledge(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--knowledge",
        type=Path,
        default=SHIPPED,
        metavar="FOLDER",
        help="what to answer from (default: the knowledge beside the bot)",
    )


_COMMANDS = (
    ("run", "answer in Telegram", _RUN, _add_config),
    ("chat", "talk in this terminal", _CHAT, _add_chat),
    ("ask", "answer one question, or many as JSON", _ASK, _add_ask),
    ("card", "draw a fact or a chart", _CARD, _add_card),
    ("check", "find mistakes in the knowledge", _CHECK, _add_check),
    ("export", "write all facts to a file", _EXPORT, _add_export),
    ("announce", "tell the subscribers", _ANNOUNCE, _add_announce),
    ("announcements", "see what was announced", _ANNOUNCEMENTS, _add_announcements),
)


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="bot.py",
        description=_ABOUT,
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, help_, description, add_options in _COMMANDS:
        add_options(commands.add_parser(name, help=help_, description=description))
    return parser


if __name__ == "__main__":
    sys.exit(main())
