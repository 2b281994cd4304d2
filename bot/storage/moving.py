"""A group that becomes a supergroup gets a new id, which may have a row already."""

from sqlalchemy import ColumnElement, Select, case, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import chats, deliveries

_UNSENT = ("pending", "sending")
"""At the old id: a call that is under way can only be refused."""


async def move(connection: AsyncConnection, old: str, new: str, now: int) -> None:
    """Let the chat at the address `old` be at `new`; where both are there, they become one.

    It keeps the number and the language of the old one, and is subscribed if either was.
    """
    there, target = await _id(connection, old), await _id(connection, new)
    if there is None or there == target:
        return
    if target is not None:
        await _take_over_subscription(connection, there, target)
        await _take_over_ledger(connection, there, target)
        await connection.execute(chats.delete().where(chats.c.id == target))
    await connection.execute(
        chats.update().where(chats.c.id == there).values(address=new, updated_at=now)
    )


async def _id(connection: AsyncConnection, address: str) -> int | None:
    found = await connection.execute(select(chats.c.id).where(chats.c.address == address))
    return found.scalar_one_or_none()


async def _take_over_subscription(connection: AsyncConnection, there: int, target: int) -> None:
    subscribed = select(chats.c.subscribed_at).where(chats.c.id == target).scalar_subquery()
    await connection.execute(
        chats.update()
        .where(chats.c.id == there, chats.c.subscribed_at.is_(None), subscribed.is_not(None))
        .values(subscribed_at=subscribed, left_at=None)
    )


async def _take_over_ledger(connection: AsyncConnection, there: int, target: int) -> None:
    """Of two rows of one announcement keep what may have arrived: it must not be sent again.

    Whoever makes a call that is under way will look for its row at the number that goes.
    """
    tried = deliveries.c.state != "pending"
    await connection.execute(
        deliveries.delete().where(
            deliveries.c.chat_id == there,
            deliveries.c.state.in_(_UNSENT),
            deliveries.c.announcement_id.in_(_announcements(target, tried)),
        )
    )
    await connection.execute(
        deliveries.update()
        .where(
            deliveries.c.chat_id == target,
            deliveries.c.announcement_id.not_in(_announcements(there)),
        )
        .values(
            chat_id=there,
            state=case((deliveries.c.state == "sending", "unknown"), else_=deliveries.c.state),
        )
    )


def _announcements(chat: int, *conditions: ColumnElement[bool]) -> Select[int]:
    of_chat = select(deliveries.c.announcement_id)
    return of_chat.where(deliveries.c.chat_id == chat, *conditions)
