"""Run by Alembic, on the connection and in the transaction that `bot.storage.schema` gives."""

from alembic import context

from bot.storage.schema import VERSION_TABLE
from bot.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
)
context.run_migrations()
