"""Writes down what a database of the newest version is, for later versions to migrate from.

`python -m tests.storage.freeze` writes `versions/v0001.sqlite.sql` and so on: the tables as they
stand in `bot.storage.tables`, with a row in each. Once a version is released, its files stay.
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Dialect, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from bot.storage.schema import VERSION_TABLE
from bot.storage.tables import METADATA

FOLDER = Path(__file__).parent / "versions"
MIGRATIONS = Path(__file__).parents[2] / "bot" / "storage" / "migrations" / "versions"
CHAT, TEXT = "987654321", "a text of before"
_DIALECTS: dict[str, Dialect] = {"sqlite": sqlite.dialect(), "postgresql": postgresql.dialect()}
_ROWS = {
    "uploads": {"name": "card:a:ar", "version": "1", "file_id": "a"},
    "storage": {"id": 1, "key_check": "plain"},
    "chats": {"id": 1, "address": CHAT, "language": "ar", "subscribed_at": 1, "updated_at": 1},
    "announcements": {
        "id": 1,
        "kind": "text",
        "state": "done",
        "silent": False,
        "created_at": 1,
        "texts": f'{{"ar": "{TEXT}"}}',
    },
    "deliveries": {"announcement_id": 1, "chat_id": 1, "language": "ar", "state": "sent"},
    "running": {"id": 1, "process": "a"},
    "usage": {"day": 0, "kind": "fact", "language": "ar", "subject": "a", "times": 1},
    "unanswered": {
        "language": "ar",
        "text": TEXT,
        "declined": 3,
        "disliked": 0,
        "asked_on": 0,
    },
}


def versions() -> list[str]:
    """The names of all migrations, in order."""
    return sorted(file.stem for file in MIGRATIONS.glob("v*.py"))


def frozen(name: str) -> str:
    """The statements that make a database of the newest version in the dialect called `name`."""
    return ";\n\n".join(_statements(_DIALECTS[name])) + ";\n"


def file_of(version: str, dialect: str) -> Path:
    return FOLDER / f"{version}.{dialect}.sql"


def _statements(dialect: Dialect) -> Iterator[str]:
    number = versions()[-1].removeprefix("v")
    yield f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
    yield f"INSERT INTO {VERSION_TABLE} VALUES ('{number}')"  # noqa: S608
    for table in METADATA.sorted_tables:
        yield str(CreateTable(table).compile(dialect=dialect)).strip()
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield str(CreateIndex(index).compile(dialect=dialect)).strip()
        yield _insert(table)


def _insert(table: Table) -> str:
    row = _ROWS[table.name]
    values = ", ".join(repr(value) for value in row.values())
    return f"INSERT INTO {table.name} ({', '.join(row)}) VALUES ({values})"  # noqa: S608


def _main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for dialect in _DIALECTS:
        file_of(versions()[-1], dialect).write_text(frozen(dialect), encoding="utf-8")


if __name__ == "__main__":
    _main()
