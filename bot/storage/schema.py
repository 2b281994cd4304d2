"""Which version a database has, and the way to the newest.

Checking and migrating is one transaction: a database that is not ours, or newer than this program,
stays as it was, and of two programs that start at once the second finds the work done.
"""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.storage.errors import MISSING, MissingError, StorageError

VERSION_TABLE = "tawthiq_version"
_LOCK = 5_461_741
"""Any number, the same for all who migrate: PostgreSQL lets one at a time hold it."""


def bring_up(connection: Connection, name: str) -> None:
    """Migrate the database called `name`; raises `StorageError` where it is not ours or newer."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    config = _config(connection)
    _version(connection, config, name)
    command.upgrade(config, "head")


def prove(connection: Connection, name: str) -> None:
    """Raise `StorageError` where the database called `name` is not what `bring_up` makes of it."""
    config = _config(connection)
    found = _version(connection, config, name)
    if found is None:
        raise MissingError(f"{name}: {MISSING}")
    if found != ScriptDirectory.from_config(config).get_current_head():
        raise StorageError(
            f"{name}: of an older version: `python bot.py run` brings it up to date"
        )


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", "bot.storage:migrations")
    config.attributes["connection"] = connection
    return config


def _version(connection: Connection, config: Config, name: str) -> str | None:
    """What the database has; none where it is empty. Refuses what is not ours, or newer."""
    tables = inspect(connection).get_table_names()
    if tables and VERSION_TABLE not in tables:
        raise StorageError(
            f"{name}: this is another program's database; name another one in the configuration"
        )
    options = {"version_table": VERSION_TABLE}
    found = MigrationContext.configure(connection, opts=options).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise StorageError(
            f"{name}: this database was written by a newer version of the bot; update the bot"
        )
    return found
