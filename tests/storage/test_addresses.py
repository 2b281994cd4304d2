import secrets

import pytest

from bot.storage.addresses import KEY_BYTES, Addresses
from bot.storage.errors import StorageError

CHATS = (1, 5_000_000_000, -1_001_234_567_890)


@pytest.fixture
def key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


@pytest.mark.parametrize("chat", CHATS)
def test_an_id_comes_back_as_it_was(chat: int, key: bytes) -> None:
    for addresses in (Addresses(), Addresses(key)):
        assert addresses.chat(addresses.stored(chat)) == chat


def test_with_a_key_the_id_is_found_again_but_not_seen(key: bytes) -> None:
    stored = Addresses(key).stored(CHATS[1])
    assert stored == Addresses(key).stored(CHATS[1])
    assert str(CHATS[1]) not in stored
    assert stored != Addresses(secrets.token_bytes(KEY_BYTES)).stored(CHATS[1])


def test_the_check_tells_keys_apart(key: bytes) -> None:
    other = Addresses(secrets.token_bytes(KEY_BYTES)).check
    assert len({Addresses().check, Addresses(key).check, other}) == 3
    assert Addresses(key).check == Addresses(key).check


def test_a_changed_address_is_refused(key: bytes) -> None:
    stored = Addresses(secrets.token_bytes(KEY_BYTES)).stored(1)
    with pytest.raises(StorageError, match="changed by another program"):
        Addresses(key).chat(stored)
