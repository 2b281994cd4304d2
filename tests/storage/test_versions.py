"""A database of every version there was is brought up to date, with what stands in it."""

import sqlite3

import psycopg
import pytest
from sqlalchemy import select

from bot.language import Language
from bot.storage.chats import Chats, Known
from bot.storage.database import Database
from bot.storage.tables import announcements
from tests.storage.freeze import CHAT, TEXT, file_of, frozen, versions
from tests.storage.test_schema import differences


def _run(place: str, dialect: str, script: str) -> None:
    if dialect == "sqlite":
        file = sqlite3.connect(place)
        file.executescript(script)
        file.close()
    else:
        with psycopg.connect(place) as server:
            server.execute(script.encode())


@pytest.mark.parametrize("version", versions())
async def test_each_version_is_brought_up_with_what_stands_in_it(
    empty_place: str, dialect: str, version: str
) -> None:
    _run(empty_place, dialect, file_of(version, dialect).read_text(encoding="utf-8"))
    async with Database.open(empty_place) as database:
        async with database.read() as connection:
            assert await connection.run_sync(differences) == []
            texts = await connection.execute(select(announcements.c.texts))
            assert texts.scalars().all() == [{"ar": TEXT}]
        chats = Chats(database)
        assert await chats.latest(2) == [Known(int(CHAT), Language.AR, subscribed=True)]


def test_the_newest_version_is_written_down_as_it_is(dialect: str) -> None:
    written = file_of(versions()[-1], dialect)
    assert written.read_text(encoding="utf-8") == frozen(dialect), (
        "run `python -m tests.storage.freeze`"
    )
