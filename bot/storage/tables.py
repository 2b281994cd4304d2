"""The tables. Every time is in whole seconds since 1970, UTC: both databases keep it alike.

What stands here is what the migrations build; a test compares the two.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
)

METADATA = MetaData(
    naming_convention={
        "pk": "%(table_name)s_key",
        "fk": "%(table_name)s_%(column_0_name)s",
        "uq": "%(table_name)s_%(column_0_name)s_once",
        "ix": "%(table_name)s_%(column_0_name)s",
        "ck": "%(table_name)s_%(constraint_name)s",
    }
)
NUMBER = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers rows by itself only where the type is exactly INTEGER."""


_KIND = "kind IN ('report', 'correction', 'text')"
_STATE = "state IN ('draft', 'scheduled', 'sending', 'paused', 'done', 'cancelled')"
_USE = "kind IN ('question', 'fact', 'helpful', 'unhelpful')"
_MARK = (
    "state IN ('pending', 'sending', 'sent', 'blocked', 'gone', 'failed', 'skipped', 'unknown')"
)


storage = Table(
    "storage",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True),
    Column("key_check", String, nullable=False),
)
"""One row: tells whether the key at hand is the one that the addresses are encrypted with."""

chats = Table(
    "chats",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("address", String, nullable=False, unique=True),
    Column("language", String, nullable=False),
    Column("subscribed_at", BigInteger),
    Column("left_at", BigInteger),
    Column("updated_at", BigInteger, nullable=False),
)
"""Chats that subscribed or chose a language. `id` is our own number; `address` is Telegram's chat
id, encrypted where there is a key. `subscribed_at` is null where the chat is not subscribed;
`left_at` is null but where it was."""

announcements = Table(
    "announcements",
    METADATA,
    Column("id", NUMBER, primary_key=True),
    Column("kind", String, CheckConstraint(_KIND, name="kind"), nullable=False),
    Column("subject", String),
    Column("state", String, CheckConstraint(_STATE, name="state"), nullable=False),
    Column("silent", Boolean, nullable=False),
    Column("texts", JSON, nullable=False),
    Column("scheduled_at", BigInteger),
    Column("created_at", BigInteger, nullable=False),
    Column("started_at", BigInteger),
    Column("ended_at", BigInteger),
    Column("paused_because", String),
    Column("counts", JSON),
)
"""`subject` is the id of the report or fact; `texts` is what is sent, by language, frozen.
`counts` is what stays of the ledger once its rows are deleted."""

deliveries = Table(
    "deliveries",
    METADATA,
    Column(
        "announcement_id",
        NUMBER,
        ForeignKey("announcements.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "chat_id",
        NUMBER,
        ForeignKey("chats.id", ondelete="CASCADE"),
        primary_key=True,
        index=True,
    ),
    Column("language", String, nullable=False),
    Column("state", String, CheckConstraint(_MARK, name="state"), nullable=False),
    Column("attempted_at", BigInteger),
    Column("settled_at", BigInteger),
    sqlite_with_rowid=False,
)
"""The ledger: what became of an announcement to each chat. `chat_id` is our own number."""

# Not a partial index of what is pending: beside it SQLite takes the primary key, and passes over
# all that was sent.
Index("deliveries_state", deliveries.c.announcement_id, deliveries.c.state, deliveries.c.chat_id)

uploads = Table(
    "uploads",
    METADATA,
    Column("name", String, primary_key=True),
    Column("version", String, nullable=False),
    Column("file_id", String, nullable=False),
)
"""Where Telegram keeps a picture that was uploaded; `version` is a hash of what is drawn."""

running = Table(
    "running",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True),
    Column("process", String, nullable=False),
)
"""At most one row: the process that may send. Whoever lost the lock without noticing sees here
that another has taken over."""

usage = Table(
    "usage",
    METADATA,
    Column("day", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String, CheckConstraint(_USE, name="kind"), primary_key=True),
    Column("language", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("times", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""How often something happened on a day, by anybody. `day` is when that began; `subject` is the
outcome of a question or the id of a fact."""

unanswered = Table(
    "unanswered",
    METADATA,
    Column("language", String, primary_key=True),
    Column("text", String, primary_key=True),
    Column("declined", BigInteger, nullable=False),
    Column("disliked", BigInteger, nullable=False),
    Column("asked_on", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""What several chats asked in vain, in letters evened out, and how often; not who. `asked_on` is
when the last day began on which it was asked: no time of day stands here."""
