"""Whether a database is encrypted, and with the key at hand."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, bindparam, insert, select

from bot.storage.addresses import PLAIN, Addresses
from bot.storage.errors import StorageError
from bot.storage.tables import chats, storage

_AT_ONCE = 10_000


def seal(connection: Connection, addresses: Addresses, name: str) -> bool:
    """Make sure that the database called `name` holds addresses as `addresses` writes them.

    With a first key, those that are there are encrypted; whether that was done. Raises
    `StorageError` where the key is missing or another one.
    """
    found = _found(connection)
    if found is None:
        connection.execute(insert(storage).values(id=1, key_check=addresses.check))
    if found in (None, addresses.check):
        return False
    if found != PLAIN:
        raise _unfit(addresses, name)
    _encrypt(connection, addresses)
    connection.execute(storage.update().values(key_check=addresses.check))
    return True


def prove_seal(connection: Connection, addresses: Addresses, name: str) -> None:
    """Raise `StorageError` where the database called `name` is not as `seal` would leave it."""
    found = _found(connection) or PLAIN
    if found == PLAIN != addresses.check:
        raise StorageError(f"{name}: not encrypted yet: `python bot.py run` does it")
    if found != addresses.check:
        raise _unfit(addresses, name)


def _found(connection: Connection) -> str | None:
    return connection.execute(select(storage.c.key_check)).scalar_one_or_none()


def _unfit(addresses: Addresses, name: str) -> StorageError:
    if addresses.check == PLAIN:
        return StorageError(f"{name}: its chat ids are encrypted; set BOT_CHAT_KEY")
    return StorageError(f"{name}: BOT_CHAT_KEY is not the key that it was encrypted with")


def _encrypt(connection: Connection, addresses: Addresses) -> None:
    change = chats.update().where(chats.c.id == bindparam("chat"))
    last = 0
    while rows := _after(connection, last):
        last = rows[-1].id
        changed = [{"chat": row.id, "address": addresses.stored(int(row.address))} for row in rows]
        connection.execute(change, changed)


def _after(connection: Connection, last: int) -> Sequence[Row[int, str]]:
    some = select(chats.c.id, chats.c.address).where(chats.c.id > last)
    return connection.execute(some.order_by(chats.c.id).limit(_AT_ONCE)).all()
