import asyncio
import os
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from tests.botapi import BotApi, Person, Silent, Unauthorized
from tests.commands.console import ROOT, bot_py
from tests.features.correcting import correct
from tests.knowledge.editing import Copy

Program = Callable[[], AbstractAsyncContextManager[Process]]


@pytest.fixture
def config(botapi: BotApi, tmp_path: Path) -> Path:
    file = tmp_path / "config.yaml"
    knowledge = ROOT / "knowledge"
    file.write_text(
        f"knowledge: {knowledge}\ntelegram: {{api: '{botapi.root_url}'}}\n", encoding="utf-8"
    )
    return file


@pytest.fixture
def program(botapi: BotApi, config: Path) -> Program:
    @asynccontextmanager
    async def run() -> AsyncGenerator[Process]:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "bot.py", "run", "--config", str(config)),
            stderr=PIPE,
            cwd=ROOT,
            env=os.environ | {"BOT_TOKEN": botapi.token},
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    return run


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_it_cleanly(
    botapi: BotApi, program: Program, number: signal.Signals
) -> None:
    async with program() as process:
        await botapi.polling(timeout=20)
        person = botapi.person(1)
        await person.says("kids killed?")
        assert (await person.reply()).bold == ["1,928"]
        process.send_signal(number)
        _, said = await process.communicate()
    assert process.returncode == 0
    assert botapi.token not in said.decode()
    assert b"Traceback" not in said


async def _says(person: Person, question: str, figure: str) -> bool:
    await person.says(question)
    return (await person.reply()).bold == [figure]


async def _logged(process: Process, part: str) -> str:
    """The line of the log with `part`, once it is there."""
    assert process.stderr
    async with asyncio.timeout(60):
        while part not in (line := (await process.stderr.readline()).decode()):
            assert line, "the log ended"
    return line


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no such signal")
async def test_sighup_loads_the_knowledge_again_and_tells_administrators_of_mistakes(
    botapi: BotApi, program: Program, config: Path, tmp_path: Path, flawless: Path
) -> None:
    copy, admin = Copy(tmp_path / "knowledge", flawless), botapi.person(7)
    config.write_text(
        f"knowledge: {copy.folder}\ntelegram: {{api: '{botapi.root_url}'}}\n"
        f"administrators: [7]\ndatabase: {tmp_path / 'bot.db'}\n",
        encoding="utf-8",
    )
    async with program() as process:
        await botapi.polling(timeout=20)
        await _logged(process, "Answering")
        assert str(tmp_path / "bot.db") in await _logged(process, "The database is")
        correct(copy)
        process.send_signal(signal.SIGHUP)
        assert "facts: +0, ~1, -0" in await _logged(process, "loaded again")
        assert await _says(admin, "how many children were killed", "210")
        copy.change("killed", "**600**", "600")
        process.send_signal(signal.SIGHUP)
        assert "was not loaded" in await _logged(process, "loaded again")
        assert "civilians-killed: en: must show" in (await admin.reply(timeout=60)).text
        assert await _says(admin, "how many children were killed", "210")
        process.terminate()
        _, said = await process.communicate()
    assert process.returncode == 0
    assert b"Traceback" not in said


async def test_a_silent_network_does_not_hold_it(botapi: BotApi, program: Program) -> None:
    async with program() as process:
        await botapi.polling(timeout=20)
        botapi.fault(Silent(), times=None)
        botapi.fault(Silent(), method="getUpdates", times=None)
        await botapi.person(1).says("kids killed?")
        await botapi.person(1).says("women killed?")
        began = time.monotonic()
        process.terminate()
        await process.communicate()
        assert time.monotonic() - began < 5
    assert process.returncode == 0


async def test_a_wrong_token_is_one_line_and_code_1(botapi: BotApi, program: Program) -> None:
    botapi.fault(Unauthorized(), times=None)
    async with program() as process:
        _, said = await process.communicate()
    assert process.returncode == 1
    assert said.decode() == "bot.py: Telegram refuses the token: it is wrong or was revoked\n"


def test_a_missing_token_is_one_line_and_code_1() -> None:
    run = bot_py("run", BOT_TOKEN="")
    assert run.returncode == 1
    assert run.stderr.startswith(b"bot.py: no token: set BOT_TOKEN")
    assert run.stderr.count(b"\n") == 1


def test_a_database_that_is_none_is_one_line_and_code_1(tmp_path: Path) -> None:
    file = tmp_path / "damaged.db"
    file.write_bytes(b"what is this?" * 400)
    run = bot_py("run", BOT_TOKEN="123456:SYNTHETIC", BOT_DATABASE=str(file))
    assert run.returncode == 1
    assert run.stderr.startswith(f"bot.py: {file}: this database is damaged".encode())
    assert run.stderr.count(b"\n") == 1
