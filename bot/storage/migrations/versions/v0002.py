"""What the bot is used for, by day, and what was asked in vain."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add both."""
    op.create_table(
        "usage",
        sa.Column("day", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("language", sa.String, primary_key=True),
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column("times", sa.BigInteger, nullable=False),
        sa.CheckConstraint("kind IN ('question', 'fact', 'helpful', 'unhelpful')", name="kind"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unanswered",
        sa.Column("language", sa.String, primary_key=True),
        sa.Column("text", sa.String, primary_key=True),
        sa.Column("declined", sa.BigInteger, nullable=False),
        sa.Column("disliked", sa.BigInteger, nullable=False),
        sa.Column("asked_on", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
