"""Settings: a YAML file for everything but the token, which a file of settings must not hold."""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from bot.knowledge import SHIPPED
from bot.knowledge.errors import KnowledgeError
from bot.knowledge.files import read
from bot.knowledge.mistakes import mistakes
from bot.knowledge.model import Model

PersonId = Annotated[int, Field(gt=0)]
"""Negative ids are those of groups and channels."""
_ADDRESS = re.compile(r"https?://[^\s/]+")
_TOKEN = re.compile(r"\d+:[\w-]+")
_UNKNOWN = "there is no such setting: config.example.yaml has them all"
_DATABASE = "tawthiq.db"
_POSTGRESQL = ("postgresql", "postgres")
_KEY = re.compile(r"[0-9a-fA-F]{128}")


class SettingsError(Exception):
    """The bot can't start with these settings; `str(error)` says why, one line a mistake."""


class Operator(Model):
    """Who runs the bot, for `/about`."""

    name: str = ""
    contact: str = ""
    """Where to report an error: an address of a page or of mail, or a Telegram name."""
    is_publisher: bool = False
    """Whether the operator is the organisation that published the report."""


class Limits(Model):
    """How much one person, and one group, may ask in how long."""

    messages: int = Field(default=20, ge=1)
    group_messages: int = Field(default=15, ge=1)
    """All questions of a group: Telegram allows about 20 messages a minute in one."""
    seconds: int = Field(default=60, ge=1, le=3600)


class Telegram(Model):
    """How Telegram is talked to."""

    api: str = "https://api.telegram.org"
    poll_seconds: int = Field(default=10, ge=1, le=50)
    at_once: int = Field(default=64, ge=1, le=200)
    """How many chats are answered side by side."""
    conflict_seconds: float = Field(default=60, ge=0)
    """How long another program may hold the token, or the database, before this one ends."""

    @field_validator("api")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if not _ADDRESS.match(value):
            raise PydanticCustomError("address", "must be an address: https://host")
        return value


class Announcements(Model):
    """How announcements are sent."""

    per_second: int = Field(default=25, ge=1, le=1000)
    """Copies a second; Telegram allows about 30 messages, replies among them."""
    paid: bool = False
    """Whether Telegram's price for more a second is paid, in Stars."""


class Level(StrEnum):
    """How much is logged."""

    WARNING = "warning"
    INFO = "info"


class Settings(Model):
    """Everything that can be set, with what holds where nothing is."""

    knowledge: Path = SHIPPED
    token_file: Path | None = None
    database: str = str(SHIPPED.parent / _DATABASE)
    """A file for SQLite, or postgresql://host/name without a password."""
    operator: Operator = Operator()
    administrators: tuple[PersonId, ...] = ()
    """Who may announce: Telegram's ids of people."""
    limits: Limits = Limits()
    telegram: Telegram = Telegram()
    announcements: Announcements = Announcements()
    unanswered: bool = True
    """Whether what several chats asked in vain is kept for editors."""
    log: Level = Level.INFO

    @field_validator("database")
    @classmethod
    def _is_a_place(cls, value: str) -> str:
        if not _is_file_or_server(value):
            raise PydanticCustomError("place", "name a file, or postgresql://host/name")
        if _is_server(value) and urlsplit(value).password:
            raise PydanticCustomError("place", "a password must not stand here: set PGPASSWORD")
        return value


def load(file: Path | None) -> Settings:
    """The settings in `file`; paths in it start from its folder. Without a file, the defaults."""
    if file is None:
        return Settings()
    try:
        found = read(file)
    except KnowledgeError as error:
        raise SettingsError(str(error)) from None
    try:
        settings = Settings.model_validate(found or {})
    except ValidationError as error:
        raise SettingsError(_mistakes(file, found, error)) from None
    folder = file.resolve().parent
    moved: dict[str, Path | str] = {"knowledge": folder / settings.knowledge}
    if "database" not in settings.model_fields_set:  # two bots must not share one unasked
        moved["database"] = str(folder / _DATABASE)
    elif not _is_server(settings.database):
        moved["database"] = str(folder / settings.database)
    if settings.token_file is not None:
        moved["token_file"] = folder / settings.token_file
    return settings.model_copy(update=moved)


def token(settings: Settings) -> SecretStr:
    """The bot's token: from the environment, else from the file that the settings name."""
    found = os.environ.get("BOT_TOKEN", "").strip() or _in_file(settings.token_file)
    if not found:
        raise SettingsError("no token: set BOT_TOKEN, or token_file in the configuration")
    if not _TOKEN.fullmatch(found):
        raise SettingsError("the token is not of the form 123456:ABC that BotFather gives")
    return SecretStr(found)


def database(settings: Settings) -> str:
    """Where the database is, perhaps with a password: from the environment, else the settings."""
    found = os.environ.get("BOT_DATABASE", "").strip()
    if found and not _is_file_or_server(found):
        raise SettingsError("BOT_DATABASE: name a file, or postgresql://host/name")
    return found or settings.database


def chat_key() -> bytes | None:
    """The key that chat ids are encrypted with in the database; None leaves them as they are."""
    found = os.environ.get("BOT_CHAT_KEY", "").strip()
    if not found:
        return None
    if not _KEY.fullmatch(found):
        raise SettingsError(
            "BOT_CHAT_KEY must be 128 hexadecimal digits; `openssl rand -hex 64` makes some"
        )
    return bytes.fromhex(found)


def _is_server(place: str) -> bool:
    return place.partition("://")[0] in _POSTGRESQL and "://" in place


def _is_file_or_server(place: str) -> bool:
    return bool(place) and ("://" not in place or _is_server(place))


def _in_file(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"{file}: the token can't be read from this file") from None


def _mistakes(file: Path, found: object, error: ValidationError) -> str:
    """One line a mistake."""
    return "\n".join(
        f"{file}: {'.'.join(map(str, where)) or 'the file'}: {what}"
        for where, what in mistakes(error, found, _UNKNOWN).items()
    )
