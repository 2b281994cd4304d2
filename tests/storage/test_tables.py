import pytest
from sqlalchemy import Table, insert
from sqlalchemy.exc import IntegrityError

from bot.storage.database import Database
from bot.storage.tables import announcements, chats, deliveries, running


async def _add(database: Database, delivery: str, language: str = "ar") -> None:
    """A chat, an announcement, and what became of it there; each the first of its table."""
    announcement = insert(announcements).values(
        kind="text", state="draft", silent=False, texts={"ar": "نص"}, created_at=0
    )
    row = {"chat_id": 1, "announcement_id": 1, "language": language, "state": delivery}
    async with database.write() as connection:
        await connection.execute(
            insert(chats).values(address="1", language=language, updated_at=0)
        )
        await connection.execute(announcement)
        await connection.execute(insert(deliveries).values(**row))


async def _rows(database: Database) -> int:
    async with database.read() as connection:
        return len((await connection.execute(deliveries.select())).all())


@pytest.mark.parametrize("parent", [chats, announcements], ids=str)
async def test_the_ledger_goes_with_the_chat_and_with_the_announcement(
    database: Database, parent: Table
) -> None:
    await _add(database, "sent")
    assert await _rows(database) == 1
    async with database.write() as connection:
        await connection.execute(parent.delete())
    assert await _rows(database) == 0


async def test_an_unknown_state_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError):
        await _add(database, "lost")


async def test_one_process_runs(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(insert(running).values(id=1, process="a"))
    with pytest.raises(IntegrityError):
        async with database.write() as connection:
            await connection.execute(insert(running).values(id=2, process="a"))
