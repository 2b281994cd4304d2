import asyncio
import logging

import pytest

from bot.answering.engine import Engine
from bot.language import Language
from bot.storage.database import Database
from bot.storage.errors import Trouble, UnavailableError
from bot.storage.unanswered import KEPT_DAYS, InVain, UnansweredTexts, Why
from bot.storage.usage import Sum, Usage, Use
from bot.usage.in_vain import AskedInVain
from bot.usage.recorder import DAY, Recorder
from tests.conftest import Clock

EN, AR = Language.EN, Language.AR
PODCASTERS = "how many podcasters were killed?"


@pytest.fixture
def recorder(database: Database, clock: Clock) -> Recorder:
    return _recorder(database, clock, AskedInVain(b"salt"))


def _recorder(database: Database, clock: Clock, in_vain: AskedInVain | None) -> Recorder:
    return Recorder(Usage(database), UnansweredTexts(database), in_vain, clock.now)


def _asks(recorder: Recorder, engine: Engine, question: str, *chats: int) -> None:
    for chat in chats:
        recorder.asked(chat, question, engine.ask(question), EN)


async def test_questions_are_counted_by_day_language_and_outcome(
    recorder: Recorder, engine: Engine, database: Database, clock: Clock
) -> None:
    _asks(recorder, engine, "kids killed?", 1, 2)
    _asks(recorder, engine, "hello", 1)
    _asks(recorder, engine, "tell me about the medical sector", 1)
    clock.time += DAY
    _asks(recorder, engine, "children killed by the regime?", 1)
    recorder.judged("children-killed", AR, helpful=True)
    recorder.judged("children-killed", AR, helpful=False)
    await recorder.write()
    assert await Usage(database).since(0) == {
        Sum(0, Use.QUESTION, EN, "answer"): 2,
        Sum(0, Use.FACT, EN, "children-killed"): 2,
        Sum(0, Use.QUESTION, EN, "choice"): 1,
        Sum(DAY, Use.QUESTION, EN, "decline"): 1,
        Sum(DAY, Use.HELPFUL, AR, "children-killed"): 1,
        Sum(DAY, Use.UNHELPFUL, AR, "children-killed"): 1,
    }


async def test_only_what_three_chats_asked_in_vain_is_written(
    recorder: Recorder, engine: Engine, database: Database
) -> None:
    _asks(recorder, engine, PODCASTERS, 1, 2, 1)
    await recorder.write()
    assert await UnansweredTexts(database).most() == []
    recorder.disliked(3, PODCASTERS, engine.ask("kids killed?"), EN)
    await recorder.write()
    (kept,) = await UnansweredTexts(database).most()
    assert (kept.text, kept.declined, kept.disliked) == (PODCASTERS.removesuffix("?"), 2, 1)


async def test_what_is_old_is_deleted_every_hour(
    recorder: Recorder, engine: Engine, database: Database, clock: Clock
) -> None:
    _asks(recorder, engine, PODCASTERS, 1, 2, 3)
    await recorder.write()
    clock.time += KEPT_DAYS * DAY
    await recorder.write()
    assert await Usage(database).since(0)
    assert await UnansweredTexts(database).most()
    clock.time += DAY
    await recorder.write()
    assert await Usage(database).since(0) == {}
    assert await UnansweredTexts(database).most() == []


async def test_where_questions_are_not_kept_none_is_and_those_that_were_are_deleted(
    engine: Engine, database: Database, clock: Clock
) -> None:
    texts = UnansweredTexts(database)
    await texts.add({InVain(EN, "an old text", Why.DECLINED): 3}, 0)
    recorder = _recorder(database, clock, None)
    assert not recorder.keeps_questions
    _asks(recorder, engine, PODCASTERS, 1, 2, 3)
    recorder.forget(1)
    await recorder.write()
    assert await texts.most() == []
    assert await Usage(database).since(0) == {Sum(0, Use.QUESTION, EN, "decline"): 3}


async def test_what_can_not_be_written_now_is_written_later(
    recorder: Recorder,
    engine: Engine,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails() -> None:
        raise UnavailableError(Trouble.LOCKED)

    caplog.set_level(logging.WARNING)
    _asks(recorder, engine, PODCASTERS, 1, 2, 3)
    with monkeypatch.context() as context:
        context.setattr(database, "write", fails)
        await recorder.write()
        await recorder.write()
    assert caplog.text.count("Counts wait") == 1
    await recorder.write()
    assert await Usage(database).since(0) == {Sum(0, Use.QUESTION, EN, "decline"): 3}
    assert len(await UnansweredTexts(database).most()) == 1


async def test_a_mistake_is_logged_without_the_question_and_does_not_end_it(
    recorder: Recorder,
    engine: Engine,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails() -> None:
        raise ValueError(PODCASTERS)

    monkeypatch.setattr(database, "write", fails)
    _asks(recorder, engine, PODCASTERS, 1)
    await recorder.write()
    assert "ValueError" in caplog.text
    assert "podcasters" not in caplog.text


async def test_it_writes_once_more_when_it_is_to_stop(
    recorder: Recorder, engine: Engine, database: Database
) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(recorder.run())
        await asyncio.sleep(0)
        _asks(recorder, engine, "kids killed?", 1)
        recorder.stop()
    assert len(await Usage(database).since(0)) == 2
