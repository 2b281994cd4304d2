"""Chats, announcements with their ledger, and the running bot."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Begin."""
    _create_storage()
    _create_chats()
    _create_announcements()
    _create_deliveries()
    _create_running()


def _create_storage() -> None:
    op.create_table(
        "storage",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key_check", sa.String, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
    )


def _create_chats() -> None:
    op.create_table(
        "chats",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("address", sa.String, nullable=False, unique=True),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("subscribed_at", sa.BigInteger),
        sa.Column("left_at", sa.BigInteger),
        sa.Column("updated_at", sa.BigInteger, nullable=False),
    )


def _create_announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("subject", sa.String),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("silent", sa.Boolean, nullable=False),
        sa.Column("texts", sa.JSON, nullable=False),
        sa.Column("scheduled_at", sa.BigInteger),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("ended_at", sa.BigInteger),
        sa.Column("paused_because", sa.String),
        sa.Column("counts", sa.JSON),
        sa.CheckConstraint("kind IN ('report', 'correction', 'text')", name="kind"),
        sa.CheckConstraint(
            "state IN ('draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled')",
            name="state",
        ),
    )


def _create_deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column(
            "announcement_id",
            _NUMBER,
            sa.ForeignKey("announcements.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column(
            "chat_id",
            _NUMBER,
            sa.ForeignKey("chats.id", ondelete="CASCADE"),
            primary_key=True,
            index=True,
        ),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("attempted_at", sa.BigInteger),
        sa.Column("settled_at", sa.BigInteger),
        sa.CheckConstraint(
            "state IN ('pending', 'sending', 'sent', 'blocked', 'gone', 'failed', 'skipped',"
            " 'unknown')",
            name="state",
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("deliveries_state", "deliveries", ["announcement_id", "state", "chat_id"])


def _create_running() -> None:
    op.create_table(
        "running",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("process", sa.String, nullable=False),
        sa.CheckConstraint("id = 1", name="one"),
    )
