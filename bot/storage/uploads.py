"""Where Telegram keeps the pictures that this bot uploaded, so that each is uploaded once."""

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.database import Database
from bot.storage.tables import uploads


class Uploads:
    """Each method is a transaction of its own, and raises `UnavailableError`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._insert = (sqlite if database.dialect == "sqlite" else postgresql).insert

    async def file_id(self, name: str, version: str) -> str | None:
        """What Telegram calls the picture; None where this version was not uploaded."""
        wanted = select(uploads.c.file_id).where(
            uploads.c.name == name, uploads.c.version == version
        )
        async with self._database.read() as connection:
            return (await connection.execute(wanted)).scalar_one_or_none()

    async def keep(self, name: str, version: str, file_id: str) -> None:
        """Keep what Telegram calls it, in place of another version."""
        row = {"version": version, "file_id": file_id}
        added = self._insert(uploads).values(name=name, **row)
        async with self._database.write() as connection:
            await connection.execute(
                added.on_conflict_do_update(index_elements=[uploads.c.name], set_=row)
            )

    async def forget(self, name: str) -> None:
        """Keep nothing of the picture: Telegram does not have it any more."""
        async with self._database.write() as connection:
            await connection.execute(uploads.delete().where(uploads.c.name == name))
