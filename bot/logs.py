"""Logging that keeps secrets: no token, no text and no name of a person reaches a log."""

import logging
import re
import sys
import traceback

_TOKEN = re.compile(r"\d{5,}:[\w-]{8,}")
_INSTEAD = "<token>"


class Discreet(logging.Filter):
    """Takes tokens out of a record, and out of a traceback everything but where it went.

    An exception's own words are left out: they may hold what a person wrote, or an address.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite `record`; always keep it."""
        record.msg, record.args = redacted(record.getMessage()), None
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            record.msg += "\n" + way(error)
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def redacted(text: str) -> str:
    """`text` without tokens."""
    return _TOKEN.sub(_INSTEAD, text)


def way(error: BaseException) -> str:
    """The classes of `error` and its causes, and the lines of code that it went through."""
    causes: list[BaseException] = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) and cause not in causes:
        causes.append(cause)
    lines = [line for cause in reversed(causes) for line in _frames(cause)]
    return redacted("\n".join(lines))


def _frames(error: BaseException) -> list[str]:
    frames = [
        f"  {frame.filename}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return [*frames, f"  {type(error).__qualname__}"]


def set_up(level: str) -> None:
    """Log to standard error, discreetly; libraries only what is grave.

    httpx logs every address at INFO, and the address holds the token. python-telegram-bot says
    with a traceback what `bot.app` and `bot.features.errors` say in a line.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    handler.addFilter(Discreet())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "asyncio", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
