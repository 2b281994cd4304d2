import secrets
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.language import Language
from bot.storage import sealing
from bot.storage.addresses import KEY_BYTES
from bot.storage.chats import Chats
from bot.storage.database import Database
from bot.storage.errors import StorageError
from bot.storage.tables import chats

KEY, OTHER = (secrets.token_bytes(KEY_BYTES) for _ in range(2))
CHATS = range(987654321, 987654326)


async def _subscribe(place: str, key: bytes | None) -> None:
    async with Database.open(place, key) as database:
        for chat in CHATS:
            assert await Chats(database).subscribe(chat, Language.AR, 10)


async def _still_subscribed(place: str, key: bytes) -> None:
    async with Database.open(place, key) as database:
        for chat in CHATS:
            assert not await Chats(database).subscribe(chat, Language.AR, 20)
        assert {known.chat for known in await Chats(database).latest(9)} == set(CHATS)
        async with database.read() as connection:
            stored = (await connection.execute(select(chats.c.address))).scalars().all()
        assert not {str(chat) for chat in CHATS} & set(stored)


async def test_with_a_key_chats_are_found_and_no_id_is_stored(place: str) -> None:
    await _subscribe(place, KEY)
    await _still_subscribed(place, KEY)


async def test_a_first_key_encrypts_what_is_there(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "_AT_ONCE", 2)
    await _subscribe(place, None)
    await _still_subscribed(place, KEY)
    await _still_subscribed(place, KEY)


async def test_a_first_key_leaves_no_id_in_a_file(migrated_file: Path, tmp_path: Path) -> None:
    file = tmp_path / "sealed.db"
    file.write_bytes(migrated_file.read_bytes())
    await _subscribe(str(file), None)
    assert b"98765432" in file.read_bytes()
    async with Database.open(str(file), KEY):
        found = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"98765432" not in found


@pytest.mark.parametrize(
    ("key", "why"), [(None, "set BOT_CHAT_KEY"), (OTHER, "is not the key")], ids=["none", "other"]
)
async def test_a_missing_or_wrong_key_is_said_and_changes_nothing(
    place: str, key: bytes | None, why: str
) -> None:
    await _subscribe(place, KEY)
    with pytest.raises(StorageError, match=why):
        async with Database.open(place, key):
            pass
    await _still_subscribed(place, KEY)
