"""How chat ids stand in the database: as they are, or encrypted, so that it is no list of people.

AES-SIV gives the same id the same text every time: a chat is still found by its id.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from bot.storage.errors import StorageError

KEY_BYTES = 64
_BYTES = 8
_PURPOSE = [b"tawthiq chat"]
PLAIN = "plain"
"""Stands in the place of the check where nothing is encrypted."""
_CHECK = 0
"""No chat has this id: encrypted, it shows which key a database has."""


class Addresses:
    """Writes and reads chat ids; `key` is `KEY_BYTES` long."""

    def __init__(self, key: bytes | None = None) -> None:
        self._cipher = AESSIV(key) if key else None

    @property
    def check(self) -> str:
        """The same for the same key, and only then."""
        return self.stored(_CHECK) if self._cipher else PLAIN

    def stored(self, chat: int) -> str:
        """What stands in the database for Telegram's id of a chat."""
        if self._cipher is None:
            return str(chat)
        id_ = chat.to_bytes(_BYTES, signed=True)
        return urlsafe_b64encode(self._cipher.encrypt(id_, _PURPOSE)).decode()

    def chat(self, stored: str) -> int:
        """Telegram's id of the chat that stands as `stored`."""
        if self._cipher is None:
            return int(stored)
        try:
            id_ = self._cipher.decrypt(urlsafe_b64decode(stored), _PURPOSE)
        except InvalidTag:
            raise StorageError(
                "a chat id in the database was changed by another program"
            ) from None
        return int.from_bytes(id_, signed=True)
