"""What tests of announcing share: who is who, and how one follows what the bot shows."""

from bot.language import Language
from tests.botapi import Person, Reply

FIRST, SECOND, STRANGER = 501, 502, 503
"""Two administrators, and somebody who is none."""
READERS = {Language.EN: (1, 2, 3), Language.AR: (11, 12, 13, 14, 15)}


async def presses(person: Person, reply: Reply, button: str) -> None:
    """Press a button and wait until it stops turning."""
    await (await person.presses(reply.now.button(button))).answer()


async def texts_until(person: Person, part: str) -> tuple[list[Reply], Reply]:
    """The messages before the first that contains `part`, and that one."""
    before: list[Reply] = []
    while part not in (reply := await person.reply()).text:
        before.append(reply)
    return before, reply
