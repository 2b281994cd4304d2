"""The whole check in a process of its own, so that the bot goes on answering meanwhile.

What was proved comes back from there: it is not read a second time, when it could be another.
"""

import asyncio
import os
import signal
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from bot.checking.run import proved
from bot.knowledge.base import Knowledge
from bot.knowledge.errors import KnowledgeError, Problem

_CONTEXT = get_context("spawn")
"""A fresh process: a copy of this one would have its threads' locks and its connections."""
_LEFT_ALONE = ("SIGINT", "SIGHUP")
"""What a terminal sends to every process: whoever started this one decides."""
_KIND = 10
"""How far the process stands back for the bot."""


class NotCheckedError(Exception):
    """The check came to no end; `str(error)` says why."""


async def proved_apart(folder: Path, patience: float) -> Knowledge:
    """The knowledge in `folder`, checked; raises what is wrong with it.

    That is a `KnowledgeError`, or a `NotCheckedError` where the check does not end in `patience`
    seconds or breaks off. Cancelled, it leaves no process behind.
    """
    if not folder.is_dir():
        raise NotCheckedError(f"{folder}: there is no such folder of knowledge")
    answer, said = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_prove, args=(folder, said), daemon=True)
    process.start()
    said.close()  # the process has its own end: once that is closed, nothing more comes
    try:
        async with asyncio.timeout(patience):
            found = await asyncio.to_thread(answer.recv)
    except TimeoutError:
        raise NotCheckedError(f"the check did not end within {patience:g} seconds") from None
    except (EOFError, OSError):
        raise NotCheckedError("the check broke off") from None
    finally:
        process.kill()  # which also ends whoever still listens
        process.join()
    if isinstance(found, Knowledge):
        return found
    raise KnowledgeError(found)


def _prove(folder: Path, answer: "Connection[Knowledge | tuple[Problem, ...], None]") -> None:
    """Send what was proved, or what is wrong with it."""
    for name in _LEFT_ALONE:
        if number := getattr(signal, name, None):
            signal.signal(number, signal.SIG_IGN)
    with suppress(AttributeError, OSError):  # not every system knows it
        os.nice(_KIND)
    try:
        answer.send(proved(folder))
    except KnowledgeError as error:
        answer.send(error.problems)
