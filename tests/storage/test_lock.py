import asyncio
import shutil
import signal
import sys
from pathlib import Path

import pytest

from bot.storage.database import Database
from bot.storage.errors import StorageError

_HOLDER = """
import asyncio, sys
from bot.storage.database import Database

async def main():
    async with Database.open(sys.argv[1]) as database, database.alone() as alone:
        print(alone, flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_one_at_a_time_holds_it(place: str) -> None:
    async with Database.open(place) as first, Database.open(place) as second:
        async with first.alone() as alone:
            assert alone
            async with second.alone() as also:
                assert not also
        async with second.alone() as alone:
            assert alone


async def test_a_process_that_is_killed_holds_it_no_more(place: str) -> None:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _HOLDER, place, stdout=pipe
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"True\n"
    async with Database.open(place) as database:
        async with database.alone() as alone:
            assert not alone
        process.send_signal(signal.SIGKILL)
        await process.wait()
        async with asyncio.timeout(5):
            while not await _free(database):
                await asyncio.sleep(0)  # PostgreSQL notices the closed connection in its own time


async def _free(database: Database) -> bool:
    async with database.alone() as alone:
        return alone


async def test_to_ask_whether_it_is_held_leaves_no_file_behind(place: str, tmp_path: Path) -> None:
    async with Database.open(place) as first, Database.open(place) as second:
        assert not await second.is_taken()
        assert not list(tmp_path.glob("*.lock"))
        async with first.alone():
            assert await second.is_taken()


async def test_a_lock_that_can_not_be_opened_is_said(migrated_file: Path, tmp_path: Path) -> None:
    file = shutil.copy(migrated_file, tmp_path / "bot.db")
    Path(f"{file}.lock").mkdir()
    async with Database.open(str(file)) as database:
        with pytest.raises(StorageError, match=r"bot\.db\.lock: can't be opened"):
            async with database.alone():
                pass
