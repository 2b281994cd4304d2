"""Takes note of what is asked and how answers are judged, and writes it down now and then.

Nothing here waits for the database: what happens is added up in memory and written every few
seconds. A crash loses those seconds.
"""

import asyncio
import logging
import math
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

from bot.answering.outcome import Answer, Chat, Choice, Decline, Outcome
from bot.language import Language
from bot.logs import way
from bot.storage import unanswered, usage
from bot.storage.errors import UnavailableError
from bot.storage.unanswered import InVain, UnansweredTexts, Why
from bot.storage.usage import Sum, Usage, Use
from bot.usage.in_vain import AskedInVain
from bot.usage.keepable import keepable

_LOG = logging.getLogger(__name__)
DAY = 24 * 3600
OUTCOMES = ("answer", "choice", "decline")
"""What a question can come to, as it is counted."""
_HOUR = 3600
_PAUSE = 5.0
"""Seconds between two times of writing."""


class Recorder:
    """Records; where questions in vain are not kept, only numbers."""

    def __init__(
        self,
        sums: Usage,
        texts: UnansweredTexts,
        in_vain: AskedInVain | None,
        time: Callable[[], float],
    ) -> None:
        self.sums, self.texts = sums, texts
        self._in_vain, self._time = in_vain, time
        self._sums = Counter[Sum]()
        self._purged = -math.inf
        self._is_disturbed = False
        self._stopping = asyncio.Event()

    @property
    def keeps_questions(self) -> bool:
        """Whether questions in vain are kept."""
        return self._in_vain is not None

    @property
    def today(self) -> int:
        """When this day began, in seconds since 1970, UTC."""
        return int(self._time()) // DAY * DAY

    def asked(self, chat: int, text: str, outcome: Outcome, language: Language) -> None:
        """Take note of a question and its outcome."""
        match outcome:
            case Answer(facts=facts):
                self._count(Use.QUESTION, language, "answer")
                self._count(Use.FACT, language, facts[0].id)
            case Choice():
                self._count(Use.QUESTION, language, "choice")
            case Decline():
                self._count(Use.QUESTION, language, "decline")
                self._add(chat, text, outcome, language, Why.DECLINED)
            case Chat():
                pass

    def judged(self, fact: str, language: Language, *, helpful: bool) -> None:
        """Take note of what somebody thinks of an answer."""
        self._count(Use.HELPFUL if helpful else Use.UNHELPFUL, language, fact)

    def disliked(self, chat: int, text: str, outcome: Outcome, language: Language) -> None:
        """Take note of the question that an answer did not meet."""
        self._add(chat, text, outcome, language, Why.DISLIKED)

    def forget(self, chat: int) -> None:
        """Let nothing that waits in memory know of `chat`."""
        if self._in_vain is not None:
            self._in_vain.forget(chat)

    async def run(self) -> None:
        """Write down what has come together, now and then until `stop`, and then once more."""
        while not self._stopping.is_set():
            with suppress(TimeoutError):
                async with asyncio.timeout(_PAUSE):
                    await self._stopping.wait()
            await self.write()

    def stop(self) -> None:
        """End soon."""
        self._stopping.set()

    async def write(self) -> None:
        """Write down what has come together; what can't be written now waits in memory."""
        try:
            await self._write_sums()
            await self._write_texts()
            await self._purge()
        except UnavailableError as error:
            if not self._is_disturbed:
                _LOG.warning("Counts wait: %s", error)
            self._is_disturbed = True
        except Exception as error:  # noqa: BLE001 - counting must not end the bot
            _LOG.error("Counts were not written:\n%s", way(error))
        else:
            self._is_disturbed = False

    async def _write_sums(self) -> None:
        sums, self._sums = self._sums, Counter[Sum]()
        if sums:
            try:
                await self.sums.add(sums)
            except UnavailableError:
                self._sums.update(sums)
                raise

    async def _write_texts(self) -> None:
        texts = self._in_vain.take() if self._in_vain else None
        if self._in_vain and texts:
            try:
                await self.texts.add(texts, self.today)
            except UnavailableError:
                self._in_vain.give_back(texts)
                raise

    async def _purge(self) -> None:
        """Every hour delete what is old; texts at once, where they are not kept any more."""
        now = self._time()
        if now - self._purged < _HOUR:
            return
        await self.sums.purge(self.today - usage.KEPT_DAYS * DAY)
        if self._in_vain is None:
            await self.texts.purge(None)
        else:
            self._in_vain.expire(now)
            await self.texts.purge(self.today - unanswered.KEPT_DAYS * DAY)
        self._purged = now

    def _count(self, use: Use, language: Language, subject: str) -> None:
        self._sums[Sum(self.today, use, language, subject)] += 1

    def _add(self, chat: int, text: str, outcome: Outcome, language: Language, why: Why) -> None:
        if self._in_vain and (kept := keepable(text, outcome)):
            self._in_vain.add(chat, InVain(language, kept, why), self._time())
